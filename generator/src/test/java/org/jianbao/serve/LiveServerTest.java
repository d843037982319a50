package org.jianbao.serve;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

import org.jianbao.format.ResponseHeaders;
import org.jianbao.format.ResponseHeaders.Field;
import org.jianbao.format.ResponseHeaders.Rule;
import org.jianbao.model.address.Route;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A site that changes, the pages that stand in for it, and what browsers are told. */
@Tag("slow")
class LiveServerTest {
    private static final Field POLICY = new Field("Content-Security-Policy", "default-src 'none'");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<Socket> windows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private LiveServer server;

    @BeforeEach
    void started() throws IOException {
        server = LiveServer.start("localhost", 0);
        put("index.html", "首页");
        put("404.html", "找不到");
        put("国庆/index.html", "国庆");
        put("a.css", "p {}");
        put("a.mp4", "0123456789");
        put(".secret", "secret");
        put("_headers", "secret");
    }

    @AfterEach
    void stopped() throws IOException {
        for (Socket window : windows) {
            window.close();
        }
        server.close();
        client.close();
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(UTF_8));
    }

    private LiveSite site() {
        Map<String, byte[]> now = Map.copyOf(files);
        return new LiveSite(name -> Optional.ofNullable(now.get(name)),
                () -> new ResponseHeaders(List.of(new Rule("/*", List.of(POLICY)))));
    }

    @Test
    void a_page_that_loads_itself_again_stands_in_for_a_site_that_is_not_there_yet() throws Exception {
        HttpResponse<String> waiting = get("/anything/");
        assertThat(waiting.statusCode()).isEqualTo(503);
        assertThat(waiting.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self'");
        assertThat(waiting.body()).contains("正在生成网站", "<script src=\"/.jianbao/live.js\"");
        BufferedReader events = listen("/", version(waiting.body()));
        assertThat(event(events)).isEqualTo("problems {\"errors\":0,\"warnings\":0,\"problems\":[]}");
        server.show(site());
        assertThat(event(events)).isEqualTo("page ");
        assertThat(get("/").body()).startsWith("首页");
    }

    @Test
    void problems_stand_in_for_a_site_that_cannot_be_built_in_the_words_of_the_terminal() throws Exception {
        Problems problems = new Problems();
        problems.add(ProblemKind.BROKEN_LINK, Place.at("content/a.md", "见[一](<x>.md)", 2), "没有“<x>.md”", "检查");
        server.report(problems.sorted());
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("content/a.md:1:3 错误：没有“&lt;x&gt;.md”", "改法：检查").doesNotContain("<x>");
        BufferedReader events = listen("/", version(page.body()));
        assertThat(event(events)).contains("\"errors\":1", "content/a.md");
        server.report(List.of());
        assertThat(event(events)).contains("\"errors\":0");
    }

    @Test
    void a_window_is_told_of_its_page_and_led_to_others() throws Exception {
        server.show(site());
        BufferedReader home = listen("/", version(get("/").body()));
        BufferedReader day = listen("/国庆/", version(get("/%E5%9B%BD%E5%BA%86/").body()));
        event(home);
        event(day);
        put("国庆/index.html", "国庆，改了");
        server.show(site(), List.of(new Route("/国庆/")));
        assertThat(event(day)).isEqualTo("page ");
        assertThat(event(home)).isEqualTo("changed [\"/%E5%9B%BD%E5%BA%86/\"]");
    }

    @Test
    void a_window_that_came_late_is_told_at_once() throws Exception {
        server.show(site());
        String old = version(get("/").body());
        put("index.html", "新首页");
        server.show(site());
        assertThat(event(listen("/", old))).isEqualTo("page ");
    }

    @Test
    void a_window_that_is_gone_troubles_nobody() throws Exception {
        server.show(site());
        listen("/", "x");
        windows.getFirst().setSoLinger(true, 0);
        windows.getFirst().close();
        BufferedReader there = listen("/", version(get("/").body()));
        event(there);
        put("index.html", "新首页");
        server.show(site());
        assertThat(event(there)).isEqualTo("page ");
    }

    @Test
    void pages_get_the_script_and_nothing_else_does() throws Exception {
        server.show(site());
        assertThat(get("/").body()).startsWith("首页<script src=\"/.jianbao/live.js\" data-version=\"");
        assertThat(get("/a.css").body()).isEqualTo("p {}");
        assertThat(get("/.jianbao/live.js").body()).contains("EventSource");
        assertThat(get("/.jianbao/live.css").headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
    }

    @Test
    void the_header_fields_of_the_site_are_sent_and_nothing_is_kept() throws Exception {
        server.show(site());
        assertThat(get("/").headers().firstValue("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(get("/").headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(get("/none").headers().firstValue("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void a_folder_is_its_index_and_what_is_not_there_the_page_for_that() throws Exception {
        server.show(site());
        assertThat(get("/%E5%9B%BD%E5%BA%86/?a=1").body()).startsWith("国庆");
        assertThat(get("/%E5%9B%BD%E5%BA%86?a=1").headers().firstValue("Location"))
                .contains("/%E5%9B%BD%E5%BA%86/?a=1");
        assertThat(get("/none/").statusCode()).isEqualTo(404);
        assertThat(get("/none/").body()).startsWith("找不到");
    }

    @Test
    void texts_are_compressed_for_those_who_can_read_that() throws Exception {
        String text = "p { margin: 0 }\n".repeat(1000);
        put("long.css", text);
        put("long.mp4", text);
        server.show(site());
        HttpRequest asked = HttpRequest.newBuilder(URI.create(server.url()).resolve("/long.css"))
                .header("Accept-Encoding", "br, gzip").build();
        HttpResponse<byte[]> answer = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(answer.body()).hasSizeLessThan(1000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(text.getBytes(UTF_8));
        assertThat(get("/long.css").body()).isEqualTo(text);
        assertThat(get("/long.css", "Accept-Encoding", "gzip", "Range", "bytes=0-2").body()).isEqualTo("p {");
        assertThat(get("/long.mp4", "Accept-Encoding", "gzip").body()).isEqualTo(text);
    }

    @Test
    void a_part_of_a_file_is_sent() throws Exception {
        server.show(site());
        HttpResponse<String> part = get("/a.mp4", "Range", "bytes=2-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(get("/a.mp4", "Range", "bytes=20-").statusCode()).isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.secret", "/_headers", "/x/../.secret", "/../.secret", "/%2e%2e/.secret", "//.secret",
            "/x/..", "/%5fheaders", "/..", "/.jianbao/../.secret", "/\\.secret", "/.jianbao/none"})
    void nothing_hidden_is_served(String target) throws IOException {
        server.show(site());
        assertThat(raw(target, "Host: localhost")).startsWith("HTTP/1.1 4").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"Origin: http://evil.example, 403", "Origin: null, 403", "Sec-Fetch-Site: cross-site, 403",
            "Sec-Fetch-Site: same-site, 403", "Origin: https://localhost, 403", "Host: evil.example, 421"})
    void a_page_from_elsewhere_cannot_listen(String field, int status) throws IOException {
        server.show(site());
        for (String path : List.of("/.jianbao/events?path=/&version=x", "/.jianbao/live.js")) {
            String host = field.startsWith("Host") ? field : "Host: localhost\r\n" + field;
            assertThat(raw(path, host)).startsWith("HTTP/1.1 " + status).doesNotContain("event:", "EventSource");
        }
    }

    private static String version(String page) {
        return page.replaceFirst("(?s).*data-version=\"([0-9a-f]+)\".*", "$1");
    }

    /** Listens as a window does. */
    private BufferedReader listen(String path, String version) throws IOException {
        URI home = URI.create(server.url());
        Socket socket = new Socket(home.getHost(), home.getPort());
        socket.setSoTimeout(10_000);
        windows.add(socket);
        socket.getOutputStream().write(("GET /.jianbao/events?path=" + URLEncoder.encode(path, UTF_8) + "&version="
                + version + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\r\n").getBytes(UTF_8));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /** The next event, with its data. */
    private static String event(BufferedReader events) throws IOException {
        String line = "";
        while (!line.startsWith("event: ")) {
            line = String.valueOf(events.readLine());
        }
        StringBuilder data = new StringBuilder(line.substring(7)).append(' ');
        for (String next = events.readLine(); next != null && next.startsWith("data:"); next = events.readLine()) {
            data.append(next.substring(5).strip());
        }
        return data.toString();
    }

    private HttpResponse<String> get(String path, String... fields) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url()).resolve(path));
        if (fields.length > 0) {
            request.headers(fields);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private String raw(String target, String fields) throws IOException {
        URI home = URI.create(server.url());
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\n" + fields + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
