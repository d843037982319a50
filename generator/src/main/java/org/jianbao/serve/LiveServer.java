package org.jianbao.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import org.jianbao.document.HtmlWriter;
import org.jianbao.format.ContentHash;
import org.jianbao.format.JsonText;
import org.jianbao.format.SiteFiles;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.problem.MachineReport;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Report;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Serves a site while it is edited, and tells browsers when the page that they show has changed. After each page stands a
 * script, from a path of its own below {@code /.jianbao/}, that listens: it shows a page as it is now that has changed, leads to
 * one that has not been opened, and lists problems. The policy of the site need not be widened for it.
 */
public final class LiveServer implements AutoCloseable {
    private static final String OWN = "/.jianbao/";
    private static final String EVENTS = OWN + "events";

    /** Our own files, which no site has: it publishes nothing hidden. */
    private static final Map<String, String> FILES = Map.of(OWN + "live.js", "live.js", OWN + "live.css", "live.css");

    private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?\\..*");

    /** The policy of the pages that stand in for the site; as that of sites, no stricter. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
            + "trusted-types 'none'";

    /** Texts of so many bytes are compressed, as hosts do. */
    private static final int LEAST_COMPRESSED = 1024;

    /** Width of the list of problems on the page that stands in. */
    private static final int COLUMNS = 100;

    private final LocalServer server;
    private final Browsers browsers = new Browsers();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private volatile Optional<LiveSite> site = Optional.empty();
    private volatile List<Problem> problems = List.of();
    private volatile boolean waiting = true;

    private LiveServer(String host, int port) throws IOException {
        this.server = new LocalServer(host, port, this::handle);
    }

    /**
     * Starts to serve; until a site is shown, a page that asks for patience.
     *
     * @param host name or address of this machine where it listens, and by which it may then be called beside localhost
     * @param port from 1 to 65535, or zero for any that is free
     * @throws IOException when the port is taken, or the host is not this machine
     */
    public static LiveServer start(String host, int port) throws IOException {
        return new LiveServer(host, port);
    }

    /** Address of the site's home page. */
    public String url() {
        return server.url() + "/";
    }

    /** The site is now this one: windows whose page is another in it load it again. */
    public void show(LiveSite now) {
        site = Optional.of(now);
        waiting = false;
        tell(List.of());
    }

    /** As {@link #show(LiveSite)}; the other windows are told which pages were changed. */
    public void show(LiveSite now, Collection<Route> changed) {
        site = Optional.of(now);
        waiting = false;
        tell(changed);
    }

    /** These problems there are now, and no others. */
    public void report(List<Problem> found) {
        problems = List.copyOf(found);
        waiting = false;
        String text = MachineReport.json(problems);
        browsers.open().forEach(window -> window.send("problems", text));
        if (site.isEmpty()) {
            tell(List.of());
        }
    }

    /** Search finds other things now: windows that show what it found load it again. */
    public void showSearch() {
        browsers.open().stream().filter(window -> window.path().equals(SiteRoutes.SEARCH.path()))
                .forEach(window -> window.send("reload", ""));
    }

    private void tell(Collection<Route> changed) {
        Map<String, String> versions = new HashMap<>();
        for (Browsers.Window window : browsers.open()) {
            if (!versions.computeIfAbsent(window.path(), path -> ContentHash.of(answer(path).body()))
                    .equals(window.version())) {
                window.send("page", "");
            } else if (!changed.isEmpty() && changed.stream().noneMatch(route -> route.path().equals(window.path()))) {
                window.send("changed", JsonText.array(changed.stream().map(Route::encoded).toList()));
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** What is answered to a path. */
    @SuppressWarnings("ArrayRecordComponent") // On its way to the browser, never compared.
    private record Answer(int status, String name, byte[] body, Map<String, String> headers) {}

    private Answer answer(String path) {
        if (site.isEmpty()) {
            return new Answer(503, "index.html", standIn(),
                    Map.of("Content-Security-Policy", POLICY, "Retry-After", "1"));
        }
        LiveSite now = site.get();
        String name = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
        Optional<byte[]> file = isHidden(name) ? Optional.empty() : now.file().apply(name);
        if (file.isPresent()) {
            return new Answer(200, name, file.get(), now.headers().get().of(new Route(path).encoded()));
        }
        if (!path.endsWith("/") && !isHidden(name)
                && now.file().apply(name + "/index.html").isPresent()) {
            return new Answer(301, name, new byte[0], Map.of());
        }
        return new Answer(404, "404.html", now.file().apply("404.html").orElse(new byte[0]),
                now.headers().get().of("/404.html"));
    }

    private static boolean isHidden(String name) {
        return HIDDEN.matcher(name).matches() || SiteFiles.FOR_HOSTS.contains(name);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path == null || !path.startsWith("/") || path.contains("//") || path.contains("/../")) {
                send(exchange, new Answer(404, "none.txt", new byte[0], Map.of()));
            } else if (path.startsWith(OWN)) {
                own(exchange, path);
            } else {
                send(exchange, answer(path));
            }
        }
    }

    private void own(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        if (!isOurPage(exchange.getRequestHeaders())) {
            exchange.sendResponseHeaders(403, -1);
        } else if (path.equals(EVENTS)) {
            listen(exchange);
        } else if (FILES.containsKey(path)) {
            String name = FILES.getOrDefault(path, "");
            send(exchange, new Answer(200, name, files.computeIfAbsent(name, LiveServer::resource), Map.of()));
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    /** Whether a page of ours asks, as far as the browser tells (Fetch Metadata), not one of another site. */
    private static boolean isOurPage(Headers asked) {
        String host = asked.getFirst("Host");
        String origin = asked.getFirst("Origin");
        String from = asked.getFirst("Sec-Fetch-Site");
        return (origin == null || origin.equalsIgnoreCase("http://" + host))
                && (from == null || from.equals("same-origin") || from.equals("none"));
    }

    private void listen(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI());
        String path = query.getOrDefault("path", "/");
        Browsers.Window window = new Browsers.Window(path.startsWith("/") ? path : "/",
                query.getOrDefault("version", ""));
        browsers.add(window);
        // What happened before it was there to listen.
        if (!ContentHash.of(answer(window.path()).body()).equals(window.version())) {
            window.send("page", "");
        }
        window.send("problems", MachineReport.json(problems));
        browsers.serve(window, exchange);
    }

    private static Map<String, String> query(URI uri) {
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return Stream.of(raw.split("&")).map(part -> part.split("=", 2)).filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], UTF_8), (a, b) -> b));
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers fields = exchange.getResponseHeaders();
        answer.headers().forEach(fields::set);
        fields.set("Cache-Control", "no-cache");
        fields.set("X-Content-Type-Options", "nosniff");
        if (answer.status() == 301) {
            URI asked = exchange.getRequestURI();
            fields.set("Location",
                    asked.getRawPath() + "/" + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
            exchange.sendResponseHeaders(301, -1);
            return;
        }
        fields.set("Content-Type", MediaTypes.of(answer.name()));
        fields.set("Accept-Ranges", "bytes");
        byte[] body = answer.name().endsWith(".html") ? listening(answer.body()) : answer.body();
        String range = exchange.getRequestHeaders().getFirst("Range");
        Optional<ByteRange> part = range == null || answer.status() != 200 ? Optional.empty()
                : ByteRange.of(range, body.length);
        if (part.isPresent()) {
            ByteRange sent = part.get();
            fields.set("Content-Range", sent.length() == 0 ? "bytes */" + body.length
                    : "bytes " + sent.first() + "-" + (sent.first() + sent.length() - 1) + "/" + body.length);
            send(exchange, sent.length() == 0 ? 416 : 206, body, sent);
        } else {
            byte[] whole = body;
            if (body.length >= LEAST_COMPRESSED && MediaTypes.isText(answer.name())) {
                fields.set("Vary", "Accept-Encoding");
                if (takesGzip(exchange.getRequestHeaders())) {
                    fields.set("Content-Encoding", "gzip");
                    whole = gzip(body);
                }
            }
            send(exchange, answer.status(), whole, new ByteRange(0, whole.length));
        }
    }

    private static boolean takesGzip(Headers asked) {
        return asked.getOrDefault("Accept-Encoding", List.of()).stream().flatMap(line -> Stream.of(line.split(",", -1)))
                .anyMatch(each -> each.strip().equalsIgnoreCase("gzip"));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static void send(HttpExchange exchange, int status, byte[] body, ByteRange part) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(part.length()));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, part.length() == 0 ? -1 : part.length());
        if (part.length() > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body, (int) part.first(), (int) part.length());
            }
        }
    }

    /** A page with our script after its end, from where browsers take it into the page. */
    private static byte[] listening(byte[] page) {
        byte[] script = ("<script src=\"" + OWN + "live.js\" data-version=\"" + ContentHash.of(page) + "\"></script>\n")
                .getBytes(UTF_8);
        byte[] whole = new byte[page.length + script.length];
        System.arraycopy(page, 0, whole, 0, page.length);
        System.arraycopy(script, 0, whole, page.length, script.length);
        return whole;
    }

    /** The page that is shown while there is no site. */
    private byte[] standIn() {
        String title = waiting ? "正在生成网站……" : "网站还不能生成";
        String text = waiting ? "<p>第一次要几秒，好了自动显示。</p>\n"
                : "<p>改好下面的错误，保存，网站就会显示。</p>\n<pre>" + HtmlWriter.escape(Report.text(problems, COLUMNS)) + "</pre>\n";
        return ("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title + "</title>\n"
                + "<link rel=\"stylesheet\" href=\"" + OWN + "live.css\">\n"
                + "<noscript><meta http-equiv=\"refresh\" content=\"1\"></noscript>\n</head>\n<body>\n<main>\n<h1>"
                + title
                + "</h1>\n" + text + "</main>\n</body>\n</html>\n").getBytes(UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = LiveServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
