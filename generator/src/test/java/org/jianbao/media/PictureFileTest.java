package org.jianbao.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jianbao.media.PictureFile.Flaw;
import org.jianbao.media.PictureFile.Rendition;
import org.jianbao.testing.Photos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jianbao.media.PictureFormat.GIF;
import static org.jianbao.media.PictureFormat.JPEG;
import static org.jianbao.media.PictureFormat.PNG;
import static org.jianbao.media.PictureFormat.WEBP;

class PictureFileTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void a_photograph_has_the_size_in_which_it_is_seen(int orientation) throws IOException {
        PictureFile photo = read(Photos.fromCamera(Photos.jpeg(60, 40), orientation));
        assertThat(photo.orientation()).isEqualTo(orientation);
        assertThat(List.of(photo.width(), photo.height())).isEqualTo(orientation > 4 ? List.of(40, 60)
                : List.of(60, 40));
        assertThat(photo.flaw()).isEmpty();
        assertThat(photo.isPlain()).isFalse();
    }

    @Test
    void damaged_exif_data_turn_nothing() throws IOException {
        byte[] photo = Photos.fromCamera(Photos.jpeg(60, 40), 6);
        int tiff = new String(photo, ISO_8859_1).indexOf("MM\0*");
        photo[tiff] = 'X';
        assertThat(read(photo).orientation()).isEqualTo(1);
    }

    @Test
    void notes_are_taken_out_of_every_format_and_nothing_else() throws IOException {
        byte[] jpeg = Photos.jpeg(60, 40);
        byte[] png = Photos.bytes(Photos.scene(60, 40, BufferedImage.TYPE_INT_ARGB), "png");
        byte[] gif = Photos.bytes(Photos.scene(60, 40, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        byte[] noted = Photos.join(Arrays.copyOf(gif, gif.length - 1), comment(), new byte[] {0x3b},
                Photos.SECRET.getBytes(ISO_8859_1));
        assertThat(PictureFile.stripped(Photos.fromCamera(jpeg, 1))).isEqualTo(jpeg);
        assertThat(PictureFile.stripped(Photos.annotated(png, 1))).isEqualTo(png);
        assertThat(Photos.tells(noted)).isTrue();
        assertThat(PictureFile.stripped(noted)).isEqualTo(gif);
        for (byte[] plain : List.of(jpeg, png, gif)) {
            assertThat(PictureFile.stripped(plain)).isSameAs(plain);
            assertThat(read(plain).isPlain()).isTrue();
        }
    }

    private static byte[] comment() {
        byte[] words = Photos.SECRET.getBytes(ISO_8859_1);
        return Photos.join(new byte[] {0x21, (byte) 0xfe, (byte) words.length}, words, new byte[] {0});
    }

    @Test
    void notes_are_taken_out_of_webp_pictures_too() {
        byte[] noted = webp(chunk("VP8X", new byte[] {0x0c, 0, 0, 0, 59, 0, 0, 39, 0, 0}),
                chunk("VP8 ", new byte[10]), chunk("EXIF", Photos.exif(3)),
                chunk("XMP ", Photos.SECRET.getBytes(ISO_8859_1)));
        PictureFile read = read(noted);
        assertThat(List.of(read.width(), read.height(), read.orientation())).containsExactly(60, 40, 3);
        byte[] stripped = PictureFile.stripped(noted);
        assertThat(Photos.tells(noted)).isTrue();
        assertThat(Photos.tells(stripped)).isFalse();
        assertThat(stripped).isEqualTo(webp(chunk("VP8X", new byte[] {0, 0, 0, 0, 59, 0, 0, 39, 0, 0}),
                chunk("VP8 ", new byte[10])));
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] content = Photos.join(chunks);
        return Photos.join("RIFF".getBytes(ISO_8859_1), little(content.length + 4), "WEBP".getBytes(ISO_8859_1),
                content);
    }

    private static byte[] chunk(String type, byte[] content) {
        return Photos.join(type.getBytes(ISO_8859_1), little(content.length), content,
                new byte[content.length % 2]);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(number)).array();
    }

    @Test
    void what_cannot_be_shown_is_told_by_its_head() throws IOException {
        byte[] jpeg = Photos.jpeg(600, 400);
        assertThat(read(Arrays.copyOf(jpeg, jpeg.length / 2)).flaw()).contains(Flaw.TRUNCATED);
        byte[] png = Photos.bytes(Photos.scene(60, 40, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(read(Arrays.copyOf(png, png.length - 20)).flaw()).contains(Flaw.TRUNCATED);
        byte[] huge = png.clone();
        ByteBuffer.wrap(huge).putInt(16, 20_000).putInt(20, 15_000);
        assertThat(read(huge).flaw()).contains(Flaw.TOO_MANY_PIXELS);
        byte[] cmyk = jpeg.clone();
        cmyk[new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0") + 9] = 4;
        assertThat(read(cmyk).flaw()).contains(Flaw.CMYK);
        assertThat(PictureFile.read(new byte[0])).isEmpty();
        assertThat(PictureFile.read("GIF89a".getBytes(ISO_8859_1))).isEmpty();
        assertThat(PictureFile.read(Arrays.copyOf(jpeg, 20))).isEmpty();
    }

    @Test
    void no_prefix_of_a_picture_and_no_changed_byte_breaks_the_reader() throws IOException {
        byte[] small = Photos.jpeg(16, 16);
        byte[] gif = Photos.bytes(Photos.scene(16, 16, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        byte[] png = Photos.bytes(Photos.scene(16, 16, BufferedImage.TYPE_INT_RGB), "png");
        byte[] webp = webp(chunk("VP8X", new byte[] {0x0c, 0, 0, 0, 59, 0, 0, 39, 0, 0}),
                chunk("VP8 ", new byte[10]), chunk("EXIF", Photos.exif(3)));
        for (byte[] file : List.of(Photos.fromCamera(small, 6), gif, Photos.annotated(png, 3), webp)) {
            for (int i = 0; i < file.length; i++) {
                PictureFile.stripped(Arrays.copyOf(file, i));
                byte[] changed = file.clone();
                changed[i] ^= (byte) 0xff;
                PictureFile.read(changed).ifPresent(read -> assertThat(read.orientation()).isBetween(1, 8));
                PictureFile.stripped(changed);
            }
        }
    }

    @Test
    void large_pictures_get_sizes_for_phones_and_computers_and_are_never_enlarged() {
        assertThat(photo(4000, 3000).renditions(true)).containsExactly(new Rendition(WEBP, 480, 360),
                new Rendition(WEBP, 960, 720), new Rendition(WEBP, 1600, 1200), new Rendition(JPEG, 960, 720),
                new Rendition(JPEG, 1600, 1200));
        assertThat(photo(4000, 3000).renditions(false)).containsExactly(new Rendition(JPEG, 480, 360),
                new Rendition(JPEG, 960, 720), new Rendition(JPEG, 1600, 1200));
        assertThat(photo(1000, 500).renditions(false)).containsExactly(new Rendition(JPEG, 480, 240),
                new Rendition(JPEG, 1000, 500));
        assertThat(photo(300, 200).renditions(true)).containsExactly(new Rendition(WEBP, 300, 200),
                new Rendition(JPEG, 300, 200));
        assertThat(photo(1000, 20_000).renditions(true)).allMatch(each -> each.format() == JPEG);
    }

    @Test
    void small_pictures_and_those_that_move_keep_their_size() {
        assertThat(picture(PNG, 900, 50 << 10, 1, false).keepsSize()).isTrue();
        assertThat(picture(PNG, 900, 200 << 10, 1, false).keepsSize()).isFalse();
        assertThat(picture(JPEG, 900, 50 << 10, 6, false).keepsSize()).isFalse();
        assertThat(picture(GIF, 4000, 9 << 20, 1, true).keepsSize()).isTrue();
        assertThat(picture(WEBP, 4000, 9 << 20, 1, true).keepsSize()).isTrue();
    }

    private static PictureFile photo(int width, int height) {
        return new PictureFile(JPEG, width, height, 1, false, true, 1 << 20, "", "", Optional.empty());
    }

    private static PictureFile picture(PictureFormat format, int width, int bytes, int orientation, boolean animated) {
        return new PictureFile(format, width, 100, orientation, animated, false, bytes, "", "",
                Optional.empty());
    }

    private static PictureFile read(byte[] file) {
        return PictureFile.read(file).orElseThrow();
    }
}
