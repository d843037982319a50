package org.jianbao.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jianbao.testing.Photos;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IconPainterTest {
    private static final int RED = 0xffb3261e;

    private static IconPainter painter() throws IOException {
        return IconPainter.of(Files.readAllBytes(Path.of(System.getProperty("jianbao.project", ".."),
                "themes/default/assets/img/favicon.svg"))).orElseThrow();
    }

    @Test
    void an_icon_has_its_size_and_the_colour_of_the_mark_where_platforms_cut() throws IOException {
        BufferedImage plain = Photos.shown(painter().plain(192));
        assertThat(plain.getWidth()).isEqualTo(192);
        assertThat(plain.getRGB(0, 0) >>> 24).as("a rounded corner").isZero();
        assertThat(plain.getRGB(96, 6)).isEqualTo(RED);
        assertThat(Photos.shown(painter().filled(180)).getRGB(0, 0)).isEqualTo(RED);
        BufferedImage maskable = Photos.shown(painter().maskable(512));
        assertThat(maskable.getRGB(0, 0)).isEqualTo(RED);
        for (int at = 0; at < 512; at++) {
            assertThat(maskable.getRGB(at, 512 * 14 / 100)).as("outside of the circle").isEqualTo(RED);
        }
    }

    @Test
    void the_same_mark_gives_the_same_bytes() throws IOException {
        assertThat(painter().filled(180)).isEqualTo(painter().filled(180));
    }

    @Test
    void what_is_no_drawing_gives_no_icon() {
        assertThat(IconPainter.of("no drawing".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(IconPainter.of(new byte[0])).isEmpty();
    }
}
