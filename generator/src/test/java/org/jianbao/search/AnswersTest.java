package org.jianbao.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.search.ModuleHost.Module;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands above the results, on the bulletins: answers to questions, silence where they do not know, cards for names. */
@Tag("slow")
class AnswersTest {
    private static final Path CONTENT = Path.of(System.getProperty("jianbao.project", ".."), "content");
    /** Of a hundred questions that the events can answer, so many may be left to the results. */
    private static final int UNANSWERED = 10;
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?");

    @TempDir
    static Path folder;

    private static final ModuleHost HOST = new ModuleHost();

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static BuiltSite site;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static Module module;

    @BeforeAll
    static void build() throws IOException {
        site = BuiltSite.of(CONTENT, folder);
        module = HOST.open(site.script(), site.files());
    }

    @AfterAll
    static void close() throws IOException {
        site.oracle().close();
        HOST.close();
    }

    @Test
    void questions_that_events_can_answer_are_answered_rightly() throws IOException {
        List<String> lines = ReaderQuestionsTest.lines("answers.txt");
        List<String> wrong = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (String line : lines) {
            String[] sides = line.split(" = ", -1);
            List<String> above = module.above(sides[0]);
            String said = above.getFirst() + above.stream().filter(card -> card.startsWith("person")).toList();
            if (!Pattern.compile(sides[1]).matcher(said).find()) {
                (above.getFirst().isEmpty() ? unanswered : wrong).add(sides[0] + " " + above);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(unanswered).hasSizeLessThanOrEqualTo(lines.size() * UNANSWERED / 100);
    }

    @Test
    void numbers_of_an_answer_stand_in_the_sentences_that_come_with_it() throws IOException {
        for (String line : ReaderQuestionsTest.lines("answers.txt")) {
            List<String> above = module.above(line.split(" = ", -1)[0]);
            if (!above.getFirst().contains("年")) {
                List<String> numbers = DIGITS.matcher(above.getFirst()).results().map(found -> found.group()).toList();
                assertThat(numbers).as(line).allSatisfy(number -> assertThat(above.get(1)).contains(number));
            }
        }
    }

    @Test
    void what_the_events_do_not_know_is_not_answered() throws IOException {
        for (String query : ReaderQuestionsTest.lines("silent.txt")) {
            assertThat(module.above(query).getFirst()).as(query).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"雷剑梅, person, 雷剑梅", "雷剑梅获得什么奖, person, 雷剑梅", "璧山, district, 璧山区", "璧山做了什么, district, 璧山区",
            "璧山工会, body, 璧山区总工会", "中国汽研, body, 中国汽车工程研究院股份有限公司", "第5期, issue, 第5期", "第五期, issue, 第5期",
            "送温暖, category, 送温暖", "工会驛站, category, 工会驿站", "拖欠工资怎么办, help, 欠薪", "老板不发工资, help, 欠薪",
            "怎么加入工会, help, 入会", "驿站在哪里, help, 工会驿站", "有没有法律援助, help, 法律援助"})
    void what_a_query_names_has_a_card(String query, String kind, String title) {
        assertThat(module.above(query)).element(2).asString().startsWith(kind + " | " + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"工会", "职工", "最高奖励", "-雷剑梅", "李白", "第99期", "A", "", "？？？"})
    void what_names_nothing_has_no_card(String query) {
        assertThat(module.above(query)).hasSize(2);
    }

    @Test
    void the_page_of_help_is_no_result_and_its_cards_say_whom_to_call() {
        assertThat(site.texts()).noneMatch(text -> text.startsWith("找工会帮忙"));
        assertThat(module.above("拖欠工资怎么办").get(2)).contains("12351").endsWith("/help/#wages");
    }

    @Test
    void an_event_and_its_report_are_one_result_with_two_doors() {
        List<String> results = module.joined("厨艺交流大赛");
        assertThat(results).first().asString().contains("/issues/2024-11-11/chuyi-jiaoliu/")
                .contains("/events/2024-shitang-chuyi-dasai/");
        List<String> addresses = results.stream().flatMap(urls -> Stream.of(urls.split(" ", -1))).toList();
        assertThat(addresses).doesNotHaveDuplicates();
    }
}
