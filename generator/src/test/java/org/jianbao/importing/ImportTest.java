package org.jianbao.importing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.jianbao.importing.ImportMeasure.Form;
import org.jianbao.importing.ImportMeasure.Part;
import org.jianbao.load.ContentLoader;
import org.jianbao.model.content.Content;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an import makes of texts, Word files and pages. */
@Tag("slow")
class ImportTest {
    private static final LocalDate DATE = LocalDate.of(2025, 3, 10);

    @TempDir
    private Path folder = Path.of("");

    private static Content site() {
        return ContentLoader.load(Samples.path("import", "content"), new Problems()).orElseThrow();
    }

    private static Imported imported(Path... files) {
        Problems problems = new Problems();
        Optional<Imported> imported = Import.run(List.of(files), site(), Optional.of(DATE), Optional::empty, problems);
        assertThat(problems.sorted()).isEmpty();
        return imported.orElseThrow();
    }

    private Imported text(String text) throws IOException {
        return imported(Files.writeString(folder.resolve("稿.txt"), text));
    }

    private Imported html(String html) throws IOException {
        return imported(Files.writeString(folder.resolve("页.html"), html));
    }

    private Imported word(WordFile word) throws IOException {
        return imported(word.write(folder.resolve("稿.docx")));
    }

    private static String article(Imported imported, int number) {
        return new String(imported.files().getOrDefault(imported.articles().get(number - 1), new byte[0]),
                StandardCharsets.UTF_8);
    }

    private static String report(Imported imported) {
        return ImportReport.text(imported, false);
    }

    @ParameterizedTest
    @EnumSource
    void texts_of_the_kind_are_divided_as_people_divide_them(Form form) throws IOException {
        ImportMeasure measure = new ImportMeasure();
        try (Stream<Path> expected = Files.list(Samples.path("import", "expected"))) {
            for (Path gold : expected.sorted().toList()) {
                measure.add(gold, Samples.path("import", "texts"), site(), form, folder);
            }
        }
        assertThat(measure.percent(Part.ARTICLES)).as("articles").isEqualTo(100);
        assertThat(measure.counts(Part.EXTRA)[0]).as("other articles").isZero();
        assertThat(measure.percent(Part.BRIEFS)).as("briefs").isEqualTo(100);
        assertThat(measure.percent(Part.JOINED)).as("joined").isGreaterThanOrEqualTo(90);
        assertThat(measure.counts(Part.LOST)[0]).as("characters lost").isZero();
        assertThat(measure.percent(Part.VALUES)).as("values right").isGreaterThanOrEqualTo(80);
        assertThat(measure.percent(Part.WRONG)).as("values wrong").isLessThanOrEqualTo(3);
    }

    @Test
    void characters_are_mended_and_each_mending_is_reported() throws IOException {
        Imported imported = text(
                "市总工会召开推进会\n　　３月５日,市总工\u200b会召开(扩大)会议:\"产改\"⼯作\u00a0推进,详见https://a.cn/b,c。增长３．５％，有13,440人。\n");
        assertThat(article(imported, 1)).contains("3月5日，市总工会召开（扩大）会议：“产改”工作 推进，详见https://a.cn/b,c。增长3.5%，有13,440人。");
        assertThat(report(imported)).contains("去掉看不见的字符，1 处", "部首换成汉字，1 处", "全角数字和字母改半角，1 处", "半角标点改全角，1 处",
                "直引号改成弯引号，1 处");
    }

    @Test
    void a_paragraph_that_a_picture_tore_is_joined_and_the_caption_follows() throws IOException {
        Imported imported = text("""
                市总工会举办宣讲活动

                3月5日，市总工会举办宣讲活动，来自各行各业的职工代表在现场聆听了他们的奋斗故

                宣讲活动现场

                事，深受感动。
                """);
        assertThat(article(imported, 1)).contains("奋斗故事，深受感动。\n\n（图片说明：宣讲活动现场）\n");
        assertThat(report(imported)).contains("接上断开的段落，1 处", "奋斗故|事，深受感动。");
    }

    @Test
    void text_means_no_markup() throws IOException {
        Imported imported = text("市总工会召开推进会\n3月5日，市总工会开会，3*4*5、a_b_c、[注]、<b>、`x`、|、{#a}，都照原样显示。\n1.公开招标的第一条意见已经落实。\n");
        assertThat(article(imported, 1)).contains("3\\*4\\*5", "\\[注\\]", "\\<b\\>", "\\{#a\\}", "\n1\\.公开");
    }

    @Test
    void a_page_from_wechat_is_read_without_running_or_fetching_anything() throws IOException {
        Imported imported = html(
                """
                        <html><head><title>x</title><script>alert(1)</script></head><body>
                        <h1 id="activity-name">青石区总工会举办<br>职工书画展</h1>
                        <div id="js_content" style="visibility:hidden"><section><section><p style="text-align:center">
                        <span style="font-size:20px;font-weight:bold">丹青绘初心 翰墨颂劳动</span></p></section>
                        <section><p><span>3月5日，青石区总工会在<strong>文化宫</strong>举办职工书画展，展出作品</span><span>86件。</span></p>
                        <p><img data-src="https://mmbiz.qpic.cn/a.jpg" alt="展厅"></p>
                        <p><a href="https://example.org/list">名单</a>已公布，<a href="javascript:x()">点此</a>查看的职工很多。</p></section></section></div>
                        </body></html>
                        """);
        assertThat(imported.outline().articles().getFirst().title()).isEqualTo("青石区总工会举办职工书画展");
        assertThat(article(imported, 1)).contains("在**文化宫**举办", "展出作品86件。", "[名单](<https://example.org/list>)已公布，点此查看")
                .doesNotContain("javascript", "alert");
        assertThat(report(imported)).contains("1 段脚本，没有执行", "图片在网上，没有取下来", "https://mmbiz.qpic.cn/a.jpg：展厅");
    }

    @Test
    void a_page_in_gbk_says_so_or_not() throws IOException {
        String page = "<html><head>META</head><body><h1>市总工会召开推进会</h1><p>3月5日，市总工会召开推进会，一百二十人参加，会议要求抓好落实，各级工会作了交流发言，取得了很好的效果。</p></body></html>";
        for (String meta : List.of("", "<meta charset=\"gb2312\">")) {
            Path file = Files.write(folder.resolve("页.html"),
                    page.replace("META", meta).getBytes(Charset.forName("GBK")));
            assertThat(article(imported(file), 1)).contains("会议要求抓好落实");
        }
    }

    @Test
    void pictures_beside_a_page_are_taken_out_and_those_elsewhere_are_not() throws IOException {
        Samples.write(folder, "page_files/a.png", Pictures.png(20, 10));
        Samples.write(folder.resolveSibling("secret"), "b.png", Pictures.png(20, 10));
        Imported imported = html("<body><h1>市总工会召开推进会</h1><p>3月5日，市总工会召开推进会，会议要求抓好落实，各级工会作了交流发言，取得了很好的效果，大家都很满意。</p>"
                + "<img src=\"page_files/a.png\"><p>图为会议现场</p><img src=\"../secret/b.png\"></body>");
        assertThat(imported.files()).containsKey("01-shizong-gonghui-zhaokai-1.png").hasSize(3);
        assertThat(article(imported, 1)).contains("![图为会议现场](01-shizong-gonghui-zhaokai-1.png \"图为会议现场\")");
    }

    @Test
    void a_word_file_keeps_strong_text_tables_footnotes_text_boxes_and_pictures() throws IOException {
        String cell = "<w:tc><w:tcPr>PROPERTIES</w:tcPr><w:p>TEXT</w:p></w:tc>";
        WordFile word = new WordFile().heading(1, "要闻").heading(2, "市总工会表彰先进集体")
                .paragraph("评选结果。", "3月5日，市总工会表彰先进集体，名单见下表。")
                .raw("<w:tbl><w:tr>"
                        + cell.replace("PROPERTIES", "<w:gridSpan w:val=\"2\"/>").replace("TEXT",
                                WordFile.run("单位和人数", ""))
                        + "</w:tr><w:tr>"
                        + cell.replace("PROPERTIES", "").replace("TEXT", WordFile.run("港务公司", ""))
                        + cell.replace("PROPERTIES", "").replace("TEXT", WordFile.run("12人", ""))
                        + "</w:tr></w:tbl>")
                .raw("<w:p>" + WordFile.run("各单位要向先进学习", "") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                        + WordFile.run("，再创佳绩。", "") + "</w:p>")
                .footnotes("<w:footnote w:id=\"2\"><w:p>" + WordFile.run("见去年文件", "") + "</w:p></w:footnote>")
                .raw("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>"
                        + WordFile.run("框里的话也不能丢，要放进正文里来。", "")
                        + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")
                .picture(Pictures.png(8, 8), "png");
        Imported imported = word(word);
        assertThat(article(imported, 1)).contains("**评选结果。**3月5日", "| 单位和人数 |  |\n| --- | --- |\n| 港务公司 | 12人 |",
                "向先进学习（注：见去年文件），再创佳绩。",
                "框里的话也不能丢", "![市总工会表彰先进集体（配图）](01-shizong-gonghui-biaozhang-1.png)");
        assertThat(report(imported)).contains("1 条脚注或尾注", "有文本框", "合并的单元格");
    }

    @Test
    void of_tracked_changes_what_was_accepted_is_read_and_comments_are_not() throws IOException {
        Imported imported = word(new WordFile().heading(1, "市总工会召开推进会")
                .raw("<w:p>" + WordFile.run("3月5日，市总工会召开", "") + "<w:ins w:id=\"1\" w:author=\"a\">"
                        + WordFile.run("产改", "")
                        + "</w:ins><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>旧名</w:delText></w:r></w:del>"
                        + WordFile.run("推进会。", "")
                        + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"));
        assertThat(article(imported, 1)).contains("市总工会召开产改推进会。").doesNotContain("旧名");
        assertThat(report(imported)).contains("有 2 处修订：按全部接受读取", "有 1 条批注，没有导入");
    }

    @Test
    void headers_and_macros_of_a_word_file_are_left_and_said() throws IOException {
        Imported imported = word(new WordFile().heading(1, "市总工会召开推进会").paragraph("3月5日，市总工会召开推进会。")
                .part("word/header1.xml", "<w:hdrNAMESPACES><w:p>" + WordFile.run("内部资料", "") + "</w:p></w:hdr>")
                .part("word/vbaProject.bin", new byte[] {1}));
        assertThat(report(imported)).contains("有宏，没有执行，也没有导入", "页眉页脚没有导入：内部资料");
    }

    @Test
    void text_that_the_library_does_not_read_is_in_the_report() throws IOException {
        Imported imported = word(new WordFile().heading(1, "市总工会召开推进会").paragraph("3月5日，市总工会召开推进会。")
                .raw("<w:customThing><w:p>" + WordFile.run("罕见", "") + "</w:p></w:customThing>"));
        assertThat(report(imported) + article(imported, 1)).contains("罕", "见");
    }

    @Test
    void no_file_of_another_place_is_read_for_a_word_file() throws IOException {
        Path secret = Files.write(folder.resolve("secret.png"), Pictures.png(9, 9));
        Imported imported = word(new WordFile().heading(1, "市总工会召开推进会").paragraph("3月5日，市总工会召开推进会。")
                .linkedPicture(secret.toUri().toString()));
        assertThat(imported.files()).hasSize(2);
        assertThat(report(imported)).contains("链接到文件之外的图片，图片都没有导入");
    }

    @Test
    void bombs_and_documents_with_declarations_are_refused() throws IOException {
        WordFile bomb = new WordFile().paragraph("x").part("word/document.xml", new byte[40 << 20]);
        assertThat(refusal(bomb.write(folder.resolve("bomb.docx")))).contains("解开以后文字部分超过 24 MB");
        WordFile declared = new WordFile().part("word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:documentNAMESPACES><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
        assertThat(refusal(declared.write(folder.resolve("declared.docx")))).contains("Word 文件坏了");
        Path large = folder.resolve("large.docx");
        try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(
                new WordFile().paragraph("x").write(large).toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        assertThat(refusal(large)).isNotEmpty();
    }

    private static String refusal(Path file) {
        Problems problems = new Problems();
        assertThat(Import.run(List.of(file), site(), Optional.of(DATE), Optional::empty, problems)).isEmpty();
        return problems.sorted().getFirst().what();
    }

    @Test
    void pictures_stand_upright_and_say_nothing_of_their_camera() throws IOException {
        byte[] photo = Pictures.jpeg(40, 20, 6);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("GPS-29.5");
        Imported imported = word(new WordFile().heading(1, "市总工会召开推进会").paragraph("3月5日，市总工会召开推进会。")
                .picture(photo, "jpg")
                .picture(Pictures.jpeg(40, 20, 1), "jpg").picture("broken".getBytes(StandardCharsets.UTF_8), "jpg"));
        byte[] upright = imported.files().getOrDefault("01-shizong-gonghui-zhaokai-1.jpg", new byte[0]);
        assertThat(Pictures.size(upright)).isEqualTo("20x40");
        byte[] plain = imported.files().getOrDefault("01-shizong-gonghui-zhaokai-2.jpg", new byte[0]);
        assertThat(Pictures.size(plain)).isEqualTo("40x20");
        assertThat(new String(upright, StandardCharsets.ISO_8859_1) + new String(plain, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS-29.5");
        assertThat(report(imported)).contains("图片没有取出来，1 处");
    }

    @Test
    void the_same_files_make_the_same_bytes() {
        Path text = Samples.path("import", "texts", "a.txt");
        Imported one = imported(text);
        Imported other = imported(text);
        assertThat(one.articles()).isEqualTo(other.articles());
        one.files()
                .forEach((name, bytes) -> assertThat(other.files().getOrDefault(name, new byte[0])).isEqualTo(bytes));
        assertThat(one.events()).isEqualTo(other.events());
    }

    /** Lines of bulletins, in any order and cut anywhere: the heuristics may do what they like, but lose nothing. */
    @Test
    void pages_that_nest_deeply_are_read_whole() throws IOException {
        String words = "重庆市总工会走访慰问困难职工，送去慰问金和年货。".repeat(3);
        for (String tag : List.of("div", "section", "b", "font")) {
            String page = "<body>" + ("<" + tag + ">").repeat(20_000) + words + ("</" + tag + ">").repeat(20_000);
            assertThat(article(html(page), 1)).contains(words);
        }
        String tables = "<table><tr><td>".repeat(5_000) + words + "</td></tr></table>".repeat(5_000);
        assertThat(article(html("<body>" + tables), 1)).contains(words);
    }

    @Test
    void pages_of_a_pdf_give_day_and_number_in_their_heads_and_number_their_short_news() throws IOException {
        String head = "江城工运 2025年第9期                         2025年5月19日\n\n";
        String text = "要目\n送法进园区 ………………… 1\n一周动态 …………………… 2\n\n" + head + """
                要闻
                送法进园区
                5月14日，市总工会组织12名律师到高新区生
                物产业园，为职工解答加班工资、工伤认定等问
                题，接待咨询86人次，发放手册500本，还登记了

                - 1 -

                """ + head + """
                三家企业的预约，下一周上门。

                - 2 -

                """ + head + """
                一周动态
                1.枝江市总工会5月8日慰问外卖送餐员40名。
                2.宜都市总工会5月9日举行焊工比赛，33名选
                手参加。
                """;
        Problems problems = new Problems();
        Imported imported = Import.run(List.of(Files.writeString(folder.resolve("稿.txt"), text)), site(),
                Optional.empty(), Optional::empty, problems).orElseThrow();
        assertThat(imported.folder()).isEqualTo("issues/2025-05-19");
        assertThat(article(imported, 1)).contains("title: \"送法进园区\"").contains("高新区生物产业园")
                .contains("还登记了三家企业的预约");
        assertThat(article(imported, 2)).contains("- 枝江市总工会5月8日慰问外卖送餐员40名。\n")
                .contains("- 宜都市总工会5月9日举行焊工比赛，33名选手参加。");
    }

    @Test
    void pages_from_wechat_have_their_day_above_and_captions_below_pictures_that_stay_behind() throws IOException {
        Path page = Files.writeString(folder.resolve("页.html"),
                """
                        <html><body><h1 id="activity-name">送清凉到工地</h1><em id="publish_time">2025年6月16日 09:30</em>
                        <div id="js_content"><section><section><p><span>6月12日，</span><span>市总工会</span>走进工地，为<strong>260名</strong>工人送去绿豆汤、毛巾和防暑药品。</p></section></section>
                        <section><p style="text-align:center"><img data-src="https://example.org/640"></p>
                        <p style="text-align:center"><span style="font-size:12px">工人领取清凉物资</span></p></section>
                        <section><p>今年夏天，各级工会计划慰问一线职工2.4万人次，让大家清凉度夏。</p></section>
                        <section><p>编辑：周明</p><p>长按二维码关注</p></section></div></body></html>
                        """);
        Problems problems = new Problems();
        Imported imported = Import.run(List.of(page), site(), Optional.empty(), Optional::empty, problems)
                .orElseThrow();
        assertThat(imported.folder()).isEqualTo("issues/2025-06-16");
        assertThat(article(imported, 1)).contains("（图：工人领取清凉物资）").doesNotContain("## ").doesNotContain("二维码");
        assertThat(report(imported)).contains("长按二维码关注");
    }

    @Test
    void a_day_behind_a_body_and_names_before_their_role_are_understood() throws IOException {
        Imported imported = text("""
                点军区总工会开展护士节慰问

                点军区总工会于3月4日为一线护士开展健康体检活动，120名护士参加。
                （点军区总工会 张三 李四 供稿）

                【一周动态】
                枝江市总工会联合市妇联3月5日在市文化宫举办职工交友活动，80名职工参加。
                """);
        assertThat(article(imported, 1)).contains("byline: [\"张三\", \"李四\"]", "source: \"点军区总工会\"")
                .doesNotContain("供稿");
        assertThat(imported.events()).contains("date: 2025-03-04\n  hosts: [\"点军区总工会\"]",
                "title: \"枝江市总工会联合市妇联", "date: 2025-03-05", "hosts: [\"枝江市总工会\", \"市妇联\"]");
    }

    @Test
    void every_chinese_character_is_in_the_issue_or_in_the_report() throws IOException {
        List<String> lines = Stream.of("a.txt", "b.txt")
                .flatMap(name -> read(Samples.path("import", "texts", name)).lines()).toList();
        Random random = new Random(20241111);
        for (int run = 0; run < 150; run++) {
            StringBuilder text = new StringBuilder();
            int count = 3 + random.nextInt(40);
            for (int i = 0; i < count; i++) {
                String line = lines.get(random.nextInt(lines.size()));
                int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
                text.append(switch (random.nextInt(6)) {
                    case 0 -> line.substring(cut) + "\n";
                    case 1 -> line.substring(0, cut) + "\n\n";
                    case 2 -> "# " + line + "\n";
                    case 3 -> "◆" + line + "\n\n\n\n";
                    default -> line + "\n";
                });
            }
            Path file = Files.writeString(folder.resolve("混.txt"), text);
            Optional<Imported> imported = Import.run(List.of(file), site(), Optional.of(DATE), Optional::empty,
                    new Problems());
            if (imported.isPresent()) {
                assertThat(ImportMeasure.lostCharacters(text.toString(), imported.get())).as(text.toString()).isEmpty();
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
