package org.jianbao.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jianbao.media.PictureFile.Rendition;
import org.jianbao.testing.Photos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PictureMakerTest {
    private static final List<Color> COLOURS = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);

    private final PictureMaker maker = new PictureMaker();

    /** What stands above left, above right, below left, below right: red, green, blue and white as stored. */
    @ParameterizedTest
    @CsvSource({"1, 0123", "2, 1032", "3, 3210", "4, 2301", "5, 0213", "6, 2031", "7, 3120", "8, 1302"})
    void a_picture_is_turned_as_its_camera_was_held(int orientation, String corners) throws IOException {
        byte[] file = Photos.fromCamera(Photos.jpeg(60, 40), orientation);
        PictureFile picture = PictureFile.read(file).orElseThrow();
        byte[] upright = maker.upright(file, picture);
        assertThat(corners(Photos.shown(upright))).isEqualTo(corners);
        assertThat(Photos.tells(upright)).isFalse();
        assertThat(PictureFile.read(upright).orElseThrow().orientation()).isEqualTo(1);
        assertThat(List.of(picture.width(), picture.height()))
                .isEqualTo(List.of(Photos.shown(upright).getWidth(), Photos.shown(upright).getHeight()));
    }

    private static String corners(BufferedImage shown) {
        StringBuilder corners = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            Color seen = new Color(shown.getRGB(i % 2 == 0 ? 4 : shown.getWidth() - 5,
                    i / 2 == 0 ? 4 : shown.getHeight() - 5));
            corners.append(COLOURS.indexOf(COLOURS.stream().min((a, b) -> Integer.compare(distance(a, seen),
                    distance(b, seen))).orElseThrow()));
        }
        return corners.toString();
    }

    private static int distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
    }

    @Test
    void every_size_is_made_and_twice_the_same() throws IOException {
        byte[] file = Photos.fromCamera(Photos.jpeg(2000, 1200), 6);
        PictureFile picture = PictureFile.read(file).orElseThrow();
        List<Rendition> wanted = picture.renditions(WebpEncoder.isAvailable());
        List<byte[]> made = maker.make(file, picture, wanted);
        List<byte[]> again = new PictureMaker().make(file, picture, wanted);
        for (int i = 0; i < wanted.size(); i++) {
            PictureFile read = PictureFile.read(made.get(i)).orElseThrow();
            assertThat(new Rendition(read.format(), read.width(), read.height())).isEqualTo(wanted.get(i));
            assertThat(Photos.tells(made.get(i))).isFalse();
            assertThat(read.isPlain()).isTrue();
            assertThat(again.get(i)).isEqualTo(made.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_BYTE_BINARY})
    void pictures_of_all_kinds_of_pixels_get_smaller(int type) throws IOException {
        byte[] file = Photos.bytes(Photos.scene(1200, 600, type), "png");
        PictureFile picture = PictureFile.read(file).orElseThrow();
        for (byte[] made : maker.make(file, picture, picture.renditions(WebpEncoder.isAvailable()))) {
            BufferedImage shown = Photos.shown(made);
            assertThat(shown.getWidth()).isEqualTo(2 * shown.getHeight());
            assertThat(new Color(shown.getRGB(shown.getWidth() - 5, shown.getHeight() - 5)).getBlue())
                    .isGreaterThan(200);
        }
    }

    @Test
    void a_transparent_picture_stays_transparent() throws IOException {
        byte[] file = Photos.bytes(new BufferedImage(1200, 600, BufferedImage.TYPE_INT_ARGB), "png");
        PictureFile picture = PictureFile.read(file).orElseThrow();
        for (byte[] made : maker.make(file, picture, picture.renditions(WebpEncoder.isAvailable()))) {
            assertThat(Photos.shown(made).getRGB(5, 5) >>> 24).isZero();
        }
    }

    @Test
    void a_damaged_picture_is_an_error_and_nothing_worse() throws IOException {
        byte[] png = Photos.bytes(Photos.scene(1200, 600, BufferedImage.TYPE_INT_RGB), "png");
        Arrays.fill(png, png.length / 3, png.length / 2, (byte) 0x55);
        PictureFile picture = PictureFile.read(Photos.bytes(Photos.scene(1200, 600, BufferedImage.TYPE_INT_RGB), "png"))
                .orElseThrow();
        assertThatThrownBy(() -> maker.make(png, picture, picture.renditions(false))).isInstanceOf(IOException.class);
    }

    @Test
    void webp_pictures_are_read_as_well() throws IOException {
        if (!WebpEncoder.isAvailable()) {
            return;
        }
        byte[] file = WebpEncoder.write(Photos.scene(1000, 500, BufferedImage.TYPE_3BYTE_BGR), true);
        PictureFile picture = PictureFile.read(file).orElseThrow();
        List<String> made = new ArrayList<>();
        for (byte[] each : maker.make(file, picture, picture.renditions(true))) {
            made.add(corners(Photos.shown(each)));
        }
        assertThat(made).isNotEmpty().containsOnly("0123");
    }
}
