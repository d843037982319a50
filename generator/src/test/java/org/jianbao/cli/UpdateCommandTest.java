package org.jianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jianbao.load.SiteFormat;
import org.jianbao.load.SiteFormat.Change;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code jianbao update}. */
class UpdateCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Outcome update(String... more) {
        return Outcome.of(Stream.concat(Stream.of("update", "--content", folder.resolve("content").toString()),
                Stream.of(more)).toArray(String[]::new)).relativeTo(folder);
    }

    private Path settings(String text) throws IOException {
        return Samples.write(folder, "content/site.yml", text);
    }

    @Test
    void a_site_of_this_format_has_nothing_to_change() throws IOException {
        settings("format: 2\ntitle: 刊\n");
        Outcome outcome = update();
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).startsWith("jianbao ").contains("认识的网站格式：2\n这个网站的格式是 2，没有要改的。\n",
                "换新版本：网站不用动，只换程序。\n");
    }

    @Test
    void a_new_site_is_of_this_format() {
        Outcome.of("new", "site", folder.toString() + "/new", "--title", "刊", "--yes");
        Outcome outcome = Outcome.of("update", "--content", folder.resolve("new/content").toString());
        assertThat(outcome.code()).isZero();
    }

    @Test
    void an_older_site_is_told_what_concerns_it_and_nothing_is_written() throws IOException {
        String text = "title: 刊\ncategories: [{id: a, name: 甲}]\n";
        Path settings = settings(text);
        Outcome outcome = update();
        assertThat(outcome.code()).isOne();
        assertThat(outcome.out()).contains("这个网站的格式是 1，因为 site.yml 里没有写 format。后来的变化里，和它有关的有 3 项：\n",
                "  region（格式 2，Jianbao 0.1.0）\n", "--apply 会在 site.yml 里加上 region: \"500000\"\n",
                "  category-colors（", "  attachments（").doesNotContain("  names（", "theme-templates");
        assertThat(settings).hasContent(text);
        Samples.write(folder, "content/terms.yml", "names: [王小明]\n");
        Samples.write(folder, "themes/own/words.txt", "");
        settings("format: 1\ntitle: 刊\nregion: 成都\n");
        assertThat(update().out()).contains("格式是 1。后来的变化里，和它有关的有 3 项：", "  names（", "  theme-templates（")
                .doesNotContain("  region（", "category-colors");
    }

    @Test
    void what_is_applied_is_what_was_shown_and_the_site_still_builds() throws IOException {
        Path settings = settings("# 设置\n\ntitle: 刊 # 名称\nbaseUrl: https://example.org/\n");
        Outcome asked = update("--apply");
        assertThat(asked.code()).isOne();
        assertThat(asked.out()).contains("+format: 2\n+region: \"500000\"\n title: 刊 # 名称\n");
        assertThat(asked.err()).isEqualTo("没有改。加上 --yes 就改。\n");
        Outcome outcome = update("--apply", "--yes");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(settings).hasContent(
                "# 设置\n\nformat: 2\nregion: \"500000\"\ntitle: 刊 # 名称\nbaseUrl: https://example.org/\n");
        assertThat(update().code()).isZero();
        assertThat(Outcome.of("check", "--content", folder.resolve("content").toString()).code()).isZero();
        settings("title: 刊\nregion: 成都\nformat: 1 # 旧\n");
        assertThat(update("--apply", "--yes").code()).isZero();
        assertThat(settings).hasContent("title: 刊\nregion: 成都\nformat: 2 # 旧\n");
    }

    @Test
    void a_file_in_braces_is_left_to_its_editor() throws IOException {
        String text = "{title: 刊}\n";
        Path settings = settings(text);
        assertThat(update("--apply", "--yes").err()).contains("不能自动改");
        assertThat(settings).hasContent(text);
    }

    @Test
    void a_site_of_a_later_jianbao_is_an_error_here_and_in_a_build() throws IOException {
        settings("title: 刊\nformat: 3\n");
        assertThat(update().err()).contains("content/site.yml:2:9", "网站的格式是 3，这个 Jianbao 只认识到 2", "换用新版本的 Jianbao");
        Outcome built = Outcome.of("check", "--content", folder.resolve("content").toString());
        assertThat(built.code()).isOne();
        assertThat(built.err()).contains("网站的格式是 3，这个 Jianbao 只认识到 2");
        settings("title: 刊\nformat: 新\n");
        assertThat(update().err()).contains("不是格式的编号：“新”");
    }

    @Test
    void where_no_site_is_one_is_asked_for() {
        Outcome outcome = update();
        assertThat(outcome.code()).isOne();
        assertThat(outcome.err()).contains("这里没有网站：没有 content/site.yml");
    }

    @Test
    void every_change_is_of_a_known_format_and_the_last_one_is_this_program_s() {
        List<Change> changes = SiteFormat.all();
        assertThat(changes).extracting(Change::format).isSorted().endsWith(SiteSettings.FORMAT);
        assertThat(changes).extracting(Change::id).doesNotHaveDuplicates();
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.what()).isNotBlank().doesNotEndWith("。");
            assertThat(change.fix()).isNotBlank().doesNotEndWith("。");
            assertThat(change.add().isEmpty()).isEqualTo(change.absent().isEmpty());
        });
    }

    @Test
    void the_site_of_this_project_is_of_this_format() throws IOException {
        Path project = Path.of(System.getProperty("jianbao.project", ".."));
        assertThat(Files.readString(project.resolve("content/site.yml"))).contains("format: " + SiteSettings.FORMAT);
    }
}
