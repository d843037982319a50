package org.jianbao.search.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jianbao.search.query.Answer.Hit;
import org.jianbao.search.query.Answer.Tier;
import org.jianbao.search.query.Searcher.Order;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A small site, built and searched. */
@Tag("slow")
class SearcherTest {
    private static final long SEED = 20_241_111;
    /** So few characters that every short run stands in many places. */
    private static final String ALPHABET = "工会驿站职劳模动";
    private static final int RANDOM_ARTICLES = 40;

    @TempDir
    static Path folder;

    private static final Map<String, String> RANDOM_TEXTS = Map.copyOf(randomTexts());

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static Searcher searcher;

    @BeforeAll
    static void build() throws IOException {
        Samples.addTheme(folder);
        Samples.write(folder, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                columns:
                  - name: 渝工暖心
                    slug: nuanxin
                  - name: 一周动态
                    slug: dongtai
                    briefs: true
                categories:
                  - id: warmth
                    name: 送温暖
                """);
        Samples.write(folder, "content/terms.yml", """
                people: [雷剑梅]
                terms: [渝工港湾]
                synonyms:
                  - [骑手, 外卖配送员]
                  - ["12351", 服务热线]
                """);
        article("2023-04-10", "old", "体检车开到开州", "去年的车开到镇上，送去清凉。");
        article("2024-06-03", "middle", "体检车开到万州", "今年的车开到镇上，送去清凉。");
        article("2024-11-11", "plane", "大飞机", "C919 首飞。第 41 届年会，135.6万人拨打12351。");
        article("2024-11-11", "rider", "送餐路上", "外卖配送员小李，在渝工港湾歇脚；带上水杯。");
        article("2024-11-11", "apart", "水杯和港湾", "水杯放在港湾旁边。新业态发展快，业主也来。");
        article("2024-11-11", "name", "雷剑梅工作室", "雷鸣，剑锋，梅花。");
        article("2024-11-11", "other", "梅花、剑锋和雷鸣", "雷雨里的剑与梅。");
        Samples.write(folder, "content/issues/2024-11-11/90-week.md", """
                ---
                title: 一周
                column: 一周动态
                categories: [warmth]
                ---
                - **江北交友。**11月6日，青年职员见面。
                - **长寿入会。**11月7日，外卖配送员入会。
                """);
        Samples.write(folder, "content/pages/about.md", "---\ntitle: 关于\n---\n青年看这里。\n");
        for (var text : RANDOM_TEXTS.entrySet()) {
            article("2022-01-01", text.getKey(), "随机", text.getValue());
        }
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        searcher = Searcher.open(index());
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    @Test
    void the_exact_tier_is_what_a_search_through_the_texts_finds() throws IOException {
        Random random = new Random(SEED);
        List<String> texts = List.copyOf(new TreeMap<>(RANDOM_TEXTS).values());
        for (int i = 0; i < 600; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            int length = 1 + random.nextInt(14);
            int from = random.nextInt(text.length() - length);
            String query = text.substring(from, from + length).replaceFirst("^，", "工");
            Set<String> expected = RANDOM_TEXTS.entrySet().stream()
                    .filter(each -> marksAlike(each.getValue()).contains(marksAlike(query)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> found = new TreeSet<>(names(query, Tier.EXACT));
            found.retainAll(RANDOM_TEXTS.keySet());
            assertThat(found).as(query).isEqualTo(expected);
        }
    }

    @Test
    void one_character_finds_every_document_that_holds_it() throws IOException {
        assertThat(names("杯", Tier.EXACT)).containsExactlyInAnyOrder("rider", "apart");
        assertThat(searcher.search("杯").hits()).hasSize(2);
    }

    @Test
    void documents_with_the_run_come_before_those_with_all_words_and_those_with_some() throws IOException {
        assertThat(names("渝工港湾 水杯", Tier.EXACT)).containsExactly("rider");
        assertThat(names("水杯港湾", Tier.EXACT)).isEmpty();
        assertThat(names("水杯港湾", Tier.WORDS)).containsExactlyInAnyOrder("apart", "rider");
        Answer answer = searcher.search("水杯 港湾 旁边 歇脚");
        assertThat(answer.count(Tier.EXACT) + answer.count(Tier.WORDS)).isZero();
        assertThat(names(answer)).startsWith("apart").contains("rider");
        assertThat(answer.hits()).allMatch(hit -> hit.tier() == Tier.SOME);
    }

    @Test
    void a_name_is_not_found_in_its_scattered_characters_when_it_stands_somewhere() throws IOException {
        assertThat(names(searcher.search("雷剑梅"))).containsExactly("name");
    }

    @Test
    void single_characters_are_no_answer_when_nothing_better_is_found() throws IOException {
        assertThat(searcher.search("梅龙镇").hits()).isEmpty();
        assertThat(searcher.search("龘龘").hits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"外卖小哥在哪里入会, week#brief-2", "有没有人送餐, rider", "单身青年怎么找对象, week#brief-1"})
    void a_question_finds_what_the_bulletin_calls_otherwise(String query, String name) throws IOException {
        assertThat(names(searcher.search(query))).first().isEqualTo(name);
    }

    @Test
    void words_that_say_nothing_count_only_alone() throws IOException {
        assertThat(names("哪里有水杯", Tier.WORDS)).containsExactlyInAnyOrder("rider", "apart");
        assertThat(searcher.search("怎么办").hits()).isEmpty();
        assertThat(names("在", Tier.EXACT)).contains("rider", "apart");
    }

    @Test
    void a_title_counts_more_than_a_text_and_a_newer_document_more_than_an_older_one() throws IOException {
        assertThat(names("港湾", Tier.EXACT)).containsExactly("apart", "rider");
        List<Hit> hits = searcher.search("体检车").hits();
        assertThat(hits.stream().map(SearcherTest::name)).containsExactly("middle", "old");
        assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
    }

    @Test
    void a_clause_with_a_hyphen_is_left_out_and_one_alone_leaves_all_others_newest_first() throws IOException {
        assertThat(names(searcher.search("水杯 -渝工港湾"))).containsExactly("apart");
        assertThat(names(searcher.search("水杯 －渝工港湾"))).containsExactly("apart");
        assertThat(names(searcher.search("水杯 -渝工港湾 -旁边"))).isEmpty();
        Answer others = searcher.search("-随机");
        assertThat(names(others)).contains("old", "about", "week#brief-1")
                .doesNotContainAnyElementsOf(RANDOM_TEXTS.keySet());
        assertThat(others.hits()).isSortedAccordingTo((a, b) -> Integer.compare(b.id(), a.id()))
                .allMatch(hit -> hit.tier() == Tier.EXACT);
        assertThat(names(searcher.search("水杯 -"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c919", "C919", "Ｃ９１９", "\"c919 首飞\"", "“C919首飞”", "「ｃ９１９　首飞」", "c919首飞", "第41届",
            "第 41 届", "第４１届年会", "135.6", "１３５．６万", "12351"})
    void width_case_and_spaces_beside_letters_make_no_difference(String query) throws IOException {
        assertThat(names(query, Tier.EXACT)).containsExactly("plane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"919", "13", "5.6", "35", "c9"})
    void a_part_of_a_number_or_word_is_another_word(String query) throws IOException {
        assertThat(names(query, Tier.EXACT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"新業態發展, apart", "雷劍梅, name", "飛機, plane"})
    void traditional_characters_find_what_simplified_ones_find(String query, String name) throws IOException {
        assertThat(names(query, Tier.EXACT)).containsExactly(name);
    }

    @Test
    void synonyms_find_each_other_behind_what_was_typed() throws IOException {
        Answer answer = searcher.search("骑手入会");
        assertThat(names(answer)).startsWith("week#brief-2");
        assertThat(answer.hits().get(0).tier()).isEqualTo(Tier.WORDS);
        assertThat(names("服务热线", Tier.WORDS)).containsExactly("plane");
        assertThat(names("外卖配送员", Tier.EXACT)).containsExactlyInAnyOrder("rider", "week#brief-2");
    }

    @Test
    void quotation_marks_keep_a_clause_together_and_one_alone_is_punctuation() throws IOException {
        assertThat(names(searcher.search("-\"江北 交友\" 青年"))).containsExactly("about");
        assertThat(names("\"水杯", Tier.EXACT)).isEqualTo(names("水杯", Tier.EXACT));
        assertThat(names("脚“带", Tier.EXACT)).containsExactly("rider");
        assertThat(names("「水杯", Tier.EXACT)).isEqualTo(names("水杯", Tier.EXACT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　\n\t", "，。！？", "\"\"", "“", "-", "- -", "--", "/", "· ——", "\u0000\u0007\u001b",
            "\u202e\u202d", "\u200b\ufe0f\u00ad", "\uDB40\uDD00", "\"“「"})
    void a_query_without_any_word_is_empty(String query) throws IOException {
        assertThat(searcher.search(query)).isEqualTo(new Answer(query, List.of(), true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀🎉", "\ud83d", "\ude00\ud83d", "שלום", "مرحبا", "+", "№", "\ue000", "\ufffd"})
    void what_no_document_holds_is_searched_and_not_found(String query) throws IOException {
        assertThat(searcher.search(query))
                .isEqualTo(new Answer(query, List.of(), false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e水 杯\u202c", "水\u0000杯", "水\u2028杯", "\u200b水\u00ad\ufe00 杯\uDB40\uDD00"})
    void what_nobody_sees_is_nothing_and_controls_are_white_space(String query) throws IOException {
        assertThat(names(query, Tier.EXACT)).containsExactlyInAnyOrder("rider", "apart");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"水\ud83d杯", "水😀杯", "水 שלום 杯", "\ude00水\"杯\ud83d", "水，，，杯", "水 杯 ，", "水 / 杯", "水杯 +", "水杯 …",
                    "水 \ud83d 杯", "水 😀 杯", "\ude00 水\"杯 \ud83d", "水 杯 \ue000", "水杯 👍", "水杯😀", "水杯№"})
    void nothing_is_exact_when_a_part_of_the_query_was_not_found(String query) throws IOException {
        assertThat(names(query, Tier.EXACT)).isEmpty();
        assertThat(names(searcher.search(query))).contains("rider", "apart");
    }

    @Test
    void of_a_query_that_is_too_long_the_first_hundred_units_are_used() throws IOException {
        Answer answer = searcher.search("水杯".repeat(5_000));
        assertThat(answer.isTruncated()).isTrue();
        assertThat(names(answer)).contains("rider", "apart");
        assertThat(searcher.search("水 ".repeat(100)).isTruncated()).isFalse();
        assertThat(names("水 ".repeat(100) + "不存在", Tier.EXACT)).contains("rider", "apart");
        assertThat(searcher.search("a".repeat(10_000)).isTruncated()).isFalse();
        assertThat(searcher.search("\"".repeat(9_999)).isEmpty()).isTrue();
    }

    @Test
    void filters_leave_what_meets_all_of_them() throws IOException {
        Filter briefs = new Filter(Filter.Field.KIND, Set.of("brief"));
        Filter year = new Filter(Filter.Field.YEAR, Set.of("2023", "2022"));
        assertThat(names(searcher.search("青年", List.of(briefs), Order.RELEVANCE))).containsExactly("week#brief-1");
        assertThat(names(searcher.search("体检车", List.of(year), Order.RELEVANCE))).containsExactly("old");
        assertThat(searcher.search("体检车", List.of(year, briefs), Order.RELEVANCE).hits()).isEmpty();
        assertThat(names(searcher.search("入会", List.of(new Filter(Filter.Field.CATEGORY, Set.of("warmth")),
                new Filter(Filter.Field.COLUMN, Set.of("一周动态"))), Order.RELEVANCE))).contains("week#brief-2");
    }

    @Test
    void by_date_the_newest_of_each_tier_comes_first() throws IOException {
        List<Hit> hits = searcher.search("-没有的词", List.of(), Order.DATE).hits();
        assertThat(hits).extracting(Hit::id).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
        assertThat(names(searcher.search("港湾", List.of(), Order.DATE))).containsExactly("rider", "apart");
    }

    @Test
    void a_hit_is_shown_with_what_was_asked_for_marked() throws IOException {
        Answer answer = searcher.search("港灣 水杯");
        Shown shown = searcher.show(answer.query(), answer.hits()).getFirst();
        assertThat(shown.url()).isEqualTo("/issues/2024-11-11/apart/");
        assertThat(shown.date()).isEqualTo("2024-11-11");
        assertThat(marks(shown.title())).containsExactly("水杯", "港湾");
        assertThat(shown.excerpt().text()).startsWith("水杯放在港湾旁边。");
        assertThat(marks(shown.excerpt())).containsExactly("水杯", "港湾");
    }

    @Test
    void in_a_long_text_a_phrase_is_found_wherever_it_stands_and_the_excerpt_shows_it(@TempDir Path other)
            throws IOException {
        Samples.smallSite(other);
        String filling = "工会驿站的职工劳动模范，".repeat(5_000);
        Samples.write(other, "content/issues/2024-11-11/02-long.md",
                "---\ntitle: 长\n---\n" + filling + "站的驿会工，就在这里。" + filling + "\n");
        assertThat(Outcome.of("build", "--content", other.resolve("content").toString(), "--out",
                other.resolve("public").toString()).code()).isZero();
        try (Searcher longer = Searcher.open(other.resolve("public/search/lucene"))) {
            Answer answer = longer.search("站的驿会工");
            assertThat(answer.count(Tier.EXACT)).isEqualTo(1);
            Shown shown = longer.show(answer.query(), answer.hits()).getFirst();
            assertThat(marks(shown.excerpt())).containsExactly("站的驿会工");
            assertThat(shown.excerpt().text()).startsWith("…").endsWith("…").hasSizeLessThan(100);
            assertThat(longer.search("站的驿会工会").count(Tier.EXACT)).isZero();
            assertThat(longer.search("职工劳动模范").count(Tier.EXACT)).isEqualTo(1);
        }
    }

    @Test
    void every_document_of_the_exact_tier_has_the_marks_of_its_query() throws IOException {
        for (String query : List.of("水杯", "外卖配送员", "C919 首飞", "青年", "雷鸣剑锋")) {
            for (Shown shown : searcher.show(query, searcher.search(query).hits())) {
                assertThat(marks(shown.excerpt()).size() + marks(shown.title()).size()).as(query + shown).isPositive();
            }
        }
    }

    /** Marks in a row are one, and those at the end are none. */
    private static String marksAlike(String text) {
        return text.replaceAll("，+", "，").replaceFirst("，$", "");
    }

    private static List<String> names(String query, Tier tier) throws IOException {
        return searcher.search(query).hits().stream().filter(hit -> hit.tier() == tier).map(SearcherTest::name)
                .toList();
    }

    private static List<String> names(Answer answer) {
        return answer.hits().stream().map(SearcherTest::name).toList();
    }

    /** The last part of an address: {@code rider}, {@code week#brief-1}. */
    private static String name(Hit hit) {
        try {
            return searcher.show("", List.of(hit)).getFirst().url().replaceFirst(".*/([^/]+)/(#.*)?$", "$1$2");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> marks(Excerpt excerpt) {
        return excerpt.parts().stream().filter(Excerpt.Part::marked).map(Excerpt.Part::text).toList();
    }

    private static Path index() {
        return folder.resolve("public/search/lucene");
    }

    private static void article(String issue, String slug, String title, String text) throws IOException {
        Path index = folder.resolve("content/issues/" + issue + "/index.md");
        if (!Files.exists(index)) {
            Samples.write(folder, "content/issues/" + issue + "/index.md", "---\ntitle: 期\n---\n");
        }
        Samples.write(folder, "content/issues/" + issue + "/" + slug + ".md",
                "---\ntitle: " + title + "\n---\n" + text + "\n");
    }

    private static Map<String, String> randomTexts() {
        Random random = new Random(SEED);
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < RANDOM_ARTICLES; i++) {
            String text = random.ints(30 + random.nextInt(200), -1, ALPHABET.length())
                    .mapToObj(c -> c < 0 ? "，" : ALPHABET.substring(c, c + 1))
                    .collect(Collectors.joining());
            texts.put("random-" + i, text);
        }
        return texts;
    }
}
