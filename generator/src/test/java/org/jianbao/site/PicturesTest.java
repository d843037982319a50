package org.jianbao.site;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.jianbao.media.ChineseFont;
import org.jianbao.media.WebpEncoder;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Photos;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Photographs as telephones take them, on their way to readers. */
@Tag("slow")
class PicturesTest {
    private static final String ISSUE = "content/issues/2024-11-11/";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void site() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/\n");
        Samples.write(folder, ISSUE + "photo.jpg", Photos.fromCamera(Photos.jpeg(1200, 900), 6));
        Samples.write(folder, ISSUE + "small.png", Photos.annotated(
                Photos.bytes(Photos.scene(60, 40, BufferedImage.TYPE_INT_RGB), "png"), 1));
        article("", "![开幕](photo.jpg)\n\n正文。\n\n![奖牌](small.png) [看大图](photo.jpg)");
    }

    private void article(String head, String body) throws IOException {
        Samples.write(folder, ISSUE + "01-first.md", "---\ntitle: 第一篇\n" + head + "---\n" + body + "\n");
    }

    private Outcome build(String... more) {
        List<String> arguments = new ArrayList<>(List.of("build", "--content",
                folder.resolve("content").toString(), "--out", folder.resolve("public").toString()));
        arguments.addAll(List.of(more));
        return Outcome.of(arguments.toArray(String[]::new));
    }

    private SortedMap<String, byte[]> published() throws IOException {
        return Samples.files(folder.resolve("public"));
    }

    private Element page() throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("public/issues/2024-11-11/first/index.html")));
    }

    @Test
    void readers_get_upright_pictures_in_sizes_of_their_screens_without_what_cameras_noted() throws IOException {
        assertThat(build().code()).isZero();
        Element shown = page().select("img").getFirst();
        assertThat(shown.attr("width") + "x" + shown.attr("height")).isEqualTo("900x1200");
        assertThat(shown.attr("src")).matches("/issues/2024-11-11/photo\\.[0-9a-f]{8}-900\\.jpg");
        assertThat(shown.attr("loading")).as("it is seen at once").isEmpty();
        if (WebpEncoder.isAvailable()) {
            assertThat(page().select("picture > source").attr("srcset"))
                    .matches("\\S+-480\\.webp 480w, \\S+-900\\.webp 900w");
        }
        assertThat(page().select("img[src*=small]").attr("loading")).isEqualTo("lazy");
        assertThat(page().select("a:contains(看大图)").attr("href")).isEqualTo(shown.attr("src"));
        assertThat(published()).allSatisfy((path, bytes) -> assertThat(Photos.tells(bytes)).as(path).isFalse());
        assertThat(Outcome.of("verify", folder.resolve("public").toString()).code()).isZero();
    }

    @Test
    void photographs_that_follow_each_other_are_a_gallery_of_links_and_drawings_are_not() throws IOException {
        article("", "![甲](photo.jpg)\n\n![乙](photo.jpg)\n\n正文 ![丙](photo.jpg)。\n\n![奖牌](small.png) ![奖牌](small.png)");
        assertThat(build().code()).isZero();
        assertThat(page().select(".gallery > a.zoom > picture > img, .gallery > a.zoom > img").eachAttr("alt"))
                .containsExactly("甲", "乙");
        assertThat(page().select("a.zoom")).hasSize(2)
                .allMatch(link -> link.attr("href").matches(".*-900\\.jpg") && !link.attr("aria-label").isEmpty());
    }

    @Test
    void attachments_and_recordings_say_how_large_they_are_and_a_video_shows_the_picture_beside_it()
            throws IOException {
        Samples.write(folder, ISSUE + "list.pdf", new byte[1_300_000]);
        Samples.write(folder, ISSUE + "v.mp4", new byte[2000]);
        Samples.write(folder, ISSUE + "v.jpg", Photos.jpeg(40, 30));
        article("", "[名单](list.pdf)\n\n![颁奖](v.mp4)");
        assertThat(build().code()).isZero();
        assertThat(page().select("a[href$=pdf]").text()).isEqualTo("名单（PDF，1.2 MB）");
        assertThat(page().select("video").attr("poster")).endsWith(".jpg");
        assertThat(page().select("video").attr("preload")).isEqualTo("none");
        assertThat(page().select(".recording > a").text()).isEqualTo("下载视频（MP4，2 KB）");
        assertThat(page().select("meta[name=description]").attr("content")).doesNotContain("MB", "下载");
    }

    @Test
    void originals_are_published_only_when_asked_for() throws IOException {
        Samples.write(folder, "content/site.yml",
                "title: 试刊\nbaseUrl: https://example.org/\npictures:\n  originals: true\n");
        assertThat(build().code()).isZero();
        String address = page().select("a:contains(看大图)").attr("href").substring(1);
        assertThat(Files.readAllBytes(folder.resolve("public").resolve(address)))
                .isEqualTo(Files.readAllBytes(folder.resolve(ISSUE + "photo.jpg")));
        assertThat(published()).containsKey(page().select("img").getFirst().attr("src").substring(1));
    }

    @Test
    void a_second_build_takes_pictures_from_the_cache_and_publishes_the_same() throws IOException {
        assertThat(build().code()).isZero();
        Map<String, byte[]> first = published();
        Map<String, byte[]> kept = cached();
        article("", "![开幕](photo.jpg)\n\n改过的正文。\n\n![奖牌](small.png) [看大图](photo.jpg)");
        assertThat(build().code()).isZero();
        assertThat(cached()).as("made once").containsExactlyInAnyOrderEntriesOf(kept);
        article("", "![开幕](photo.jpg)\n\n正文。\n\n![奖牌](small.png) [看大图](photo.jpg)");
        assertThat(build("--clean").code()).isZero();
        assertThat(published().keySet()).isEqualTo(first.keySet());
        assertThat(published()).allSatisfy((path, bytes) -> assertThat(bytes).as(path).isEqualTo(first.get(path)));
    }

    private Map<String, byte[]> cached() throws IOException {
        SortedMap<String, byte[]> files = Samples.files(folder.resolve(".public.cache"));
        files.keySet().removeIf(path -> !path.startsWith("picture-"));
        return files;
    }

    @Test
    void what_is_wrong_with_pictures_is_said_all_at_once() throws IOException {
        byte[] jpeg = Photos.jpeg(600, 400);
        Samples.write(folder, ISSUE + "broken.jpg", Arrays.copyOf(jpeg, jpeg.length / 2));
        Samples.write(folder, ISSUE + "empty.png", new byte[0]);
        Samples.write(folder, ISSUE + "iphone.HEIC", "\0\0\0\30ftypheic\0\0\0\0".getBytes(
                StandardCharsets.ISO_8859_1));
        article("", "![手机](iphone.HEIC)");
        assertThat(build().err()).doesNotContain("找不到图片").contains("图片不完整，文件在中间断了", "图片文件是空的（0 字节）",
                "iphone.HEIC 错误：图片是 HEIC 或 AVIF 格式，浏览器显示不了");
        assertThat(folder.resolve("public")).doesNotExist();
    }

    @Test
    void damage_that_shows_only_when_a_picture_is_decoded_is_a_problem_of_its_file() throws IOException {
        byte[] png = Photos.bytes(Photos.scene(1000, 600, BufferedImage.TYPE_INT_RGB), "png");
        Arrays.fill(png, 300, 900, (byte) 0x55);
        Samples.write(folder, ISSUE + "bad.png", png);
        Outcome outcome = build();
        assertThat(outcome.err()).contains("bad.png", "图片读到中间读不下去了");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(folder.resolve("public")).doesNotExist();
    }

    @Test
    void pages_without_a_photograph_have_a_card_for_shares_and_those_with_one_have_that() throws IOException {
        article("cover: photo.jpg\n", "正文。");
        assertThat(build().code()).isZero();
        assertThat(shared("first/")).matches("https://example\\.org/issues/2024-11-11/photo\\.[0-9a-f]{8}-900\\.jpg");
        Assumptions.assumeTrue(ChineseFont.find().isPresent(), "no Chinese font");
        assertThat(shared("")).matches("https://example\\.org/issues/2024-11-11/share-[0-9a-f]{8}\\.png");
        byte[] card = Files.readAllBytes(
                folder.resolve("public").resolve(shared("").substring("https://example.org/".length())));
        assertThat(Photos.shown(card).getWidth()).isEqualTo(1200);
        Map<String, byte[]> first = published();
        article("", "正文。");
        assertThat(build().code()).isZero();
        assertThat(shared("first/")).contains("/first/share-");
        article("cover: photo.jpg\n", "正文。");
        assertThat(build().code()).isZero();
        assertThat(published()).allSatisfy((path, bytes) -> assertThat(bytes).as(path).isEqualTo(first.get(path)));
        Samples.write(folder, "content/site.yml",
                "title: 试刊\nbaseUrl: https://example.org/\npictures: {cards: none}\n");
        assertThat(build().code()).isZero();
        assertThat(published().keySet()).noneMatch(path -> path.contains("share-"));
    }

    private String shared(String page) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("public/issues/2024-11-11/" + page + "index.html")))
                .select("meta[property=og:image]").attr("content");
    }
}
