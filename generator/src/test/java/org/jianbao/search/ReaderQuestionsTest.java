package org.jianbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jianbao.search.query.Reply;
import org.jianbao.search.query.Reply.Hit;
import org.jianbao.search.query.Reply.Tier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"known.txt, 90, 97", "fresh.txt, 90, 95"})
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
    @ValueSource(strings = {"known.txt", "fresh.txt"})
    void what_holds_only_a_part_is_little(String file) throws IOException {
        for (Question question : questions(file)) {
            Reply reply = site.oracle().search(question.text());
            assertThat(reply.count(Tier.SOME)).as(question.text()).isLessThanOrEqualTo(MOST_WEAK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"相亲", "招聘", "招聘会", "买房", "离婚", "股票"})
    void a_word_that_the_bulletins_lack_is_not_taken_for_a_piece_of_words(String query) throws IOException {
        assertThat(site.oracle().search(query).meant()).isEmpty();
    }

    private static List<String> titles(String query) throws IOException {
        List<String> titles = new ArrayList<>();
        for (Hit hit : site.oracle().search(query).hits().stream().limit(3).toList()) {
            titles.add(site.oracle().show(hit).title().text());
        }
        return titles;
    }

    private static List<Question> questions(String file) throws IOException {
        try (var in = Objects.requireNonNull(
                ReaderQuestionsTest.class.getResourceAsStream("/questions/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", -1))
                    .map(sides -> new Question(sides[0], Pattern.compile(sides[1])))
                    .toList();
        }
    }

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
