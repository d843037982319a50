package org.jianbao.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import org.jianbao.format.ResponseHeaders;
import org.jianbao.format.SiteFiles;

/**
 * Serves a folder on the loopback address as a static host does: {@code index.html} for a folder, a redirect to the slash
 * at its end, the site's own {@code 404.html}, correct media types, the header fields of its {@code _headers}, and the
 * compressed copy beside a file where the client takes it, and parts of files.
 */
public final class FolderServer implements AutoCloseable {
    private final Path root;
    private final String basePath;
    private final LocalServer server;

    private FolderServer(Path root, String basePath, String host, int port) throws IOException {
        this.root = root;
        this.basePath = basePath;
        this.server = new LocalServer(host, port, this::handle);
    }

    /** Starts to serve on the loopback address. */
    public static FolderServer start(Path root, String basePath, int port) throws IOException {
        return start(root, basePath, "localhost", port);
    }

    /**
     * Starts to serve.
     *
     * @param root the folder; may be exchanged for another while it is served
     * @param basePath where the site's root stands, begun and ended by a slash
     * @param host name or address of this machine where it listens, and by which it may then be called beside localhost
     * @param port from 1 to 65535, or zero for any that is free
     * @throws IOException when the port is taken, or the host is not this machine
     */
    public static FolderServer start(Path root, String basePath, String host, int port) throws IOException {
        return new FolderServer(root, basePath, host, port);
    }

    /** Address of the site's home page. */
    public String url() {
        return server.url() + basePath;
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
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
            boolean hidden = relative.startsWith(".") || relative.contains("/.");
            return !hidden && file.startsWith(root.normalize()) && !isForHosts(file) && isInside(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean isForHosts(Path file) {
        return SiteFiles.FOR_HOSTS.contains(root.normalize().relativize(file).toString());
    }

    /** Whether a file is there and in the folder in truth: a symbolic link may lead out of it. */
    private boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            // There is no such file.
            return false;
        }
    }

    private static String withSlash(URI uri) {
        return uri.getRawPath() + "/" + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private void notFound(HttpExchange exchange) throws IOException {
        Path page = root.resolve("404.html");
        if (Files.isRegularFile(page) && isInside(page)) {
            send(exchange, 404, page);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    /** What the site says of its headers, read anew each time: the folder may have been exchanged. */
    private ResponseHeaders headers() throws IOException {
        Path file = root.resolve(SiteFiles.HEADERS);
        return Files.isRegularFile(file) && isInside(file) ? ResponseHeaders.parse(Files.readString(file))
                : new ResponseHeaders(List.of());
    }

    private void sendOrNotFound(HttpExchange exchange, Path file) throws IOException {
        if (Files.isRegularFile(file) && isInside(file)) {
            send(exchange, 200, file);
        } else {
            notFound(exchange);
        }
    }

    private void send(HttpExchange exchange, int status, Path file) throws IOException {
        Path sent = sent(exchange, file);
        long size = Files.size(sent);
        String tag = "\"" + Long.toHexString(Files.getLastModifiedTime(sent).to(TimeUnit.NANOSECONDS)) + "-"
                + Long.toHexString(size) + "\"";
        Headers answer = exchange.getResponseHeaders();
        answer.set("Content-Type", MediaTypes.of(file.getFileName().toString()));
        answer.set("Cache-Control", "no-cache");
        answer.set("X-Content-Type-Options", "nosniff");
        answer.set("Accept-Ranges", "bytes");
        answer.set("ETag", tag);
        headers().of(exchange.getRequestURI().getRawPath()).forEach((name, value) -> {
            // How long a file may be kept says nothing of the page that stands in for one that is missing.
            if (status == 200 || !name.equalsIgnoreCase("Cache-Control")) {
                answer.set(name, value);
            }
        });
        if (exchange.getRequestMethod().equals("HEAD")) {
            answer.set("Content-Length", Long.toString(size));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        Optional<ByteRange> range = status == 200 ? range(exchange.getRequestHeaders(), size, tag) : Optional.empty();
        if (range.isEmpty()) {
            sendBytes(exchange, status, sent, new ByteRange(0, size));
        } else if (range.get().length() == 0) {
            answer.set("Content-Range", "bytes */" + size);
            exchange.sendResponseHeaders(416, -1);
        } else {
            answer.set("Content-Range", "bytes " + range.get().first() + "-"
                    + (range.get().first() + range.get().length() - 1) + "/" + size);
            sendBytes(exchange, 206, sent, range.get());
        }
    }

    /** What part is asked for; nothing, too, when the client has a part of another file (RFC 9110, section 13.1.5). */
    private static Optional<ByteRange> range(Headers asked, long size, String tag) {
        String has = asked.getFirst("If-Range");
        String range = asked.getFirst("Range");
        return range == null || has != null && !has.strip().equals(tag) ? Optional.empty() : ByteRange.of(range, size);
    }

    private static void sendBytes(HttpExchange exchange, int status, Path file, ByteRange range) throws IOException {
        exchange.sendResponseHeaders(status, range.length() == 0 ? -1 : range.length());
        if (range.length() == 0) {
            return;
        }
        try (FileChannel from = FileChannel.open(file); OutputStream out = exchange.getResponseBody()) {
            WritableByteChannel to = Channels.newChannel(out);
            long done = 0;
            while (done < range.length()) {
                long count = from.transferTo(range.first() + done, Math.min(range.length() - done, 1 << 20), to);
                if (count <= 0) {
                    throw new IOException("the file has become shorter: " + file);
                }
                done += count;
            }
        }
    }

    /** The copy of a file that the client takes and is told of, or else the file. */
    private Path sent(HttpExchange exchange, Path file) {
        List<ContentCoding> there = Stream.of(ContentCoding.values())
                .filter(coding -> Files.isRegularFile(copy(file, coding)) && isInside(copy(file, coding))).toList();
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
