package org.jianbao.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Refuses requests that no reader of a preview makes: by another host's name, whose owner had it lead to this machine (DNS
 * rebinding); too long; or to change something.
 */
final class RequestCheck extends Filter {
    /** In bytes, as most servers have it. */
    static final int LONGEST_ADDRESS = 8 << 10;
    static final int LARGEST_FIELDS = 16 << 10;

    /** Names that always mean this machine. */
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]/@\\s]+)(?::[0-9]{1,5})?");

    private final Set<String> names;

    /** @param host what the server was asked to listen to: a name or an address */
    RequestCheck(String host) {
        Set<String> all = new TreeSet<>(LOCAL);
        all.add(host.contains(":") ? "[" + host.toLowerCase(Locale.ROOT) + "]" : host.toLowerCase(Locale.ROOT));
        this.names = Set.copyOf(all);
    }

    /** What is answered instead of the file. */
    private record Refusal(int status, String text) {}

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        Optional<Refusal> refusal = check(exchange);
        if (refusal.isEmpty()) {
            chain.doFilter(exchange);
            return;
        }
        try (exchange) {
            byte[] text = (refusal.get().text() + "\n").getBytes(UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            // What may follow on this connection is not worth reading.
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(refusal.get().status(), head ? -1 : text.length);
            if (!head) {
                exchange.getResponseBody().write(text);
            }
        }
    }

    private Optional<Refusal> check(HttpExchange exchange) {
        if (exchange.getRequestURI().toString().length() > LONGEST_ADDRESS) {
            return Optional.of(new Refusal(414, "网址太长，不能超过 " + (LONGEST_ADDRESS >> 10) + " KB。"));
        }
        if (size(exchange.getRequestHeaders()) > LARGEST_FIELDS) {
            return Optional.of(new Refusal(431, "请求的信息太多（多半是 Cookie），不能超过 " + (LARGEST_FIELDS >> 10)
                    + " KB。清除这个网址的 Cookie 再试。"));
        }
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (hosts.size() != 1) {
            return Optional.of(new Refusal(400, "请求里要有一个 Host。"));
        }
        String authority = exchange.getRequestURI().getRawAuthority();
        if (!isOurs(hosts.getFirst(), exchange) || authority != null && !isOurs(authority, exchange)) {
            return Optional.of(new Refusal(421, "这是本机的预览，不认这个主机名。请用 http://localhost:"
                    + exchange.getLocalAddress().getPort() + "/ 打开；要用别的地址，启动时加 --host。"));
        }
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Optional.of(new Refusal(405, "预览只能看，不能改。"));
        }
        return Optional.empty();
    }

    /** Whether a host is this machine by one of its names, or the very address that the connection came to. */
    private boolean isOurs(String host, HttpExchange exchange) {
        Matcher matcher = HOST.matcher(host.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return false;
        }
        InetAddress local = exchange.getLocalAddress().getAddress();
        return names.contains(matcher.group(1)) || matcher.group(1).equals(local.getHostAddress());
    }

    private static int size(Map<String, List<String>> fields) {
        int size = 0;
        for (var field : fields.entrySet()) {
            for (String value : field.getValue()) {
                size += field.getKey().length() + value.length() + 4;
            }
        }
        return size;
    }

    @Override
    public String description() {
        return "refuses what no reader of a preview asks";
    }
}
