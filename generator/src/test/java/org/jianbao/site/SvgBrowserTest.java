package org.jianbao.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jianbao.site.SiteInBrowser.Reader;
import org.jianbao.testing.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * SVG pictures opened directly in a real browser, from a host without our header fields: nothing runs, loads or leads away in
 * those that are accepted. Those that are refused mark what they do by a request for {@code /pwn…}.
 */
@Tag("slow")
class SvgBrowserTest {
    private static final int AT_ONCE = 12;
    /** Milliseconds in which a picture would have done what it can do. */
    private static final int MOMENT = 500;

    @TempDir
    static Path folder;

    private static @Nullable SiteInBrowser site;
    private static @Nullable HttpServer host;

    @BeforeAll
    static void open() throws IOException {
        site = SiteInBrowser.serve(folder);
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", SvgBrowserTest::answer);
        host.start();
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
        if (host != null) {
            host.stop(0);
        }
    }

    /** {@code /GROUP/NAME.svg?TYPE}, or what a picture asks for. */
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = Samples.path("svg").resolve(path.substring(1)).normalize();
            if (path.contains("pwn") || !file.startsWith(Samples.path("svg")) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", exchange.getRequestURI().getQuery());
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void nothing_happens_when_a_picture_that_is_accepted_is_opened() throws IOException {
        assertThat(activeOfAccepted("image/svg+xml")).isEmpty();
    }

    @Test
    void nothing_happens_when_a_host_says_that_it_is_html() throws IOException {
        assertThat(activeOfAccepted("text/html;charset=utf-8")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"script.svg", "document-type-with-attributes.svg", "refresh-of-xhtml.svg",
            "encoding-of-gbk.svg", "onload.svg", "import-in-pieces.svg", "picture-from-elsewhere.svg",
            "script-from-elsewhere-xlink.svg", "picture-of-xhtml-with-a-set-of-sources.svg"})
    void what_is_refused_would_be_seen(String name) {
        try (Reader reader = Objects.requireNonNull(site).reader(390, true)) {
            Opened opened = Opened.of(reader, "refused/" + name, "image/svg+xml");
            opened.page().waitForCondition(opened::isActive);
        }
    }

    /** The pictures that do anything within a moment, of which some are open at once. */
    private static Set<String> activeOfAccepted(String type) throws IOException {
        List<String> names;
        try (Stream<Path> list = Files.list(Samples.path("svg", "accepted"))) {
            names = list.map(file -> Objects.requireNonNull(file.getFileName()).toString()).sorted().toList();
        }
        Set<String> found = new TreeSet<>();
        for (int i = 0; i < names.size(); i += AT_ONCE) {
            List<String> some = names.subList(i, Math.min(i + AT_ONCE, names.size()));
            try (Reader reader = Objects.requireNonNull(site).reader(390, true)) {
                List<Opened> opened = some.stream().map(name -> Opened.of(reader, "accepted/" + name, type)).toList();
                reader.page().waitForTimeout(MOMENT);
                opened.stream().filter(Opened::isActive).map(Opened::path).forEach(found::add);
            }
        }
        return found;
    }

    /** A picture in a window of its own, with what it asked for: addresses, and dialogs. */
    private record Opened(String path, Page page, List<String> asked) {
        static Opened of(Reader reader, String path, String type) {
            String address = "http://127.0.0.1:" + Objects.requireNonNull(host).getAddress().getPort() + "/"
                    + path.replace(" ", "%20") + "?" + type;
            Page page = reader.page().context().newPage();
            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> {
                asked.add("dialog");
                dialog.dismiss();
            });
            page.route("**", route -> {
                if (route.request().url().equals(address)) {
                    route.resume();
                } else {
                    asked.add(route.request().url());
                    route.abort();
                }
            });
            try {
                page.navigate(address);
            } catch (PlaywrightException e) {
                // A picture that leads away at once ends its own loading; what it asked for is noted.
                assertThat(e).hasMessageContaining("ERR_");
            }
            return new Opened(path, page, asked);
        }

        boolean isActive() {
            return asked.stream().anyMatch(each -> !each.endsWith("/favicon.ico"));
        }
    }
}
