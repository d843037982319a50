package org.jianbao.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jianbao.model.ResponseHeaders;

/**
 * Serves a folder on the loopback address as a static host does: {@code index.html} for a folder, a redirect to the slash
 * at its end, the site's own {@code 404.html}, correct media types, the header fields of its {@code _headers}, and the
 * compressed copy beside a file where the client takes it.
 */
public final class FolderServer implements AutoCloseable {
    /** What hosts read and do not publish. */
    private static final Set<String> FOR_HOSTS = Set.of(ResponseHeaders.FILE, "_redirects");

    private final Path root;
    private final String basePath;
    private final HttpServer server;
    private final ExecutorService threads;

    private FolderServer(Path root, String basePath, HttpServer server) {
        this.root = root;
        this.basePath = basePath;
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    /**
     * Starts to serve.
     *
     * @param root the folder; may be exchanged for another while it is served
     * @param basePath where the site's root stands, begun and ended by a slash
     * @param port from 1 to 65535, or zero for any that is free
     * @throws IOException when the port is taken
     */
    public static FolderServer start(Path root, String basePath, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        FolderServer folder = new FolderServer(root, basePath, server);
        server.createContext("/", folder::handle);
        server.setExecutor(folder.threads);
        server.start();
        return folder;
    }

    /** Address of the site's home page. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + basePath;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path == null || !path.startsWith(basePath)) {
                notFound(exchange);
                return;
            }
            Optional<Path> file = file(path.substring(basePath.length()));
            if (file.isEmpty()) {
                notFound(exchange);
            } else if (path.endsWith("/")) {
                sendOrNotFound(exchange, file.get().resolve("index.html"));
            } else if (!Files.isDirectory(file.get())) {
                send(exchange, 200, file.get());
            } else {
                exchange.getResponseHeaders().set("Location", withSlash(exchange.getRequestURI()));
                exchange.sendResponseHeaders(301, -1);
            }
        }
    }

    /** The file of a decoded path; nothing when there is none, when it is hidden, or when it leaves the folder. */
    private Optional<Path> file(String relative) {
        try {
            Path file = root.resolve(relative).normalize();
            boolean hidden = relative.startsWith(".") || relative.contains("/.") || FOR_HOSTS.contains(relative);
            return file.startsWith(root.normalize()) && !hidden && Files.exists(file) ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String withSlash(URI uri) {
        return uri.getRawPath() + "/" + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private void notFound(HttpExchange exchange) throws IOException {
        Path page = root.resolve("404.html");
        if (Files.exists(page)) {
            send(exchange, 404, page);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    /** What the site says of its headers, read anew each time: the folder may have been exchanged. */
    private ResponseHeaders headers() throws IOException {
        Path file = root.resolve(ResponseHeaders.FILE);
        return Files.exists(file) ? ResponseHeaders.parse(Files.readString(file)) : new ResponseHeaders(List.of());
    }

    private void sendOrNotFound(HttpExchange exchange, Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            send(exchange, 200, file);
        } else {
            notFound(exchange);
        }
    }

    private void send(HttpExchange exchange, int status, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(sent(exchange, file));
        exchange.getResponseHeaders().set("Content-Type", MediaTypes.of(file.getFileName().toString()));
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        headers().of(exchange.getRequestURI().getRawPath()).forEach((name, value) -> {
            // How long a file may be kept says nothing of the page that stands in for one that is missing.
            if (status == 200 || !name.equalsIgnoreCase("Cache-Control")) {
                exchange.getResponseHeaders().set(name, value);
            }
        });
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
        }
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    /** The copy of a file that the client takes and is told of, or else the file. */
    private static Path sent(HttpExchange exchange, Path file) {
        List<ContentCoding> there = Stream.of(ContentCoding.values())
                .filter(coding -> Files.isRegularFile(copy(file, coding))).toList();
        if (there.isEmpty()) {
            return file;
        }
        exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        List<String> fields = exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of());
        Optional<ContentCoding> taken = ContentCoding.accepted(fields).stream().filter(there::contains).findFirst();
        taken.ifPresent(coding -> exchange.getResponseHeaders().set("Content-Encoding", coding.id()));
        return taken.map(coding -> copy(file, coding)).orElse(file);
    }

    private static Path copy(Path file, ContentCoding coding) {
        return file.resolveSibling(file.getFileName() + coding.end());
    }
}
