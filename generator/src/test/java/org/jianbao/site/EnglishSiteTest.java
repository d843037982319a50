package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A bulletin in English with all that a bulletin may have: what the program says on it is English too. */
@Tag("slow")
class EnglishSiteTest {
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}，。：；、（）《》！？｜]");
    /** What scripts compare texts of articles with; the patterns of dates and numbers in data that may be Chinese. */
    private static final Pattern CODE = Pattern
            .compile("(?m)^.*(?:SENTENCE|SERVICE_NUMBER) = .*$|－|\"(?:pattern|enum)\" : .*$");

    @TempDir
    private static Path folder = Path.of("");
    private static String warnings = "";

    @BeforeAll
    static void build() {
        Outcome outcome = Outcome.of("build", "--content", Samples.path("english").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--now", "2024-12-05T09:00:00+08:00", "--out",
                folder.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        warnings = outcome.err();
    }

    private String file(String path) throws IOException {
        return Files.readString(folder.resolve("site").resolve(path));
    }

    @Test
    void nothing_that_readers_or_their_programs_read_is_chinese() throws IOException {
        List<String> chinese = new ArrayList<>();
        List<String> read = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.resolve("site").relativize(file).toString();
                // The search module knows Chinese, whatever the site; what it says stands in cards, answers and the page.
                boolean code = name.matches("search/(?!cards|answers|index).*|assets/(?:css|img)/.*");
                if (code || !name.matches(".*\\.(?:html|js|xml|json|ics|csv|webmanifest|txt)|_.*")) {
                    continue;
                }
                read.add(name.substring(name.lastIndexOf('.') + 1));
                String text = CODE.matcher(Files.readString(file)).replaceAll("");
                HAN.matcher(text).results().limit(1).forEach(found -> chinese.add(name + ": "
                        + text.substring(Math.max(0, found.start() - 60), Math.min(text.length(), found.end() + 40))));
            }
        }
        assertThat(chinese).isEmpty();
        assertThat(read).contains("html", "js", "xml", "json", "ics", "csv", "webmanifest");
    }

    @Test
    void nothing_is_found_by_chinese_words_that_only_the_program_could_have_said() {
        for (String word : List.of("活动", "竞赛", "表彰", "主办", "时间", "区县", "年", "月", "日", "项", "提示", "短讯")) {
            assertThat(Outcome.of("search", "--index", folder.resolve("site/search/lucene").toString(), word).out())
                    .as(word).doesNotContain("【");
        }
        assertThat(
                Outcome.of("search", "--index", folder.resolve("site/search/lucene").toString(), "contest")
                        .out())
                .contains("【");
    }

    @Test
    void times_fields_and_choices_of_events_are_english() throws IOException {
        assertThat(file("events/contest-2023/index.html")).contains("3–8 November 2023", ">Contest of skills<",
                "Hosts");
        assertThat(file("events/contest-online/index.html")).contains("second quarter of 2024",
                "First prize (3 in all)",
                ">Winners<", "31 March 2024", ">Who may enter<");
        assertThat(file("events/visits/index.html")).contains("3 January to 8 February 2024", "Legal advice and aid");
        assertThat(file("events/checkups/index.html")).contains("December 2023 to March 2024");
        assertThat(file("events/rest-stops/index.html")).contains("from 1 October 2024");
        assertThat(file("events/best-workers/index.html")).contains("recently (reported on 11 November 2024)");
        assertThat(file("events/sports/index.html")).contains("autumn 2024");
        assertThat(file("names/Mary-Hill/index.html")).contains("First prize");
        assertThat(file("data/events.csv")).contains("Id,Kind,Title,Start,End,Time,District,Place");
        assertThat(file("data/events.json")).contains("\"date\":\"recently\"", "\"5000 yuan\"");
        assertThat(file("data/events.schema.json")).contains("The organisations that hold it, one or more");
        assertThat(file("calendar/competitions.ics")).contains("Rivertown Union News: Contests", "Contest of skills");
        assertThat(file("feed.xml")).contains("Tom Fox, Ann Lee");
    }

    @Test
    void what_stands_in_texts_besides_the_text_is_english() throws IOException {
        assertThat(file("issues/2024-11-11/contest/index.html")).contains(
                "<p class=\"admonition-title\">Note</p>", "<p class=\"admonition-title\">Question</p>",
                "title=\"Back to the text\"", "aria-label=\"not done\"",
                "aria-label=\"See the large picture: A photograph\"",
                "Download the video (MP4, 1 KB)", " (spreadsheet, 1 KB)");
    }

    @Test
    void summaries_and_titles_are_cut_between_words() throws IOException {
        assertThat(file("issues/2024-11-11/week/index.html")).contains("A meeting of delegates took place");
        assertThat(file("index.html")).doesNotContain("……");
    }

    @Test
    void times_in_english_are_not_looked_for_in_articles() {
        assertThat(warnings).doesNotContain("错误", "提醒");
    }
}
