package org.jianbao.serve;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jianbao.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A published folder on loopback, as a static host would serve it, and nothing else of the machine. */
@Tag("slow")
class FolderServerTest {
    @TempDir
    private Path folder = Path.of("");

    private final HttpClient client = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private FolderServer server;

    @BeforeEach
    void aServedFolder() throws IOException {
        Samples.write(folder, "secret.txt", "secret");
        Samples.write(folder, "public/.jianbao", "secret");
        Samples.write(folder, "public/.git/config", "secret");
        Samples.write(folder, "public/index.html", "首页");
        Samples.write(folder, "public/404.html", "找不到");
        Samples.write(folder, "public/国庆/index.html", "国庆");
        Samples.write(folder, "public/empty/picture.png", "");
        server = FolderServer.start(folder.resolve("public"), "/", 0);
    }

    @AfterEach
    void stopped() {
        server.close();
        client.close();
    }

    @Test
    void a_folder_is_its_index() throws Exception {
        assertThat(get("/").body()).isEqualTo("首页");
        assertThat(get("/%E5%9B%BD%E5%BA%86/").body()).isEqualTo("国庆");
        assertThat(get("/?a=1").body()).isEqualTo("首页");
    }

    @Test
    void a_folder_without_a_slash_is_redirected_to_that_with_one() throws Exception {
        HttpResponse<String> response = get("/%E5%9B%BD%E5%BA%86");
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location")).contains("/%E5%9B%BD%E5%BA%86/");
    }

    @ParameterizedTest
    @CsvSource({"index.html, text/html; charset=utf-8", "a.css, text/css; charset=utf-8",
            "a.js, text/javascript; charset=utf-8", "a.svg, image/svg+xml", "A.JPG, image/jpeg", "a.webp, image/webp",
            "feed.xml, application/rss+xml; charset=utf-8", "atom.xml, application/atom+xml; charset=utf-8",
            "feed.json, application/feed+json", "sitemap.xml, application/xml", "robots.txt, text/plain; charset=utf-8",
            "a.pdf, application/pdf", "a.unknown, application/octet-stream", "none, application/octet-stream"})
    void files_have_their_media_types(String name, String type) throws Exception {
        Samples.write(folder, "public/" + name, "x");
        HttpResponse<String> response = get("/" + name);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void the_header_fields_of_the_site_are_sent() throws Exception {
        Samples.write(folder, "public/_headers", """
                # For hosts.
                /*
                  Content-Security-Policy: default-src 'none'
                /assets/*
                  Cache-Control: public, max-age=31536000, immutable
                /%E5%9B%BD%E5%BA%86/
                  X-Robots-Tag: noindex
                """);
        Samples.write(folder, "public/assets/a.css", "x");
        assertThat(field("/", "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(field("/", "Cache-Control")).contains("no-cache");
        assertThat(field("/assets/a.css", "Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(field("/assets/a.css?a=1", "Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(field("/%E5%9B%BD%E5%BA%86/", "X-Robots-Tag")).contains("noindex");
        assertThat(field("/", "X-Robots-Tag")).isEmpty();
        assertThat(field("/assets/none.css", "Cache-Control")).as("a page for what is missing").contains("no-cache");
        assertThat(field("/assets/none.css", "Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void what_only_hosts_read_is_not_served() throws Exception {
        Samples.write(folder, "public/_headers", "/*\n  X-Frame-Options: DENY\n");
        Samples.write(folder, "public/_redirects", "/old/ / 301\n");
        assertThat(get("/_headers").statusCode()).isEqualTo(404);
        assertThat(get("/_redirects").statusCode()).isEqualTo(404);
    }

    private Optional<String> field(String path, String name) throws Exception {
        return get(path).headers().firstValue(name);
    }

    @Test
    void what_is_not_there_gets_the_page_of_the_site_for_that() throws Exception {
        for (String path : new String[] {"/none", "/empty/", "/index.html/", "/%00", "/%E5%9B"}) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.body()).as(path).isEqualTo("找不到");
        }
        Files.delete(folder.resolve("public/404.html"));
        assertThat(get("/none").body()).isEmpty();
        assertThat(get("/none").statusCode()).isEqualTo(404);
    }

    @Test
    void head_answers_without_a_body() throws Exception {
        HttpResponse<String> response = client.send(request("/").method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(response.headers().firstValue("Content-Length")).contains("6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"br|br", "gzip|gzip", "gzip, deflate, br|br", "GZIP, BR;q=0.1|br",
            "br;q=0, gzip|gzip", "br;q=0.000, gzip;q=0.001|gzip", "*|br", "*;q=0.5, br;q=0|gzip", "gzip;q=1.000|gzip",
            "''|none", "identity|none", "br;q=0, gzip;q=0|none", "*;q=0|none", "br;q=0.0, *;q=0|none", "brotli|none",
            "br;q=high|none", "gzip;q=0|none"})
    void the_compressed_copy_that_the_client_takes_is_sent(String accepted, String sent) throws Exception {
        Samples.write(folder, "public/index.html.br", "as br");
        Samples.write(folder, "public/index.html.gz", "as gzip");
        for (String method : new String[] {"GET", "HEAD"}) {
            HttpResponse<String> response = client.send(request("/").header("Accept-Encoding", accepted)
                    .method(method, HttpRequest.BodyPublishers.noBody()).build(),
                    HttpResponse.BodyHandlers.ofString(UTF_8));
            String body = sent.equals("none") ? "首页" : "as " + sent;
            assertThat(response.headers().firstValue("Content-Encoding").orElse("none")).isEqualTo(sent);
            assertThat(response.headers().allValues("Vary")).containsExactly("Accept-Encoding");
            assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(response.headers().firstValue("Content-Length"))
                    .contains(Integer.toString(body.getBytes(UTF_8).length));
            assertThat(response.body()).isEqualTo(method.equals("HEAD") ? "" : body);
        }
    }

    @Test
    void a_client_that_asks_for_no_coding_gets_the_file_and_one_copy_is_enough() throws Exception {
        assertThat(field("/", "Vary")).as("without copies").isEmpty();
        Samples.write(folder, "public/index.html.gz", "as gzip");
        assertThat(get("/").body()).isEqualTo("首页");
        assertThat(field("/", "Vary")).contains("Accept-Encoding");
        HttpRequest both = request("/").header("Accept-Encoding", "br, gzip").build();
        assertThat(client.send(both, HttpResponse.BodyHandlers.ofString(UTF_8)).body()).isEqualTo("as gzip");
        Samples.write(folder, "public/404.html.br", "none as br");
        HttpRequest missing = request("/none").header("Accept-Encoding", "br, gzip").build();
        HttpResponse<String> response = client.send(missing, HttpResponse.BodyHandlers.ofString(UTF_8));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("none as br");
    }

    @Test
    void an_empty_file_is_served_as_such() throws Exception {
        assertThat(get("/empty/picture.png").statusCode()).isEqualTo(200);
        assertThat(get("/empty/picture.png").body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void only_reading_is_allowed(String method) throws Exception {
        HttpResponse<String> response = client.send(request("/").method(method, HttpRequest.BodyPublishers.noBody())
                .build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    /** Sent as they are: an HTTP client might tidy them up. */
    @ParameterizedTest
    @ValueSource(strings = {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt",
            "/x/../../secret.txt", "/..\\secret.txt", "//secret.txt", "/%252e%252e/secret.txt", "/.jianbao",
            "/.git/config", "/x/../_headers", "/%5f%68eaders/../secret.txt", "/%c0%ae%c0%ae/secret.txt", "/%2ejianbao",
            "/.git/", "/x/../.jianbao", "/./.jianbao", "http://localhost/../secret.txt"})
    void nothing_outside_the_site_and_nothing_hidden_is_served(String target) throws IOException {
        assertThat(raw(target)).startsWith("HTTP/1.1 4").doesNotContain("secret");
    }

    @Test
    void a_path_of_the_machine_is_not_served() throws IOException {
        Path secret = folder.resolve("secret.txt").toAbsolutePath();
        for (String target : new String[] {"/" + secret, "/%2f" + secret, "//" + secret, "/file:" + secret}) {
            assertThat(raw(target)).as(target).startsWith("HTTP/1.1 4").doesNotContain("secret");
        }
    }

    @Test
    void a_site_below_a_path_is_served_there_only() throws Exception {
        try (FolderServer below = FolderServer.start(folder.resolve("public"), "/bulletin/", 0)) {
            assertThat(below.url()).endsWith("/bulletin/");
            URI home = URI.create(below.url());
            assertThat(body(home)).isEqualTo("首页");
            assertThat(body(home.resolve("%E5%9B%BD%E5%BA%86/"))).isEqualTo("国庆");
            assertThat(body(home.resolve("/"))).isEqualTo("找不到");
            assertThat(body(home.resolve("/%E5%9B%BD%E5%BA%86/"))).isEqualTo("找不到");
            assertThat(body(home.resolve("/bulletinx/"))).isEqualTo("找不到");
        }
    }

    @Test
    void a_site_that_is_exchanged_while_it_is_served_shows_at_once() throws Exception {
        assertThat(get("/").body()).isEqualTo("首页");
        Files.move(folder.resolve("public"), folder.resolve("old"));
        assertThat(get("/").statusCode()).isEqualTo(404);
        Samples.write(folder, "public/index.html", "新首页");
        assertThat(get("/").body()).isEqualTo("新首页");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080"})
    void this_machine_is_known_by_its_own_names(String host) throws IOException {
        assertThat(ask("GET / HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.nip.io", "127.0.0.2",
                    "2130706433", "[::2]", "localhost@evil.example", "localhost:8080:80", "0.0.0.0", "x localhost"})
    void another_name_that_leads_here_is_told_off_in_chinese(String host) throws IOException {
        assertThat(ask("GET / HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 421")
                .contains("text/plain; charset=utf-8", "这是本机的预览，不认这个主机名").doesNotContain("首页");
    }

    @Test
    void a_request_names_one_host_in_whatever_form() throws IOException {
        assertThat(ask("GET / HTTP/1.1\r\nX: y")).startsWith("HTTP/1.1 400");
        assertThat(ask("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example")).startsWith("HTTP/1.1 400");
        assertThat(ask("GET http://evil.example/ HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 421");
        assertThat(ask("GET http://localhost/ HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 200");
    }

    @Test
    void the_host_that_is_asked_for_is_known_and_listened_to() throws IOException {
        try (FolderServer asked = FolderServer.start(folder.resolve("public"), "/", "127.0.0.2", 0)) {
            assertThat(asked.url()).startsWith("http://127.0.0.2:");
            int port = URI.create(asked.url()).getPort();
            assertThat(ask("127.0.0.2", port, "GET / HTTP/1.1\r\nHost: 127.0.0.2:" + port)).startsWith("HTTP/1.1 200");
            assertThat(ask("127.0.0.2", port, "GET / HTTP/1.1\r\nHost: evil.example")).startsWith("HTTP/1.1 421");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"bytes=0-3|0123|bytes 0-3/10", "bytes=7-|789|bytes 7-9/10",
            "bytes=-2|89|bytes 8-9/10", "bytes=-99|0123456789|bytes 0-9/10", "bytes=8-99|89|bytes 8-9/10",
            "BYTES = 0 - 0|0|bytes 0-0/10"})
    void a_part_of_a_file_is_sent(String range, String body, String sent) throws Exception {
        Samples.write(folder, "public/a.mp4", "0123456789");
        HttpResponse<String> response = get("/a.mp4", "Range", range);
        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo(body);
        assertThat(response.headers().firstValue("Content-Range")).contains(sent);
        assertThat(response.headers().firstValue("Content-Length")).contains(Integer.toString(body.length()));
        assertThat(response.headers().firstValue("Content-Type")).contains("video/mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,3-4", "bytes=5-2", "bytes=-", "bytes=a-b", "lines=0-1", "bytes",
            "bytes=0-99999999999999999999"})
    void the_whole_file_is_sent_for_several_parts_and_for_what_is_no_part(String range) throws Exception {
        Samples.write(folder, "public/a.mp4", "0123456789");
        HttpResponse<String> response = get("/a.mp4", "Range", range);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("0123456789");
        assertThat(response.headers().firstValue("Accept-Ranges")).contains("bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
    void a_part_that_a_file_does_not_have_is_refused(String range) throws Exception {
        Samples.write(folder, "public/a.mp4", "0123456789");
        HttpResponse<String> response = get("/a.mp4", "Range", range);
        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(response.headers().firstValue("Content-Range")).contains("bytes */10");
    }

    @Test
    void a_part_is_sent_only_of_the_file_that_the_client_has() throws Exception {
        Samples.write(folder, "public/a.mp4", "0123456789");
        String tag = field("/a.mp4", "ETag").orElseThrow();
        assertThat(get("/a.mp4", "Range", "bytes=0-1", "If-Range", tag).body()).isEqualTo("01");
        assertThat(get("/a.mp4", "Range", "bytes=0-1", "If-Range", "\"other\"").body()).isEqualTo("0123456789");
        Samples.write(folder, "public/a.mp4", "0123456789+");
        assertThat(get("/a.mp4", "Range", "bytes=0-1", "If-Range", tag).body()).isEqualTo("0123456789+");
        assertThat(get("/none.mp4", "Range", "bytes=0-1").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_too_long_is_told_so() throws IOException {
        assertThat(ask("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 414")
                .contains("网址太长");
        assertThat(ask("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a".repeat(100_000)))
                .startsWith("HTTP/1.1 431").contains("请求的信息太多");
        assertThat(ask("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a".repeat(4 << 20)))
                .startsWith("HTTP/1.1 431");
        assertThat(ask("GET / HTTP/1.1\r\nHost: localhost" + "\r\nX: a".repeat(5_000))).startsWith("HTTP/1.1 431");
        assertThat(ask("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a".repeat(8_000))).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_symbolic_link_that_leaves_the_folder_is_not_followed() throws Exception {
        Path site = folder.resolve("public");
        Files.createSymbolicLink(site.resolve("out.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(site.resolve("outside"), folder);
        Files.createSymbolicLink(site.resolve("index.html.br"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(site.resolve("inside.html"), Path.of("index.html"));
        assertThat(get("/out.txt").statusCode()).isEqualTo(404);
        assertThat(get("/outside/secret.txt").statusCode()).isEqualTo(404);
        assertThat(get("/outside/").statusCode()).isEqualTo(404);
        assertThat(get("/", "Accept-Encoding", "br").body()).isEqualTo("首页");
        assertThat(get("/inside.html").body()).isEqualTo("首页");
        Files.delete(site.resolve("404.html"));
        Files.createSymbolicLink(site.resolve("404.html"), folder.resolve("secret.txt"));
        assertThat(get("/none").body()).isEmpty();
    }

    @Test
    void a_folder_that_is_a_symbolic_link_itself_is_served() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("public"));
        try (FolderServer linked = FolderServer.start(link, "/", 0)) {
            assertThat(body(URI.create(linked.url()))).isEqualTo("首页");
        }
    }

    private HttpResponse<String> get(String path, String... fields) throws Exception {
        return client.send(request(path).headers(fields).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    /** The whole answer to a request line and fields. */
    private String ask(String head) throws IOException {
        return ask("localhost", URI.create(server.url()).getPort(), head);
    }

    private static String ask(String address, int port, String head) throws IOException {
        try (Socket socket = new Socket(address, port)) {
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private String body(URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(UTF_8)).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url().replaceFirst("/$", "") + path));
    }

    /** The whole answer to a request line. */
    private String raw(String target) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(server.url()).getPort())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
