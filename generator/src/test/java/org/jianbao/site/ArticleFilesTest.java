package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Files beside an article: pictures, recordings and attachments, under names as editors give them. */
@Tag("slow")
class ArticleFilesTest {
    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    private Path issue = Path.of("");

    @BeforeEach
    void site() throws IOException {
        issue = Files.createDirectories(folder.resolve("content/issues/2024-11-11"));
        Files.writeString(folder.resolve("content/site.yml"), """
                title: 简报
                baseUrl: https://jianbao.example.org/
                columns:
                  - name: 动态
                    briefs: true
                """);
        Files.writeString(issue.resolve("index.md"), "---\ntitle: 一期\nnumber: 1\n---\n");
    }

    @Test
    void a_picture_whose_name_macos_stored_in_parts_is_found() throws IOException {
        Files.write(issue.resolve(Normalizer.normalize("lǜ.png", Normalizer.Form.NFD)), PICTURE);
        article("cover: lǜ.png\n", "![绿](lǜ.png) ![绿](" + Normalizer.normalize("lǜ.png", Normalizer.Form.NFD) + ")");
        assertThat(check()).doesNotContain("错误：", "提醒：");
    }

    @Test
    void a_video_in_the_place_of_a_picture_is_published_and_plays_under_the_policy() throws IOException {
        Files.write(issue.resolve("v.mp4"), new byte[] {1, 2, 3});
        article("", "![颁奖现场](v.mp4)");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", folder.resolve("public").toString());
        assertThat(outcome.err()).doesNotContain("错误：");
        assertThat(outcome.code()).isZero();
        Document page = Jsoup.parse(Files.readString(folder.resolve("public/issues/2024-11-11/a/index.html")));
        String address = page.select("video").attr("src");
        assertThat(page.select("video").attr("aria-label")).isEqualTo("颁奖现场");
        assertThat(page.select("video a").attr("href")).isEqualTo(address);
        assertThat(folder.resolve("public" + address)).exists();
        assertThat(Files.readString(folder.resolve("public/_headers"))).contains("media-src 'self'");
    }

    @Test
    void attachments_and_addresses_typed_by_mistake_are_told_apart() throws IOException {
        Files.write(issue.resolve("附件1#名单.pdf"), new byte[] {1});
        article("", "[名单](<附件1#名单.pdf>)\n\n![会场](C:\\Users\\wang\\会场.jpg)\n\n[报名](www.example.org)\n\n![片](w.mp4)");
        assertThat(check()).contains("写成“附件1%23名单.pdf”", "“C:\\Users\\wang\\会场.jpg”是自己电脑里的位置", "前面加 https://",
                "找不到视频“w.mp4”");
    }

    @Test
    void a_column_of_briefs_without_one_is_reported() throws IOException {
        article("column: 动态\n", "▲1月3日，渝北区总工会走访。");
        assertThat(check()).contains("[no-briefs]");
        article("column: 动态\n", "□1月3日，渝北区总工会走访。");
        assertThat(check()).doesNotContain("[no-briefs]");
    }

    private void article(String head, String body) throws IOException {
        Files.writeString(issue.resolve("01-a.md"), "---\ntitle: 文章\n" + head + "---\n" + body + "\n");
    }

    private String check() {
        return Outcome.of("check", "--content", folder.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString()).err();
    }
}
