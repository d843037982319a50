package org.jianbao.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The JSON-LD of built pages, against the part of schema.org's vocabulary that they use. */
@Tag("slow")
class StructuredDataTest {
    /** Each type, what it is a kind of, and its properties with their ranges, as schema.org defines them. */
    private static final String VOCABULARY = """
            Thing          -            name:Text description:Text url:URL image:URL,ImageObject alternateName:Text \
                                        mainEntityOfPage:URL,CreativeWork potentialAction:Action \
                                        subjectOf:CreativeWork,Event
            CreativeWork   Thing        headline:Text datePublished:Date dateModified:Date inLanguage:Text \
                                        author:Organization,Person publisher:Organization,Person \
                                        isPartOf:URL,CreativeWork keywords:Text,URL about:Thing mentions:Thing
            WebSite        CreativeWork
            Article        CreativeWork articleSection:Text
            NewsArticle    Article
            Periodical     CreativeWork
            PublicationIssue CreativeWork issueNumber:Integer,Text
            Organization   Thing        email:Text telephone:Text address:PostalAddress,Text
            Person         Thing        email:Text telephone:Text address:PostalAddress,Text
            Event          Thing        startDate:Date endDate:Date location:Place,Text organizer:Organization,Person \
                                        contributor:Organization,Person keywords:Text,URL superEvent:Event
            EventSeries    Event
            Place          Thing        address:PostalAddress,Text
            PostalAddress  Thing        addressCountry:Text addressRegion:Text addressLocality:Text
            ItemList       Thing        itemListElement:ListItem,Text,Thing
            BreadcrumbList ItemList
            ListItem       Thing        position:Integer,Text item:URL,Thing
            Action         Thing        target:EntryPoint,URL query-input:Text
            SearchAction   Action
            EntryPoint     Thing        urlTemplate:Text
            """;
    private static final Map<String, String> SUPERTYPES = new TreeMap<>();
    private static final Map<String, Map<String, Set<String>>> PROPERTIES = new TreeMap<>();

    @TempDir
    static Path folder;

    private static final SortedMap<String, JsonNode> PAGES = new TreeMap<>();

    @BeforeAll
    static void build() throws IOException {
        for (String line : VOCABULARY.lines().toList()) {
            String[] words = line.split("\\s+");
            SUPERTYPES.put(words[0], words[1]);
            PROPERTIES.put(words[0], Arrays.stream(words).skip(2).map(word -> word.split(":"))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> Set.of(pair[1].split(",")))));
        }
        Path site = EventSite.build(folder);
        try (Stream<Path> files = Files.walk(site)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                for (Element script : Jsoup.parse(Files.readString(page)).select("script[type=application/ld+json]")) {
                    assertThat(PAGES.put(site.relativize(page).toString().replace("index.html", ""),
                            new ObjectMapper().readTree(script.data()))).as("one script a page").isNull();
                }
            }
        }
    }

    @Test
    void every_type_property_and_value_is_one_that_schema_org_has() {
        List<String> strays = new ArrayList<>();
        PAGES.forEach((page, graph) -> {
            assertThat(graph.get("@context").asText()).isEqualTo("https://schema.org");
            assertThat(graph.get("@graph")).isNotEmpty();
            graph.get("@graph").forEach(node -> strays(page, node, strays));
        });
        assertThat(strays).isEmpty();
    }

    @Test
    void each_kind_of_page_says_what_it_is_about() {
        assertThat(types("")).containsExactly("WebSite");
        assertThat(types("issues/2024-11-11/")).containsExactly("PublicationIssue", "BreadcrumbList");
        assertThat(types("issues/2024-11-11/first/")).containsExactly("NewsArticle", "BreadcrumbList");
        assertThat(types("events/day/")).containsExactly("Event", "BreadcrumbList");
        assertThat(types("names/重庆市总工会/")).containsExactly("Organization", "BreadcrumbList");
        assertThat(types("names/雷剑梅/")).containsExactly("Person", "BreadcrumbList");
        assertThat(types("archive/")).containsExactly("BreadcrumbList");
    }

    @Test
    void a_page_that_search_engines_are_to_leave_alone_says_nothing() {
        assertThat(PAGES).containsKeys("names/", "names/雷剑梅/").doesNotContainKeys("names/张三/", "names/某公司/");
    }

    @Test
    void an_article_has_what_search_engines_ask_for() {
        JsonNode article = thing("issues/2024-11-11/first/");
        assertThat(article.get("headline").asText()).isEqualTo(EventSite.HOSTILE);
        assertThat(article.get("datePublished").asText()).isEqualTo("2024-11-11");
        assertThat(article.get("dateModified").asText()).isEqualTo("2024-11-13");
        assertThat(article.get("author").get(0).get("@type").asText()).isEqualTo("Person");
        assertThat(article.get("author").get(0).get("name").asText()).isEqualTo("王静");
        assertThat(article.get("author").get(1).get("@type").asText()).isEqualTo("Organization");
        assertThat(article.get("publisher").get("name").asText()).isEqualTo("编辑部");
        assertThat(article.get("isPartOf").get("issueNumber").asInt()).isEqualTo(7);
        assertThat(article.get("articleSection").asText()).isEqualTo("渝工建功");
        assertThat(article.get("about").findValuesAsText("@id")).containsExactlyInAnyOrder(
                EventSite.BASE + "events/day/#event", EventSite.BASE + "events/2024-06/#event");
        JsonNode briefs = thing("issues/2024-11-11/briefs/");
        assertThat(briefs.has("about")).isFalse();
        assertThat(briefs.get("mentions").findValuesAsText("@id")).hasSize(1);
        assertThat(briefs.get("author").get("name").asText()).isEqualTo("编辑部");
    }

    @Test
    void an_event_has_its_time_as_exact_as_it_is_known() {
        assertThat(time("day")).isEqualTo("2024-11-06 -");
        assertThat(time("span")).isEqualTo("2024-02-27 2024-02-29");
        assertThat(time("month")).isEqualTo("2024-12 -");
        assertThat(time("from")).isEqualTo("2024-10 -");
        assertThat(time("quarter")).isEqualTo("2024-04 2024-06");
        assertThat(time("winter")).isEqualTo("2024-12 2025-02");
        assertThat(time("year")).isEqualTo("2024 -");
        assertThat(time("months")).isEqualTo("2024-05 2024-09-30");
        assertThat(time("recent")).isEqualTo("- -");
        assertThat(time("2024-06")).isEqualTo("- -");
    }

    @Test
    void an_event_has_its_place_and_hosts_and_reports() {
        JsonNode event = thing("events/day/");
        assertThat(event.get("name").asText()).isEqualTo(EventSite.HOSTILE);
        assertThat(event.get("location").get("name").asText()).isEqualTo("体育馆");
        assertThat(event.get("location").get("address").get("addressRegion").asText()).isEqualTo("重庆市");
        assertThat(event.get("location").get("address").get("addressLocality").asText()).isEqualTo("渝中区");
        assertThat(event.get("organizer").findValuesAsText("name")).containsExactly("重庆市总工会", "市卫生健康委", "市机械冶金工会");
        assertThat(event.get("contributor").findValuesAsText("name")).containsExactly("某中心");
        assertThat(event.get("superEvent").get("name").asText()).isEqualTo("网上竞赛");
        assertThat(event.get("subjectOf").get(0).get("@id").asText())
                .isEqualTo(EventSite.BASE + "issues/2024-11-11/first/#article");
        assertThat(thing("events/month/").has("location")).isFalse();
    }

    @Test
    void the_way_to_a_page_ends_with_itself() {
        JsonNode way = graph("events/day/").get(1).get("itemListElement");
        assertThat(way.get(0).get("item").asText()).isEqualTo(EventSite.BASE);
        JsonNode last = way.get(way.size() - 1);
        assertThat(last.get("position").asInt()).isEqualTo(way.size());
        assertThat(last.get("name").asText()).isEqualTo(EventSite.HOSTILE);
        assertThat(last.get("item").asText()).isEqualTo(EventSite.BASE + "events/day/");
    }

    @Test
    void the_home_page_says_how_to_search() {
        JsonNode home = thing("");
        assertThat(home.get("potentialAction").get("target").get("urlTemplate").asText())
                .isEqualTo(EventSite.BASE + "search/?q={search_term_string}");
        assertThat(home.get("publisher").get("telephone").asText()).isEqualTo("12351");
    }

    @Test
    void one_id_is_one_thing_and_each_is_told_on_its_page() {
        Map<String, Set<String>> types = new TreeMap<>();
        Set<String> asked = new HashSet<>();
        PAGES.values().forEach(page -> ids(page.get("@graph"), types, asked));
        assertThat(types).allSatisfy((id, kinds) -> assertThat(kinds).as(id).hasSize(1));
        assertThat(types.keySet()).containsAll(asked);
    }

    @Test
    void no_text_can_leave_the_script() throws IOException {
        for (String page : List.of("events/day/", "issues/2024-11-11/first/")) {
            String html = Files.readString(folder.resolve("site").resolve(page + "index.html"));
            int from = html.indexOf("{\"@context\"");
            String script = html.substring(from, html.indexOf("</script>\n", from));
            assertThat(script).endsWith("]}").doesNotContain("<").doesNotContain(">").doesNotContain("&")
                    .doesNotContain("\u2028").contains("😀");
        }
    }

    @Test
    void a_site_without_an_address_says_nothing() throws IOException {
        Path site = EventSite.build(folder.resolve("none"), "");
        assertThat(Files.readString(site.resolve("events/day/index.html"))).doesNotContain("ld+json");
    }

    private static void strays(String page, JsonNode node, List<String> strays) {
        if (!node.has("@type")) {
            if (!node.has("@id") || node.size() > 1) {
                strays.add(page + ": neither a thing nor a reference: " + node);
            }
            return;
        }
        String type = node.get("@type").asText();
        node.properties().forEach(property -> {
            if (!property.getKey().startsWith("@")) {
                Set<String> ranges = ranges(type, property.getKey());
                JsonNode values = property.getValue();
                (values.isArray() ? values : List.of(values)).forEach(value -> {
                    if (ranges.stream().noneMatch(range -> isOf(value, range))) {
                        strays.add(page + ": " + type + "." + property.getKey() + " " + ranges + ": " + value);
                    }
                    if (value.isObject()) {
                        strays(page, value, strays);
                    }
                });
            }
        });
    }

    private static Set<String> ranges(String type, String property) {
        for (String kind = type; PROPERTIES.containsKey(kind); kind = SUPERTYPES.getOrDefault(kind, "")) {
            Set<String> found = PROPERTIES.getOrDefault(kind, Map.of()).get(property);
            if (found != null) {
                return found;
            }
        }
        return Set.of();
    }

    private static boolean isOf(JsonNode value, String range) {
        if (value.isObject()) {
            String kind = value.has("@type") ? value.get("@type").asText() : range;
            while (!kind.equals(range) && SUPERTYPES.containsKey(kind)) {
                kind = SUPERTYPES.get(kind);
            }
            return kind.equals(range);
        }
        return switch (range) {
            case "Text" -> value.isTextual() && !value.asText().isBlank();
            case "URL" -> value.isTextual() && value.asText().matches("https://example\\.org/kan/[!-~]*");
            case "Date" -> value.isTextual() && value.asText().matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
            case "Integer" -> value.isInt();
            default -> false;
        };
    }

    private static void ids(JsonNode node, Map<String, Set<String>> types, Set<String> asked) {
        if (node.has("@id")) {
            String id = node.get("@id").asText();
            if (node.has("@type")) {
                types.computeIfAbsent(id, key -> new HashSet<>()).add(node.get("@type").asText());
            } else {
                asked.add(id);
            }
        }
        node.forEach(child -> ids(child, types, asked));
    }

    private static List<String> types(String page) {
        List<String> types = new ArrayList<>();
        graph(page).forEach(node -> types.add(node.get("@type").asText()));
        return types;
    }

    private static JsonNode graph(String page) {
        return Objects.requireNonNull(PAGES.get(page), page).get("@graph");
    }

    private static JsonNode thing(String page) {
        return graph(page).get(0);
    }

    private static String time(String id) {
        JsonNode event = thing("events/" + id + "/");
        return event.path("startDate").asText("-") + " " + event.path("endDate").asText("-");
    }
}
