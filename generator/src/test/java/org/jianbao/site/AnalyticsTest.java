package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.jianbao.format.ResponseHeaders;
import org.jianbao.site.SiteInBrowser.Reader;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What counts readers: {@code analytics} in {@code site.yml}. The services are played by the test. */
@Tag("slow")
class AnalyticsTest {
    private static final String UUID = "01234567-89ab-cdef-0123-456789abcdef";
    private static final String BAIDU = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder = Path.of("");

    private Outcome build(String settings, String... more) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml",
                "title: 试刊\nbaseUrl: https://bulletin.example/\ncontact: {name: 编辑部}\n" + settings);
        return Outcome.of(Stream.concat(Stream.of("build", "--content", folder.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", folder.resolve("public").toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    private String file(String path) throws IOException {
        return Files.readString(folder.resolve("public/" + path));
    }

    private String policy() throws IOException {
        return file("_headers").lines().filter(line -> line.contains("Content-Security-Policy")).findFirst()
                .orElseThrow();
    }

    @Test
    void every_page_has_the_script_and_the_policy_admits_what_it_loads_and_no_more() throws IOException {
        assertThat(build("analytics: {baidu: " + BAIDU + "}\n").code()).isZero();
        for (String page : new String[] {"index.html", "about/index.html", "issues/2024-11-11/first/index.html"}) {
            assertThat(Jsoup.parse(file(page)).select("script[src=/analytics.js][defer]")).as(page).hasSize(1);
        }
        assertThat(file("analytics.js")).contains(
                "[{\"name\":\"baidu\",\"id\":\"" + BAIDU + "\",\"script\":\"https://hm.baidu.com/hm.js?" + BAIDU
                        + "\"");
        assertThat(policy()).contains("script-src 'self' https://hm.baidu.com;", "img-src 'self' https://hm.baidu.com;",
                "connect-src 'self' https://hm.baidu.com;", "style-src 'self';", "font-src 'self';")
                .doesNotContain("unsafe");
        assertThat(Outcome.of("verify", folder.resolve("public").toString()).code()).isZero();
    }

    @Test
    void a_site_that_names_none_and_a_preview_have_nothing_of_it() throws IOException {
        assertThat(build("").code()).isZero();
        String page = file("index.html");
        String headers = file("_headers");
        assertThat(page).doesNotContain("analytics");
        assertThat(folder.resolve("public/analytics.js")).doesNotExist();
        assertThat(build("analytics: {}\n").code()).isZero();
        assertThat(file("index.html")).isEqualTo(page);
        assertThat(file("_headers")).isEqualTo(headers);
        assertThat(build("analytics: {cnzz: 1234567890}\n", "--preview").code()).isZero();
        assertThat(file("index.html")).doesNotContain("analytics");
        assertThat(folder.resolve("public/analytics.js")).doesNotExist();
        assertThat(file("_headers")).doesNotContain("cnzz");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "baidu: abc                                     | 不是百度统计的编号：“abc” | 只写32位数字和字母，在代码里 hm.js? 的后面",
            "baidu: https://hm.baidu.com/hm.js?0123456789abcdef0123456789abcdef | 不是百度统计的编号 | 只写32位",
            "bidu: 1                                        | “bidu” | 是不是“baidu”？",
            "google: UA-1234-1                              | 不是Google Analytics的编号：“UA-1234-1” | G- 开头",
            "matomo: 3                                      | Matomo要写明服务器在哪里 | 写成 matomo: {id: \"3\", address: https://stat.example.org}",
            "cnzz: {id: 1234567890, address: https://a.example} | 友盟+（CNZZ）不能放在自己的服务器上 | 去掉 address",
            "umami: {id: 1, address: http://a.example}      | 不是服务器的地址：“http://a.example” | https://stat.example.org",
            "umami: {id: 1, address: http://a.example} | 不是Umami的编号：“1” | data-website-id 的值",
            "umami: {address: https://a.example}            | “id” | id",
            "goatcounter: {id: a, adress: https://a.example} | “adress” | 是不是“address”？"})
    void a_wrong_id_is_called_by_name(String line, String what, String fix) throws IOException {
        Outcome built = build("analytics:\n  " + line + "\n");
        assertThat(built.code()).isOne();
        assertThat(built.err()).contains("content/site.yml:", what, fix);
    }

    @Test
    void verify_tells_of_a_policy_that_keeps_the_statistics_out() throws IOException {
        assertThat(build("analytics: {cnzz: 1234567890, 51la: Jfyz2AtpDiNlSRpE}\n").code()).isZero();
        assertThat(Outcome.of("verify", folder.resolve("public").toString()).code()).isZero();
        Path headers = folder.resolve("public/_headers");
        Files.writeString(headers, Files.readString(headers).replace(" https://sdk.51.la", ""));
        Outcome verified = Outcome.of("verify", folder.resolve("public").toString());
        assertThat(verified.err()).contains("响应头不让浏览器载入 https://sdk.51.la，统计不起作用").doesNotContain("cnzz");
    }

    @Test
    void a_browser_loads_each_service_unless_the_reader_does_not_want_to_be_tracked() throws IOException {
        assertThat(build("analytics:\n  baidu: " + BAIDU + "\n  cnzz: 1234567890\n  51la: Jfyz2AtpDiNlSRpE\n"
                + "  google: G-ABCDEF1234\n  plausible: bulletin.example\n  umami: {id: " + UUID
                + ", address: https://stat.example/umami/}\n  goatcounter: jianbao\n"
                + "  matomo: {id: 7, address: https://m.example}\n").code()).isZero();
        List<String> all = List.of("https://hm.baidu.com/hm.js?" + BAIDU,
                "https://v1.cnzz.com/z.js?id=1234567890&async=1",
                "https://sdk.51.la/js-sdk-pro.min.js?id=Jfyz2AtpDiNlSRpE&ck=Jfyz2AtpDiNlSRpE",
                "https://www.googletagmanager.com/gtag/js?id=G-ABCDEF1234", "https://plausible.io/js/script.js",
                "https://stat.example/umami/script.js", "https://gc.zgo.at/count.js", "https://m.example/matomo.js");
        try (SiteInBrowser site = SiteInBrowser.serve(folder.resolve("public"))) {
            Visit visit = visit(site, "https://bulletin.example/", "");
            assertThat(visit.loaded()).containsExactlyInAnyOrderElementsOf(all);
            assertThat(visit.violations()).isEmpty();
            assertThat(visit.reported()).containsExactlyInAnyOrder("https://hm.baidu.com/hm.gif",
                    "https://z1.cnzz.com/stat.htm", "https://collect-v6.51.la/v6/collect",
                    "https://region1.google-analytics.com/g/collect", "https://plausible.io/api/event",
                    "https://stat.example/api/send", "https://jianbao.goatcounter.com/count",
                    "https://m.example/matomo.php");
            assertThat(visit.known()).containsEntry("goatcounter", "https://jianbao.goatcounter.com/count")
                    .containsEntry("umami", UUID).containsEntry("plausible", "bulletin.example");
            for (String wish : List.of("Object.defineProperty(navigator, 'doNotTrack', {get: () => '1'})",
                    "Object.defineProperty(navigator, 'globalPrivacyControl', {get: () => true})")) {
                Visit quiet = visit(site, "https://bulletin.example/", wish);
                assertThat(quiet.loaded()).isEmpty();
                assertThat(quiet.violations()).isEmpty();
            }
            assertThat(visit(site, "http://localhost/", "").loaded()).isEmpty();
        }
    }

    /** What a page asked for from elsewhere, what its policy refused, and what it told the services. */
    private record Visit(List<String> loaded, List<String> reported, List<String> violations,
            Map<String, Object> known) {}

    /** Opens the home page at an address where the test answers for everybody, under the header fields of the site. */
    @SuppressWarnings("unchecked")
    private Visit visit(SiteInBrowser site, String address, String first) throws IOException {
        List<String> loaded = new ArrayList<>();
        List<String> reported = new ArrayList<>();
        ResponseHeaders headers = ResponseHeaders.parse(file("_headers"));
        try (Reader reader = site.reader(address, 1280, true)) {
            Page page = reader.page();
            page.addInitScript("window.refused = []; addEventListener('securitypolicyviolation',"
                    + " event => refused.push(event.violatedDirective + ' ' + event.blockedURI));" + first);
            page.route("**/*", route -> answer(route, address, headers, loaded, reported));
            page.navigate(address);
            for (int i = 0; i < 50 && reported.size() < loaded.size() || i < 10; i++) {
                page.waitForTimeout(100);
            }
            Map<String, Object> known = (Map<String, Object>) page.evaluate(
                    "() => { const of = name => document.querySelector(`script[data-${name}]`)?.getAttribute(`data-${name}`);"
                            + " return {goatcounter: of('goatcounter'), umami: of('website-id'), plausible: of('domain')} }");
            return new Visit(loaded, reported, (List<String>) page.evaluate("refused"), known);
        }
    }

    private void answer(Route route, String address, ResponseHeaders headers, List<String> loaded,
            List<String> reported) {
        String url = route.request().url();
        if (url.startsWith(address)) {
            String path = url.substring(address.length()).replaceAll("[?#].*", "");
            Path file = folder.resolve("public")
                    .resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
            if (!Files.isRegularFile(file)) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
                return;
            }
            route.fulfill(new Route.FulfillOptions().setPath(file).setHeaders(fields(headers, "/" + path, file)));
        } else if (route.request().resourceType().equals("script")) {
            loaded.add(url);
            route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody(report(url)));
        } else {
            reported.add(url);
            route.fulfill(new Route.FulfillOptions().setHeaders(Map.of("access-control-allow-origin", "*"))
                    .setContentType("image/gif").setBody(""));
        }
    }

    private static Map<String, String> fields(ResponseHeaders headers, String path, Path file) {
        String name = file.toString();
        String type = name.endsWith(".html") ? "text/html" : name.endsWith(".css") ? "text/css"
                : name.endsWith(".js") ? "text/javascript" : name.endsWith(".svg") ? "image/svg+xml"
                        : "application/octet-stream";
        Map<String, String> fields = new HashMap<>(Map.of("content-type", type));
        headers.of(path).forEach((field, value) -> fields.put(field.toLowerCase(Locale.ROOT), value));
        return fields;
    }

    /** Reports as the service of a script does: by a picture, or by a request. */
    private static String report(String script) {
        return switch (script.replaceFirst("^https://([^/]+)/.*", "$1")) {
            case "hm.baidu.com" -> "new Image().src = 'https://hm.baidu.com/hm.gif'";
            case "v1.cnzz.com" -> "new Image().src = 'https://z1.cnzz.com/stat.htm'";
            case "sdk.51.la" -> "fetch('https://collect-v6.51.la/v6/collect', {method: 'POST', body: ''})";
            case "www.googletagmanager.com" ->
                "if (window.dataLayer[1][1] === 'G-ABCDEF1234') navigator.sendBeacon('https://region1.google-analytics.com/g/collect')";
            case "plausible.io" -> "fetch('https://plausible.io/api/event', {method: 'POST', body: ''})";
            case "stat.example" -> "fetch('https://stat.example/api/send', {method: 'POST', body: ''})";
            case "gc.zgo.at" ->
                "new Image().src = document.querySelector('script[data-goatcounter]').dataset.goatcounter";
            default -> "if (window._paq[1][1] === '7') new Image().src = window._paq[0][1]";
        };
    }
}
