package org.jianbao.load.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.load.ContentLoader;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.Media;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * SVG pictures as attackers write them and as drawing programs do: those of {@code src/test/resources/svg/refused} and
 * {@code accepted}. That nothing happens when one that is accepted is opened in a browser is held by
 * {@code SvgBrowserTest}.
 */
@Tag("slow")
class SvgTest {
    private static final String BEGIN = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">";

    @TempDir
    private Path folder = Path.of("");

    static List<Path> refused() throws IOException {
        return files("refused");
    }

    static List<Path> accepted() throws IOException {
        return files("accepted");
    }

    private static List<Path> files(String group) throws IOException {
        try (Stream<Path> files = Files.list(Samples.path("svg", group))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_could_run_load_or_lead_away_is_refused_at_its_place(Path file) throws IOException {
        List<Problem> problems = problems(Files.readAllBytes(file));
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.kind()).isIn(ProblemKind.UNSAFE_PICTURE, ProblemKind.BAD_PICTURE, ProblemKind.NOT_UTF8,
                    ProblemKind.CONTROL_CHARACTER);
            assertThat(problem.place().line()).isPositive();
            assertThat(problem.place().column()).isPositive();
            assertThat(problem.fix()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void what_drawing_programs_write_is_accepted(Path file) throws IOException {
        assertThat(problems(Files.readAllBytes(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <g><script/></g>                                        | 2:4  | <script>
            <rect x='1'\\n/><rect onclick='x'/>                      | 3:9  | onclick="…"
            <g>汉字</g><image href='http://a.example/b.png'/>          | 2:17 | href="http://a.example/b.png"
            <style>a{} @import 'b';</style>                         | 2:12 | @import 'b';
            <rect fill='url(a.svg#b)'/>                             | 2:7  | fill="url(a.svg#b)"
            <q:a xmlns:q='http://q.example/'/>                      | 2:1  | <q:a>
            <?php x?>                                               | 2:1  | <?php?>""")
    void the_report_names_what_is_refused_and_its_place(String inner, String place, String what) throws IOException {
        Problem problem = problems(BEGIN + "\n" + inner.replace("\\n", "\n") + "</svg>").getFirst();
        assertThat(problem.place().line() + ":" + problem.place().column()).isEqualTo(place);
        assertThat(problem.what()).isEqualTo("SVG 图片里有 " + what);
    }

    @Test
    void what_is_refused_many_times_is_reported_once_with_its_count() throws IOException {
        List<Problem> problems = problems(BEGIN + "<rect onclick='x'/>".repeat(1000) + "<script/></svg>");
        assertThat(problems).extracting(Problem::what).containsExactly("SVG 图片里有 onclick=\"…\"（共 1000 处）",
                "SVG 图片里有 <script>");
    }

    @Test
    void places_are_right_far_into_a_large_file() throws IOException {
        String inner = "<g id=\"汉字😀\">\n  <path d=\"M0 0\"/>&amp;</g>\n".repeat(20_000);
        Problem problem = problems(BEGIN + "\n" + inner + "  <script/></svg>").getFirst();
        assertThat(problem.place().line()).isEqualTo(40_002);
        assertThat(problem.place().column()).isEqualTo(3);
    }

    @Test
    void texts_made_to_take_long_do_not() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(problems(BEGIN + "<g>".repeat(50_000) + "</g>".repeat(50_000) + "</svg>")).isNotEmpty();
            assertThat(problems(BEGIN + "<style>" + "a".repeat(1_900_000) + "</style></svg>")).isEmpty();
            assertThat(problems(BEGIN + "<style>" + "url(#".repeat(300_000) + "</style></svg>")).isEmpty();
            assertThat(problems(BEGIN + "<style>" + "\\6".repeat(900_000) + "</style></svg>")).isEmpty();
            assertThat(problems(BEGIN + "<rect fill=\"" + "(".repeat(1_900_000) + "\"/></svg>")).isEmpty();
            assertThat(problems(BEGIN + "<rect onclick=\"\"/>".repeat(90_000) + "</svg>")).hasSize(1);
            assertThat(problems(BEGIN + unknown(90_000) + "</svg>")).hasSizeLessThan(30);
        });
    }

    private static String unknown(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("<g a").append(i).append("=\"\"/>");
        }
        return text.toString();
    }

    @Test
    void a_picture_that_is_too_large_is_told_so() throws IOException {
        assertThat(problems(BEGIN + " ".repeat(3 << 20) + "</svg>").getFirst().what()).startsWith("SVG 图片有 3072 KB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "a.png  | <svg xmlns='http://www.w3.org/2000/svg'/>  | 图片的内容其实是SVG",
            "a.jpg  | <!DOCTYPE html><script>1</script>          | 图片的内容其实是网页（HTML）",
            "a.gif  | II*\\0aaaa                                 | 图片是 TIFF 格式，浏览器显示不了",
            "a.jpeg | ....ftypheic....                           | 图片是 HEIC 或 AVIF 格式，浏览器显示不了",
            "a.webp | neither                                    | 读不出图片的宽和高",
            "a.wps  | <html><script>1</script></html>            | 文件名的后缀是 .wps，内容却是网页（HTML）",
            "a.xls  | <table><tr><td>1</td></tr></table>         | 文件名的后缀是 .xls，内容却是网页（HTML）",
            "a.ofd  | <?xml version='1.0'?><a/>                  | 文件名的后缀是 .ofd，内容却是XML",
            "a.pdf  | \\n  <!-- --><script>1</script>            | 文件名的后缀是 .pdf，内容却是网页（HTML）",
            "a.mp4  | <svg xmlns='http://www.w3.org/2000/svg'/>  | 文件名的后缀是 .mp4，内容却是SVG",
            "a.pdf  | %PDF-1.7                                   | -",
            "a.docx | PK                                         | -",
            "a.txt  | <html> 是什么                              | -",
            "a.csv  | <5,1                                       | -"})
    void a_file_that_is_something_else_than_its_name_says_is_told_so(String name, String text, String what)
            throws IOException {
        List<Problem> problems = load(name, text.replace("\\n", "\n").replace("\\0", "\0").getBytes(
                java.nio.charset.StandardCharsets.UTF_8)).problems();
        assertThat(problems).extracting(Problem::what).isEqualTo(what == null ? List.of() : List.of(what));
    }

    @Test
    void a_picture_is_read_by_its_bytes_as_browsers_do() throws IOException {
        byte[] png = Files.readAllBytes(Samples.path("sites", "full", "content", "issues", "2024-11-11", "cover.png"));
        Loaded loaded = load("a.jpg", png);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.media().getFirst().width()).isPositive();
        byte[] webp = {'R', 'I', 'F', 'F', 22, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', 'L', 9, 0, 0, 0, 0x2f, 2,
                0x40,
                0, 0, 0, 0, 0, 0, 0};
        assertThat(load("a.png", webp).problems()).isEmpty();
    }

    @Test
    void a_size_in_millimetres_is_known() throws IOException {
        Media media = load("a.svg",
                Files.readAllBytes(Samples.path("svg", "accepted", "width-in-millimetres-alone.svg")))
                .media().getFirst();
        assertThat(List.of(media.width(), media.height())).containsExactly(96, 96);
    }

    private record Loaded(List<Media> media, List<Problem> problems) {}

    private List<Problem> problems(String svg) throws IOException {
        return problems(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<Problem> problems(byte[] svg) throws IOException {
        return load("a.svg", svg).problems();
    }

    private Loaded load(String name, byte[] bytes) throws IOException {
        Path content = Files.createTempDirectory(folder, "content");
        Samples.write(content, "site.yml", "title: 简报\nbaseUrl: https://example.org/\n");
        Samples.write(content, "pages/" + name, bytes);
        Problems problems = new Problems();
        List<Media> media = ContentLoader.load(content, problems).map(Content::media).orElse(List.of());
        return new Loaded(media, problems.sorted());
    }
}
