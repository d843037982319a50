package org.jianbao.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.search.ModuleHost.Found;
import org.jianbao.search.ModuleHost.Module;
import org.jianbao.search.ModuleHost.Response;
import org.jianbao.search.ModuleHost.SearchFailure;
import org.jianbao.search.query.Filter;
import org.jianbao.search.query.Reply;
import org.jianbao.search.query.Reply.Hit;
import org.jianbao.search.query.Reply.Tier;
import org.jianbao.search.query.Searcher.Order;
import org.jianbao.search.query.Shown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The search module, as readers run it, against Lucene: the same documents, order, tiers and scores. */
@Tag("slow")
class ModuleTest {
    private static final long SEED = 20_241_111;
    /** How many times as many queries as usual: a long run finds what a quick one does not. */
    private static final int TIMES = Integer.getInteger("jianbao.queries", 1);
    private static final int REAL_QUERIES = 120 * TIMES;
    private static final int LARGE_QUERIES = 20 * TIMES;
    private static final int SOUNDING_QUERIES = 10 * TIMES;
    private static final int FILTERED_QUERIES = 20 * TIMES;
    private static final int VERIFIED_QUERIES = 8 * TIMES;
    private static final int SHOWN_QUERIES = 10 * TIMES;
    /** Needs every kind of piece. */
    private static final String WIDE = "工会驿站";
    private static final String FACETS = "{\"facets\": true}";

    /** Two segments, and keys frequent enough to have positions. */
    private static final int LARGE = 1_150;

    private static final Path CONTENT = Path.of(System.getProperty("jianbao.project", ".."), "content");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static ModuleHost host;

    @SuppressWarnings("NullAway.Init")
    private static BuiltSite real;

    @SuppressWarnings("NullAway.Init")
    private static BuiltSite large;

    @SuppressWarnings("NullAway.Init")
    private static Module onReal;

    @BeforeAll
    static void build() throws IOException {
        host = new ModuleHost();
        real = BuiltSite.of(CONTENT, folder.resolve("real"));
        Path content = Files.createDirectories(folder.resolve("large/content"));
        LargeContent.write(CONTENT, content, LARGE, new Random(SEED));
        large = BuiltSite.of(content, folder.resolve("large"));
        onReal = host.open(real.script(), real.files());
    }

    @AfterAll
    static void close() throws IOException {
        real.oracle().close();
        large.oracle().close();
        host.close();
    }

    @Test
    void it_answers_as_lucene_does_on_the_bulletins() throws IOException {
        Module module = host.open(real.scriptWithoutPinyin(), real.files());
        assertThat(differences(real, module, queries(real)::next, ModuleTest::isUncorrected, REAL_QUERIES)).isEmpty();
    }

    @Test
    void it_answers_as_lucene_does_on_a_larger_site() throws IOException {
        Module module = host.open(large.scriptWithoutPinyin(), large.files());
        assertThat(differences(large, module, queries(large)::next, ModuleTest::isUncorrected, LARGE_QUERIES))
                .isEmpty();
    }

    @Test
    void it_understands_pinyin_and_mistaken_characters_as_the_oracle_does() throws IOException {
        TestQueries queries = queries(real);
        assertThat(differences(real, onReal, queries::sounding, answer -> true, SOUNDING_QUERIES)).isEmpty();
        assertThat(differences(real, onReal, queries::next, answer -> true, SOUNDING_QUERIES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"known.txt", "fresh.txt", "cuts.txt"})
    void it_answers_questions_as_lucene_does(String file) throws IOException {
        Module module = host.open(real.scriptWithoutPinyin(), real.files());
        Iterator<String> lines = ReaderQuestionsTest.lines(file).iterator();
        Supplier<String> questions = () -> lines.next().replaceFirst(" = .*", "");
        int count = ReaderQuestionsTest.lines(file).size();
        assertThat(differences(real, module, questions, ModuleTest::isUncorrected, count)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"公会驿站怎么走", "哪里有公会驿站", "xiangqin", "zhao duixiang", "zenme ruhui", "xiangqin huodong", "增加班组",
                    "冬天没地方取暖", "厂里有粉尘会得职业病吗", "菜园", "找书"})
    void it_understands_mistaken_questions_as_the_oracle_does(String query) throws IOException {
        assertThat(difference(onReal.search(query), real.oracle().search(query))).isEmpty();
    }

    @Test
    void it_counts_for_each_value_what_is_found_with_it() throws IOException {
        for (String query : List.of("大足工会", "工会驿站", "骑手喝水")) {
            Map<String, Integer> counts = onReal.find(query, FACETS).kinds();
            for (var kind : counts.entrySet()) {
                Filter filter = new Filter(Filter.Field.KIND, Set.of(kind.getKey()));
                assertThat(onReal.find(query, options(List.of(filter), Order.RELEVANCE)).answer().hits())
                        .as(query + kind).hasSize(kind.getValue());
            }
        }
    }

    @Test
    void it_answers_strange_queries_as_lucene_does() throws IOException {
        for (String query : TestQueries.HOSTILE) {
            assertThat(difference(onReal.search(query), real.oracle().search(query))).isEmpty();
        }
    }

    @Test
    void it_filters_sorts_and_counts_as_lucene_does() throws IOException {
        Random random = new Random(SEED);
        TestQueries queries = queries(real);
        List<Filter> conditions = List.of(new Filter(Filter.Field.KIND, Set.of("article")),
                new Filter(Filter.Field.KIND, Set.of("brief", "event")),
                new Filter(Filter.Field.KIND, Set.of("page", "unknown")),
                new Filter(Filter.Field.COLUMN, Set.of("渝工暖心", "一周动态")), new Filter(Filter.Field.COLUMN, Set.of("要闻")),
                new Filter(Filter.Field.CATEGORY, Set.of("warmth")),
                new Filter(Filter.Field.CATEGORY, Set.of("awards", "stations")),
                new Filter(Filter.Field.YEAR, Set.of("2024")), new Filter(Filter.Field.YEAR, Set.of("2023", "1999")));
        for (int i = 0; i < FILTERED_QUERIES; i++) {
            String query = queries.next();
            List<Filter> filters = List.of(conditions.get(random.nextInt(3)), conditions.get(3 + random.nextInt(2)),
                    conditions.get(5 + random.nextInt(2)), conditions.get(7 + random.nextInt(2)));
            List<Filter> some = filters.stream().filter(filter -> random.nextInt(3) == 0).toList();
            Order order = random.nextBoolean() ? Order.DATE : Order.RELEVANCE;
            Found found = onReal.find(query, options(some, order));
            Reply expected = real.oracle().search(query, some, order);
            assertThat(difference(found.answer(), expected)).as(some + " " + order).isEmpty();
            assertThat(found.totals()).containsExactly(expected.hits().size(), (int) expected.count(Tier.EXACT),
                    (int) expected.count(Tier.WORDS));
        }
    }

    @Test
    void texts_and_positions_tell_the_same() throws IOException {
        assertThat(large.pieces().keySet()).anyMatch(path -> path.contains("/p/"))
                .anyMatch(path -> path.contains("/q/"));
        Module byTexts = host.open(large.scriptWithoutPinyin(), large.files(), "texts");
        Module byPositions = host.open(large.scriptWithoutPinyin(), large.files(), "positions");
        TestQueries queries = queries(large);
        for (int i = 0; i < VERIFIED_QUERIES; i++) {
            String query = queries.run();
            Reply expected = large.oracle().search(query);
            if (!isUncorrected(expected)) {
                continue;
            }
            assertThat(difference(byTexts.search(query), expected)).isEmpty();
            assertThat(difference(byPositions.search(query), expected)).isEmpty();
        }
    }

    @Test
    void it_shows_what_lucene_has_stored() throws IOException {
        TestQueries queries = queries(real);
        for (int i = 0; i < SHOWN_QUERIES; i++) {
            String query = queries.next();
            List<String> expected = new ArrayList<>();
            for (Hit hit : real.oracle().search(query).hits().stream().limit(3).toList()) {
                expected.add(line(real.oracle().show(hit)));
            }
            assertThat(onReal.show(query, 3)).as(query).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/h.bin", "/k/", "/t/", "/f.bin", "search/variants/"})
    void without_a_piece_it_fails_and_with_the_piece_it_finds_again(String part) throws IOException {
        AtomicReference<UnaryOperator<Response>> fault = new AtomicReference<>();
        Module module = host.open(real.scriptWithoutCarried(), path -> {
            Response right = real.files().read(path);
            return path.contains(part) ? fault.get().apply(right) : right;
        });
        Random random = new Random(SEED);
        for (int i = 0; i < 3; i++) {
            assertFails(module, fault, right -> Response.status(404), "missing");
            assertFails(module, fault, right -> Response.status(503), "network");
            assertFails(module, fault, right -> Response.UNREACHABLE, "network");
            assertFails(module, fault, right -> Response.ok(new byte[random.nextInt(4)]), "corrupt");
            assertFails(module, fault, right -> Response.ok("<!doctype html><title>404</title>".getBytes(UTF_8)),
                    "corrupt");
            assertFails(module, fault,
                    right -> right.changed(bytes -> Arrays.copyOf(bytes, random.nextInt(bytes.length))),
                    "corrupt");
            assertFails(module, fault, right -> right.changed(bytes -> Arrays.copyOf(bytes, bytes.length + 1)),
                    "corrupt");
            assertFails(module, fault, right -> right.changed(bytes -> flipped(bytes, random)), "corrupt");
        }
        fault.set(right -> right);
        assertThat(difference(module.find(WIDE, FACETS).answer(), real.oracle().search(WIDE))).isEmpty();
        assertThat(module.show(WIDE, 3)).hasSize(3);
    }

    @Test
    void a_piece_in_the_place_of_another_one_is_noticed() {
        Module module = host.open(real.scriptWithoutCarried(),
                path -> real.files().read(path.replace("/k/", "/t/")));
        assertThatThrownBy(() -> module.search(WIDE)).isInstanceOf(SearchFailure.class).hasMessage("corrupt");
    }

    @Test
    void a_request_that_fails_once_is_made_again() throws IOException {
        Set<String> asked = new HashSet<>();
        Module module = host.open(real.scriptWithoutCarried(),
                path -> asked.add(path) ? Response.UNREACHABLE : real.files().read(path));
        assertThat(difference(module.search(WIDE), real.oracle().search(WIDE))).isEmpty();
        assertThat(module.show(WIDE, 3)).hasSize(3);
    }

    @Test
    void of_a_small_site_it_has_what_every_search_loads() throws IOException {
        Module module = host.open(real.scriptWithoutPinyin(),
                path -> path.startsWith("search/variants/") ? real.files().read(path) : Response.UNREACHABLE);
        assertThat(difference(module.find(WIDE, FACETS).answer(), real.oracle().search(WIDE))).isEmpty();
        assertThat(module.show(WIDE, 3)).hasSize(3);
        assertThat(module.above("工会驿站")).isNotEmpty();
    }

    @Test
    void what_it_has_and_is_damaged_is_loaded() throws IOException {
        String script = new String(real.script(), UTF_8);
        String damaged = script.replaceAll("(/[a-z0-9/]+\\.bin\": \")....", "$1AAAA");
        assertThat(damaged).isNotEqualTo(script);
        Set<String> asked = new HashSet<>();
        Module module = host.open(damaged.getBytes(UTF_8), path -> {
            asked.add(path.replaceFirst("^search/[a-z2-7]{10}/", ""));
            return real.files().read(path);
        });
        assertThat(difference(module.find(WIDE, FACETS).answer(), real.oracle().search(WIDE))).isEmpty();
        assertThat(module.show(WIDE, 3)).hasSize(3);
        assertThat(asked).contains("h.bin", "f.bin", "k/0.bin", "t/0.bin");
    }

    @Test
    void an_index_of_another_format_is_refused() {
        String script = new String(real.script(), UTF_8);
        String other = script.replaceFirst("\"format\": *3\\b", "\"format\": 2");
        assertThat(other).isNotEqualTo(script);
        Module module = host.open(other.getBytes(UTF_8), real.files());
        assertThatThrownBy(() -> module.search(WIDE)).isInstanceOf(SearchFailure.class).hasMessage("corrupt");
    }

    private static void assertFails(Module module, AtomicReference<UnaryOperator<Response>> fault,
            UnaryOperator<Response> mistake, String kind) {
        fault.set(mistake);
        assertThatThrownBy(() -> {
            module.find(WIDE, FACETS);
            module.show(WIDE, 3);
        }).isInstanceOf(SearchFailure.class).hasMessage(kind);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static String line(Shown shown) {
        return Stream.concat(Stream.of(shown.kind(), shown.date(), shown.time(), shown.place(), shown.url(),
                shown.title().text(), shown.column()),
                shown.labels().stream()).collect(Collectors.joining(" | "));
    }

    /** Looking for what was meant takes so long here that most queries are asked of a module that cannot. */
    private static boolean isUncorrected(Reply answer) {
        return answer.meant().isEmpty() && answer.suggestions().isEmpty();
    }

    private static TestQueries queries(BuiltSite site) {
        return new TestQueries(site.texts(), site.synonyms(), new Random(SEED));
    }

    /** What the module finds otherwise than Lucene, for the first queries that are so. */
    private static List<String> differences(BuiltSite site, Module module, Supplier<String> queries,
            Predicate<Reply> compared, int count) throws IOException {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String query = queries.get();
            Reply expected = site.oracle().search(query);
            String difference = compared.test(expected) ? difference(module.search(query), expected) : "";
            if (!difference.isEmpty()) {
                differences.add(difference);
            }
        }
        return differences;
    }

    static String difference(Reply found, Reply lucene) {
        Reply expected = new Reply(lucene.query(),
                lucene.hits().stream().map(hit -> new Hit(hit.id(), hit.score(), hit.tier(), "")).toList(),
                lucene.isEmpty(), lucene.isTruncated(), lucene.meant(), lucene.suggestions());
        if (found.equals(expected)) {
            return "";
        }
        int at = 0;
        while (at < found.hits().size() && at < expected.hits().size()
                && found.hits().get(at).equals(expected.hits().get(at))) {
            at++;
        }
        return "“" + found.query() + "”: hit " + at + " is " + hit(found.hits(), at) + ", not "
                + hit(expected.hits(), at) + flags(found) + flags(expected);
    }

    private static String hit(List<Hit> hits, int at) {
        return at < hits.size() ? hits.get(at) + " of " + hits.size() : "none";
    }

    private static String flags(Reply answer) {
        return ", " + answer.isEmpty() + " " + answer.isTruncated() + " " + answer.meant() + " " + answer.suggestions();
    }

    private static String options(List<Filter> filters, Order order) {
        return filters.stream()
                .map(filter -> "\"" + filter.field().name().toLowerCase(Locale.ROOT) + "\":"
                        + filter.values().stream().map(value -> "\"" + value + "\"")
                                .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "{\"filters\":{", "},\"sort\":\""
                        + order.name().toLowerCase(Locale.ROOT) + "\"}"));
    }
}
