package org.jianbao.site;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jianbao.format.ResponseHeaders;
import org.jianbao.format.SiteFiles;
import org.jianbao.site.SiteInBrowser.Reader;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A site with every payload in every field, in a real browser: no payload runs, loads anything or leads away, be it under
 * the header fields that hosts are told to send or without any.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PayloadBrowserTest {
    private static final int FEWEST_PAYLOADS = 400;
    /** So many pages of a kind and form of address are opened. */
    private static final int PAGES_OF_A_FORM = Integer.getInteger("jianbao.attack.pages", 2);
    private static final int MOST_PAGES = Integer.getInteger("jianbao.attack.most", 40);
    private static final int QUERIES = Integer.getInteger("jianbao.attack.queries", 4);
    private static final Pattern NAMES = Pattern.compile("[^/]+");

    /** Runs before all of a page: what a payload would call is noted, and so is what the policy forbids. */
    private static final String TRAP = """
            window.seen = [];
            for (const name of ["pwn", "alert", "confirm", "prompt", "print"]) {
              Object.defineProperty(window, name, {value: () => window.seen.push("ran " + name)});
            }
            document.addEventListener("securitypolicyviolation",
              event => window.seen.push("against the policy: " + event.violatedDirective + " " + event.blockedURI));
            """;
    /** What a payload has made of the page, as the browser understands it. */
    private static final String LOOK = """
            () => {
              const bad = [...window.seen];
              const safe = ["http:", "https:", "mailto:", "tel:"];
              const calendar = /^webcal:\\/\\/example\\.org\\/calendar\\/[a-z]+\\.ics$/;
              for (const element of document.querySelectorAll("*")) {
                for (const {name} of element.attributes) {
                  if (name.startsWith("on") || ["srcdoc", "formaction", "ping", "xlink:href", "background"].includes(name)) {
                    bad.push("attribute " + name + " of " + element.localName);
                  }
                }
                for (const name of ["href", "src", "action", "data", "poster"]) {
                  const value = element.getAttribute(name);
                  if (value === null) continue;
                  let url;
                  try { url = new URL(value, document.baseURI); } catch { continue; }
                  const picture = ["IMG", "VIDEO"].includes(element.tagName) && /^data:image\\/(png|gif|jpeg|webp)[;,]/.test(url.href);
                  if (!safe.includes(url.protocol) && !picture && !calendar.test(url.href)) bad.push(element.localName + " " + name + "=" + value);
                  if (url.origin !== location.origin && !["A", "IMG", "VIDEO", "AUDIO", "SOURCE", "TRACK", "LINK"].includes(element.tagName)) {
                    bad.push(element.localName + " from elsewhere: " + value);
                  }
                }
                if (element.localName === "link" && !["canonical", "alternate", "author", "license"].includes(element.rel)
                    && new URL(element.href).origin !== location.origin) {
                  bad.push("link " + element.outerHTML);
                }
              }
              for (const element of document.querySelectorAll("iframe, frame, object, embed, applet, base, style, math, foreignObject, " +
                  "meta[http-equiv], script:not([src]):not([type='application/ld+json']), form:not([action])")) {
                bad.push("element " + element.outerHTML.slice(0, 200));
              }
              return bad;
            }""";

    @TempDir
    static Path folder;

    private static List<String> payloads = List.of();
    /** Payloads in articles, pages and events, and in site.yml and terms.yml. */
    private static Path texts = Path.of("");
    private static Path settings = Path.of("");
    private static @Nullable SiteInBrowser onTexts;
    private static @Nullable SiteInBrowser onSettings;

    @BeforeAll
    static void build() throws IOException {
        payloads = Payloads.all();
        assertThat(payloads).hasSizeGreaterThan(FEWEST_PAYLOADS);
        PayloadSite content = new PayloadSite(folder, payloads);
        content.write();
        texts = build(folder, "texts");
        settings = build(content.settled(), "settings");
        System.out.printf("%d payloads in %d fields: %d stand in the site, %d were refused; %d stand nowhere%n",
                payloads.size(),
                content.fields(), content.accepted(), content.refused(), content.nowhere().size());
        onTexts = SiteInBrowser.serve(texts);
        onSettings = SiteInBrowser.serve(settings);
    }

    private static Path build(Path content, String name) {
        Path out = folder.resolve(name);
        Outcome outcome = Outcome.of("build", "--content", content.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", out.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return out;
    }

    @AfterAll
    static void close() {
        for (SiteInBrowser site : Stream.of(onTexts, onSettings).flatMap(Stream::ofNullable).toList()) {
            site.close();
        }
    }

    @Test
    @Order(1)
    void what_programs_read_is_whole() {
        // That links lead nowhere is what many payloads want to be, and not what this is about.
        for (Path out : List.of(texts, settings)) {
            Outcome outcome = Outcome.of("verify", out.toString());
            assertThat(outcome.code()).as(outcome.err()).isLessThan(2);
            assertThat((outcome.out() + outcome.err()).lines().filter(line -> line.contains(" 错误："))
                    .filter(line -> !line.endsWith("[broken-link]") && !line.endsWith("[broken-anchor]"))).isEmpty();
        }
    }

    @Test
    @Order(1)
    void no_cell_of_a_sheet_begins_a_formula() throws IOException {
        try (CSVParser rows = CSVParser.parse(Files.readString(texts.resolve("data/events.csv")).substring(1),
                CSVFormat.RFC4180)) {
            List<CSVRecord> all = rows.getRecords();
            assertThat(all).hasSizeGreaterThan(100);
            for (CSVRecord row : all) {
                assertThat(row)
                        .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[\\s\\p{Z}\\p{Cf}]*[=+@\\-＝＋－＠].*")
                                .doesNotStartWith("\t").doesNotStartWith("\r"));
            }
        }
    }

    @Test
    @Order(1)
    void hosts_are_told_nothing_by_a_payload() throws IOException {
        assertThat(Files.readAllLines(texts.resolve("_redirects"))).allSatisfy(line -> assertThat(line)
                .matches("|#.*|/\\S* /(?![/\\\\])\\S* 30[128]!?"));
        ResponseHeaders headers = ResponseHeaders.parse(Files.readString(texts.resolve("_headers")));
        assertThat(headers.of("/").get("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'")
                .matches(
                        "[^;]*;[^;]*;[^;]*; img-src [^;']*'self'[^;']*; media-src 'self'[^;']*; font-src 'self'; connect-src 'self';.*");
    }

    @Test
    @Order(1)
    void every_page_holds_only_what_the_program_wrote() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Path> pages = new ArrayList<>(pages(texts));
        pages.addAll(pages(settings));
        for (Path file : pages) {
            Document page = Jsoup.parse(Files.readString(file));
            String path = file.toString();
            for (Element script : page.select("script")) {
                if (script.attr("type").equals("application/ld+json")) {
                    assertThat(json.readTree(script.data()).size()).as(path).isPositive();
                } else {
                    assertThat(script.attr("src")).as(path).startsWith("/assets/");
                }
            }
            for (Element element : page.select("*")) {
                assertThat(element.attributes().asList()).as(path)
                        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            }
            assertThat(page.select("meta[http-equiv=refresh]")).as(path).allMatch(refresh -> refresh.attr("content")
                    .matches("0; ?url=(?:/(?![/\\\\])|https://example\\.org/).*"));
        }
    }

    @Test
    @Order(2)
    void no_payload_runs_under_the_policy() throws IOException {
        assertNothingRuns(onTexts, texts, "with the policy");
        assertNothingRuns(onSettings, settings, "with the policy");
    }

    @Test
    @Order(2)
    void no_payload_that_is_searched_for_runs_under_the_policy() throws IOException {
        assertNoQueryRuns(onTexts);
    }

    /** Last, for it takes the header fields away. */
    @Test
    @Order(3)
    void no_payload_runs_without_the_policy() throws IOException {
        Files.delete(texts.resolve(SiteFiles.HEADERS));
        Files.delete(settings.resolve(SiteFiles.HEADERS));
        assertNothingRuns(onTexts, texts, "without the policy");
        assertNothingRuns(onSettings, settings, "without the policy");
        assertNoQueryRuns(onTexts);
    }

    private static void assertNothingRuns(@Nullable SiteInBrowser opened, Path out, String how) throws IOException {
        SiteInBrowser site = Objects.requireNonNull(opened);
        List<String> wrong = new ArrayList<>();
        int number = 0;
        try (Reader reader = reader(site, wrong)) {
            Page page = reader.page();
            for (String path : someOfEachForm(out)) {
                // The words to mark and the place to go to are payloads too.
                String payload = encoded(payloads.get(number++ % payloads.size()));
                String url = site.url() + Stream.of(path.replaceAll("(^|/)index\\.html$", "$1").split("/", -1))
                        .map(PayloadBrowserTest::encoded)
                        .reduce((a, b) -> a + "/" + b).orElse("") + "?mark=" + payload + "#" + payload;
                page.navigate(url);
                note(page, url, path, wrong);
            }
        }
        System.out.printf("%d pages were opened %s%n", number, how);
        assertThat(wrong).isEmpty();
    }

    private static void assertNoQueryRuns(@Nullable SiteInBrowser opened) {
        SiteInBrowser site = Objects.requireNonNull(opened);
        List<String> wrong = new ArrayList<>();
        try (Reader reader = reader(site, wrong)) {
            Page page = reader.page();
            for (int i = 0; i < QUERIES; i++) {
                String payload = payloads.get(i * payloads.size() / QUERIES);
                String url = site.url() + "search/?q=" + encoded(payload);
                page.navigate(url);
                reader.until(
                        "() => document.querySelector('.search-item') || /没有|请输入|不完整|出了错/.test(document.querySelector('main').innerText)");
                note(page, url, "search of " + payload, wrong);
            }
            page.navigate(site.url());
            page.keyboard().press("/");
            page.keyboard().type("<img src=x onerror=pwn(1)> pwn");
            page.locator(".search-option").first().waitFor();
            note(page, page.url(), "search dialog", wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void note(Page page, String url, String path, List<String> wrong) {
        ((List<?>) page.evaluate(LOOK)).forEach(each -> wrong.add(path + ": " + each));
        if (!page.url().split("[?#]", -1)[0].equals(url.split("[?#]", -1)[0])) {
            wrong.add(path + " led to " + page.url());
        }
    }

    /** A reader whose requests elsewhere are noted when a payload asks for them, and not made. */
    private static Reader reader(SiteInBrowser site, List<String> wrong) {
        Reader reader = site.reader(390, true);
        reader.page().addInitScript(TRAP);
        reader.page().onDialog(dialog -> {
            wrong.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        reader.page().context().onPage(page -> wrong.add("a window: " + page.url()));
        reader.page()
                .route(address -> !address.startsWith(site.url())
                        || address.substring(site.url().length()).startsWith(Payloads.MARK),
                        (Route route) -> {
                            // Pictures from elsewhere are allowed.
                            if (!List.of("image", "media").contains(route.request().resourceType())) {
                                wrong.add("a request: " + route.request().resourceType() + " " + route.request().url());
                            }
                            route.abort();
                        });
        return reader;
    }

    private static List<Path> pages(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    /** Pages by kind and form of address, and not too many of each; not those that only lead on. */
    private static List<String> someOfEachForm(Path out) throws IOException {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        for (Path file : pages(out)) {
            String path = out.relativize(file).toString();
            String html = Files.readString(file);
            var kind = RealSite.KIND.matcher(html);
            String top = path.substring(0, path.indexOf('/') + 1);
            if (!html.contains("http-equiv=\"refresh\"")) {
                forms.computeIfAbsent(
                        (kind.find() ? kind.group(1) : "bare") + " " + top
                                + NAMES.matcher(path.substring(top.length())).replaceAll("x"),
                        key -> new ArrayList<>()).add(path);
            }
        }
        TreeSet<String> some = new TreeSet<>();
        for (List<String> paths : forms.values()) {
            for (int i = 0; i < Math.min(paths.size(), PAGES_OF_A_FORM); i++) {
                some.add(paths.get((int) ((long) i * paths.size() / Math.min(paths.size(), PAGES_OF_A_FORM))));
            }
        }
        List<String> all = List.copyOf(some);
        int most = Math.min(all.size(), MOST_PAGES);
        return IntStream.range(0, most).mapToObj(i -> all.get((int) ((long) i * all.size() / most))).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

}
