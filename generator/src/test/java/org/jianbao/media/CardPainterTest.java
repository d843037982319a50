package org.jianbao.media;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jianbao.media.CardPainter.Words;
import org.jianbao.testing.Photos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CardPainterTest {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 20);
    private static final Words WORDS = new Words("渝工建功", "网上练兵：参赛职工突破12.8万人次", "渝工简报　第5期");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void cards_have_their_sizes_few_bytes_and_are_twice_the_same() throws IOException {
        CardPainter painter = new CardPainter(FONT);
        BufferedImage wide = Photos.shown(painter.wide(WORDS));
        BufferedImage square = Photos.shown(painter.square(WORDS));
        assertThat(List.of(wide.getWidth(), wide.getHeight())).containsExactly(1200, 630);
        assertThat(List.of(square.getWidth(), square.getHeight())).containsExactly(400, 400);
        assertThat(painter.wide(WORDS)).hasSizeLessThan(60 << 10).isEqualTo(new CardPainter(FONT).wide(WORDS));
        assertThat(painter.square(WORDS)).hasSizeLessThan(30 << 10).isEqualTo(new CardPainter(FONT).square(WORDS));
        assertThat(wide.getRGB(600, 4) & 0xffffff).as("the band").isEqualTo(0xb3261e);
        assertThat(wide.getRGB(1190, 600) & 0xffffff).as("the paper").isEqualTo(0xfbf7f0);
    }

    @Test
    void no_line_begins_or_ends_where_the_rules_forbid_it_and_nothing_is_lost() {
        String title = "“网上练兵”，（第二届）参赛职工突破12.8万人次；《工人日报》“头版”报道：重庆、四川GDP增长3.5%。";
        for (int width = 30; width < 500; width += 7) {
            List<String> lines = CardPainter.lines(title, FONT, width, Integer.MAX_VALUE);
            assertThat(String.join("", lines)).isEqualTo(title);
            if (width > 110) {
                assertThat(lines.subList(1, lines.size())).noneMatch(line -> "，。；：）》”、%".indexOf(line.charAt(0)) >= 0);
                assertThat(lines).noneMatch(line -> "（《“".indexOf(line.charAt(line.length() - 1)) >= 0)
                        .noneMatch(line -> line.endsWith("12") || line.endsWith("12.") || line.endsWith("GD"));
            }
        }
    }

    @Test
    void a_title_that_is_too_long_ends_in_an_ellipsis_and_an_empty_one_is_none() {
        List<String> lines = CardPainter.lines("全面推进新时代产业工人队伍建设改革".repeat(9), FONT, 300, 3);
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast()).endsWith("……");
        assertThat(new CardPainter(FONT).wide(new Words("", "", ""))).isNotEmpty();
        assertThat(new CardPainter(FONT).wide(new Words("", "长".repeat(300), "尾".repeat(90)))).isNotEmpty();
    }

    @Test
    void the_best_font_of_a_machine_is_found_by_its_name_and_one_that_is_none_does_no_harm() throws IOException {
        assertThat(ChineseFont.find(List.of(folder, folder.resolve("none")))).isEmpty();
        Files.writeString(folder.resolve("simsun.ttc"), "x");
        Files.writeString(Files.createDirectories(folder.resolve("noto")).resolve("NotoSerifCJK-Bold.ttc"), "xx");
        Files.writeString(folder.resolve("NotoSerifCJK-Bold.txt"), "x");
        Optional<ChineseFont> found = ChineseFont.find(List.of(folder));
        assertThat(found.orElseThrow().id()).isEqualTo("notoserifcjk-bold.ttc 2");
        assertThat(CardPainter.of(found.get()).square(WORDS)).isNotEmpty();
    }
}
