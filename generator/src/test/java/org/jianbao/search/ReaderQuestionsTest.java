package org.jianbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jianbao.search.query.Filter;
import org.jianbao.search.query.Reply;
import org.jianbao.search.query.Reply.Hit;
import org.jianbao.search.query.Reply.Tier;
import org.jianbao.search.query.Searcher.Order;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions as readers put them, asked of the bulletins: how many find what answers them, first and among the first three. */
@Tag("slow")
class ReaderQuestionsTest {
    private static final Path CONTENT = Path.of(System.getProperty("jianbao.project", ".."), "content");
    private static final int MOST_WEAK = 20;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static BuiltSite site;

    @BeforeAll
    static void build() throws IOException {
        site = BuiltSite.of(CONTENT, folder);
    }

    @AfterAll
    static void close() throws IOException {
        site.oracle().close();
    }

    @ParameterizedTest
    @CsvSource({"known.txt, 90, 97", "fresh.txt, 90, 95", "unseen.txt, 90, 97", "readers.txt, 88, 95",
            "articles.txt, 96, 97", "bulletins.txt, 94, 97", "members.txt, 97, 97"})
    void most_questions_find_their_answer_first(String file, int first, int three) throws IOException {
        List<Question> questions = questions(file);
        List<String> late = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Question question : questions) {
            List<String> titles = titles(question.text());
            if (titles.stream().limit(1).noneMatch(question::isAnsweredBy)) {
                late.add(question.text());
            }
            if (titles.stream().noneMatch(question::isAnsweredBy)) {
                missed.add(question.text());
            }
        }
        assertThat(late).as("not first").hasSizeLessThanOrEqualTo(questions.size() * (100 - first) / 100);
        assertThat(missed).as("not among three").hasSizeLessThanOrEqualTo(questions.size() * (100 - three) / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"known.txt", "fresh.txt", "unseen.txt", "readers.txt", "articles.txt", "bulletins.txt",
            "members.txt"})
    void what_holds_only_a_part_is_little(String file) throws IOException {
        for (Question question : questions(file)) {
            Reply reply = site.oracle().search(question.text());
            assertThat(reply.count(Tier.SOME)).as(question.text()).isLessThanOrEqualTo(MOST_WEAK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"相亲", "招聘", "招聘会", "买房", "离婚", "股票", "菜园", "离婚怎么办", "招聘在哪里", "股票怎么买", "菜园在哪里"})
    void a_word_that_the_bulletins_lack_is_not_taken_for_a_piece_of_words(String query) throws IOException {
        assertThat(site.oracle().search(query).meant()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void a_query_is_cut_into_words_and_never_into_pieces_of_them(Cut cut) throws IOException {
        List<String> parts = site.oracle().parts(cut.query());
        assertThat(parts).containsAll(cut.parts()).noneMatch(cut.pieces()::contains);
    }

    static List<Cut> cuts() throws IOException {
        return lines("cuts.txt").stream().map(line -> line.split(" = | ! ", -1))
                .map(sides -> new Cut(sides[0], List.of(sides[1].split(" ", -1)),
                        sides.length > 2 ? List.of(sides[2].split(" ", -1)) : List.of()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"大足工会, 大足", "小米公司, 小米", "小面比赛, 小面", "劳模于海, 于海", "工会大家庭, 家庭", "自己的工会, 自己", "没有工会, 没有",
            "好人工会, 好人", "免费的培训, 免费", "秘书, 秘书", "找书看, 职工书屋"})
    void what_holds_all_words_holds_those_that_say_something(String query, String word) throws IOException {
        Reply reply = site.oracle().search(query);
        assertThat(reply.hits()).filteredOn(hit -> hit.tier() == Tier.WORDS)
                .allSatisfy(hit -> assertThat(site.texts().get(hit.id())).contains(word));
    }

    @ParameterizedTest
    @CsvSource({"健康讲座, 健康, 讲座", "心理健康, 心理, 健康"})
    void what_holds_the_words_of_an_everyday_word_holds_all_words(String query, String first, String second)
            throws IOException {
        List<Integer> both = IntStream.range(0, site.texts().size())
                .filter(id -> site.texts().get(id).contains(first) && site.texts().get(id).contains(second)).boxed()
                .toList();
        assertThat(both).isNotEmpty();
        assertThat(site.oracle().search(query).hits()).filteredOn(hit -> hit.tier() != Tier.SOME).extracting(Hit::id)
                .containsExactlyInAnyOrderElementsOf(both);
    }

    @ParameterizedTest
    @CsvSource({"公会驿站怎么走, 工会驿站怎么走", "哪里有公会驿站, 哪里有工会驿站", "xiangqin, 相亲", "zhao duixiang, 找对象",
            "zhaoduixiang, 找对象", "哪里有公会, 哪里有工会", "体捡怎么办, 体检怎么办", "怎么入汇, 怎么入会", "驿占在哪里, 驿站在哪里"})
    void typing_mistakes_and_pinyin_are_understood_in_questions(String query, String meant) throws IOException {
        assertThat(site.oracle().search(query).meant()).containsExactly(meant);
        assertThat(titles(query)).isEqualTo(titles(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"known.txt", "fresh.txt"})
    void questions_are_left_as_they_are(String file) throws IOException {
        for (Question question : questions(file)) {
            assertThat(site.oracle().search(question.text()).meant()).as(question.text()).isEmpty();
        }
    }

    @Test
    void what_holds_only_a_part_is_cut_when_it_was_filtered() throws IOException {
        String query = "大足工会";
        assertThat(site.oracle().search(query).hits()).hasSize(MOST_WEAK);
        int all = 0;
        for (String kind : List.of("article", "brief", "event", "page")) {
            Filter filter = new Filter(Filter.Field.KIND, Set.of(kind));
            all += site.oracle().search(query, List.of(filter), Order.RELEVANCE).hits().size();
        }
        assertThat(all).isBetween(2 * MOST_WEAK, 4 * MOST_WEAK);
    }

    private static List<String> titles(String query) throws IOException {
        List<String> titles = new ArrayList<>();
        for (Hit hit : site.oracle().search(query).hits().stream().limit(3).toList()) {
            titles.add(site.oracle().show(hit).title().text());
        }
        return titles;
    }

    private static List<Question> questions(String file) throws IOException {
        return lines(file).stream()
                .map(line -> line.split(" = ", -1))
                .map(sides -> new Question(sides[0], Pattern.compile(sides[1])))
                .toList();
    }

    /** The lines of a file of questions that are no comments. */
    static List<String> lines(String file) throws IOException {
        try (var in = Objects.requireNonNull(
                ReaderQuestionsTest.class.getResourceAsStream("/questions/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /**
     * How a query is understood.
     *
     * @param parts some of what its parts may be held by
     * @param pieces what none of them may be held by
     */
    record Cut(String query, List<String> parts, List<String> pieces) {}

    /**
     * A question.
     *
     * @param answer what the title of a result holds that answers it
     */
    private record Question(String text, Pattern answer) {
        boolean isAnsweredBy(String title) {
            return answer.matcher(title).find();
        }
    }
}
