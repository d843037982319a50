package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jianbao.format.BuildCache;
import org.jianbao.model.address.Route;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Progress;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A site that is built again after each edit is the same bytes as one that is built at once. */
@Tag("slow")
class PreviewBuildTest {
    private static final Path PROJECT = Path.of(System.getProperty("jianbao.project", ".."));
    private static final int EDITS = 24;
    private static final List<String> PIECES = List.of("\n\n新写的一段，有**重点**。\n", "\n\n## 小标题\n\n又一段。\n",
            "\n\n- 一条\n- 又一条\n", "\n\n市总工会参加。\n", "\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n",
            "\n\n见[关于](../../pages/about.md)。\n", "\n\n共有128人，2024年11月5日。\n", "\n\n一句话。[^注]\n\n[^注]: 脚注。\n");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void random_edits_leave_what_a_clean_build_makes() throws IOException {
        Path content = folder.toRealPath().resolve("content");
        Samples.copy(PROJECT.resolve("content"), content);
        PreviewBuild preview = new PreviewBuild(request(content, Optional.empty()));
        assertThat(preview.build(Progress.NONE, new Problems())).isPresent();
        Random random = new Random(20241111);
        List<Path> files = markdown(content);
        int quick = 0;
        int compared = 0;
        List<Path> since = new ArrayList<>();
        for (int edit = 1; edit <= EDITS; edit++) {
            Path file = files.get(random.nextInt(files.size()));
            boolean head = random.nextInt(8) == 0;
            String text = Files.readString(file);
            Files.writeString(file, head ? text.replaceFirst("\ntitle: [\"']?", "$0新") : text
                    + PIECES.get(random.nextInt(PIECES.size())).replace("../../pages/",
                            file.startsWith(content.resolve("pages")) ? "" : "../../pages/"));
            since.add(file);
            Optional<PreviewSite> edited = preview.edit(file);
            if (edited.isPresent() && random.nextInt(3) > 0) {
                continue;
            }
            preview.changed(since);
            Problems problems = new Problems();
            PreviewSite whole = preview.build(Progress.NONE, problems)
                    .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
            if (edited.isPresent()) {
                for (Route route : preview.routes(since)) {
                    quick++;
                    assertThat(page(edited.get(), route)).as("%s after edit %d", file, edit)
                            .isEqualTo(page(whole, route));
                }
            }
            since.clear();
            if (edit > compared + 10) {
                compared = edit;
                assertThat(texts(whole)).as("after edit %d", edit).isEqualTo(clean(content, edit));
            }
        }
        assertThat(quick).as("edits whose page was made at once").isGreaterThan(EDITS / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8})
    void a_build_that_was_given_up_leaves_what_is_shown_to_be_edited(int steps) throws IOException {
        Path content = Samples.smallSite(folder.toRealPath()).resolve("content");
        PreviewBuild preview = new PreviewBuild(request(content, Optional.empty()));
        preview.build(Progress.NONE, new Problems());
        Path article = Samples.write(content, "issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n---\n改一次。\n");
        assertThat(preview.edit(article)).isPresent();
        Problems problems = new Problems();
        AtomicInteger left = new AtomicInteger(steps);
        Progress givingUp = Progress.calling(() -> {
            if (left.getAndDecrement() <= 0) {
                throw new CancellationException();
            }
        });
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> preview.build(givingUp, problems));
        Samples.write(content, "issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n---\n改两次。\n");
        PreviewSite edited = preview.edit(article).orElseThrow();
        assertThat(page(edited, new Route("/issues/2024-11-11/first/"))).contains("改两次。");
        assertSame(preview, content, 1, article);
    }

    @Test
    void files_that_come_go_and_move_are_what_a_clean_build_makes_of_them() throws IOException {
        Path content = Samples.smallSite(folder.toRealPath()).resolve("content");
        PreviewBuild preview = new PreviewBuild(request(content, Optional.empty()));
        preview.build(Progress.NONE, new Problems());
        Path issue = content.resolve("issues/2024-11-11");
        Samples.write(content, "issues/2024-11-11/02-second.md", "---\ntitle: 第二篇\n---\n见[第一篇](01-first.md)。\n");
        assertSame(preview, content, 1, issue.resolve("02-second.md"));
        Files.move(issue, content.resolve("issues/2024-11-12"));
        assertSame(preview, content, 2, issue, content.resolve("issues/2024-11-12"));
        Files.delete(content.resolve("issues/2024-11-12/02-second.md"));
        assertSame(preview, content, 3, content.resolve("issues/2024-11-12/02-second.md"));
        Samples.write(content, "site.yml", "title: 改名\nbaseUrl: https://example.org/\n");
        assertSame(preview, content, 4, content.resolve("site.yml"));
        Path template = folder.toRealPath().resolve("themes/default/templates/article.peb");
        Files.writeString(template, Files.readString(template).replace("<h1>", "<h1>新"));
        assertSame(preview, content, 5, template);
    }

    @Test
    void a_preview_follows_every_theme_of_a_chain() throws IOException {
        Path root = folder.toRealPath();
        Path content = Samples.smallSite(root).resolve("content");
        Samples.write(content, "site.yml", "title: 改名\nbaseUrl: https://example.org/\ntheme: child\n");
        Samples.write(root, "themes/child/theme.yml", "extends: default\n");
        PreviewBuild preview = new PreviewBuild(request(content, Optional.empty()));
        preview.build(Progress.NONE, new Problems());
        assertThat(preview.folders()).contains(root.resolve("themes/child"), root.resolve("themes/default"));
        assertSame(preview, content, 1, Samples.write(root, "themes/default/templates/404.peb", "一"));
        assertSame(preview, content, 2, Samples.write(root, "themes/child/templates/404.peb", "二"));
        Samples.copy(root.resolve("themes/default"), root.resolve("themes/other"));
        Samples.write(root, "themes/other/templates/page.peb", "三");
        assertSame(preview, content, 3, Samples.write(root, "themes/child/theme.yml", "extends: other\n"));
    }

    @Test
    void a_preview_follows_the_bulletin_in_other_languages() throws IOException {
        Path root = folder.toRealPath();
        Path content = Samples.smallSite(root).resolve("content");
        Samples.write(content, "site.yml", """
                title: 改名
                baseUrl: https://example.org/
                translations:
                  - {name: English, content: ../content-en}
                """);
        Samples.write(root, "content-en/site.yml", "title: News\nbaseUrl: https://example.org/en/\nlanguage: en\n");
        PreviewBuild preview = new PreviewBuild(request(content, Optional.empty()));
        preview.build(Progress.NONE, new Problems());
        assertThat(preview.folders()).contains(root.resolve("content-en"));
        assertSame(preview, content, 1,
                Samples.write(root, "content-en/pages/about.md", "---\ntitle: About\n---\nUs.\n"));
    }

    @Test
    void a_warning_of_a_file_that_did_not_change_is_told_again() throws IOException {
        Path content = Samples.smallSite(folder.toRealPath()).resolve("content");
        Samples.write(content, "pages/about.md", "---\ntitle: 关于\nautor: 甲\n---\n简介,有误。\n");
        PreviewBuild preview = new PreviewBuild(request(content, Optional.empty()));
        Problems first = new Problems();
        preview.build(Progress.NONE, first);
        Path article = Samples.write(content, "issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n---\n改了。\n");
        preview.changed(List.of(article));
        Problems again = new Problems();
        preview.build(Progress.NONE, again);
        assertThat(first.sorted()).extracting(problem -> problem.place().line()).contains(3, 5);
        assertThat(again.sorted()).isEqualTo(first.sorted());
    }

    @Test
    void a_mistake_in_a_template_leaves_the_page_as_it_was() throws IOException {
        Path content = Samples.smallSite(folder.toRealPath()).resolve("content");
        PreviewBuild preview = new PreviewBuild(request(content, Optional.empty()));
        PreviewSite before = preview.build(Progress.NONE, new Problems()).orElseThrow();
        Path template = folder.toRealPath().resolve("themes/default/templates/article.peb");
        String good = Files.readString(template);
        for (int i = 0; i < 3; i++) {
            Files.writeString(template, good.replace("<h1>", "<h1>{{ nothing" + i + ".there }}"));
            preview.changed(List.of(template));
            Problems problems = new Problems();
            PreviewSite after = preview.build(Progress.NONE, problems).orElseThrow();
            assertThat(after.renderAll(() -> false)).isTrue();
            assertThat(problems.sorted()).filteredOn(Problem::isError).isNotEmpty();
            Route article = new Route("/issues/2024-11-11/first/");
            assertThat(page(after, article)).isEqualTo(page(before, article)).contains("第一篇");
        }
    }

    @Test
    void a_page_stays_when_its_template_is_wrong_and_more_is_edited_before_anybody_looked() throws IOException {
        Path content = Samples.smallSite(folder.toRealPath()).resolve("content");
        PreviewBuild preview = new PreviewBuild(request(content, Optional.empty()));
        PreviewSite before = preview.build(Progress.NONE, new Problems()).orElseThrow();
        before.renderAll(() -> false);
        Path template = folder.toRealPath().resolve("themes/default/templates/article.peb");
        Files.writeString(template, Files.readString(template).replace("<h1>", "<h1>{{ nothing.there }}"));
        preview.changed(List.of(template));
        assertThat(preview.build(Progress.NONE, new Problems())).isPresent();
        Path page = Samples.write(content, "pages/about.md", "---\ntitle: 关于\n---\n改了。\n");
        Route article = new Route("/issues/2024-11-11/first/");
        assertThat(page(preview.edit(page).orElseThrow(), article)).isEqualTo(page(before, article));
        preview.changed(List.of(page));
        assertThat(page(preview.build(Progress.NONE, new Problems()).orElseThrow(), article))
                .isEqualTo(page(before, article)).contains("第一篇");
    }

    @Test
    void a_site_in_traditional_characters_is_shown_as_a_clean_build_makes_it() throws IOException {
        Path content = Samples.smallSite(folder.toRealPath()).resolve("content");
        Files.writeString(content.resolve("site.yml"), "translations: [{convert: zh-Hant}]\n",
                StandardOpenOption.APPEND);
        PreviewBuild preview = new PreviewBuild(request(content, Optional.empty()));
        preview.build(Progress.NONE, new Problems());
        Path article = Samples.write(content, "issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n---\n发展。\n");
        PreviewSite edited = preview.edit(article).orElseThrow();
        assertThat(page(edited, new Route("/zh-hant/issues/2024-11-11/first/"))).contains("發展。", "lang=\"zh-Hant\"");
        preview.changed(List.of(article));
        PreviewSite whole = preview.build(Progress.NONE, new Problems()).orElseThrow();
        Map<String, String> clean = clean(content, 1);
        assertThat(clean.keySet()).anyMatch(name -> name.startsWith("zh-hant/search/"));
        clean.keySet().removeIf(name -> !name.startsWith("zh-hant/"));
        clean.forEach((name, text) -> assertThat(text(whole.file(name).orElse(new byte[0]))).as(name).isEqualTo(text));
    }

    private void assertSame(PreviewBuild preview, Path content, int number, Path... changed) throws IOException {
        preview.changed(List.of(changed));
        PreviewSite site = preview.build(Progress.NONE, new Problems()).orElseThrow();
        assertThat(texts(site)).as("after change %d", number).isEqualTo(clean(content, number));
    }

    private static String page(PreviewSite site, Route route) {
        return new String(site.file(route.file()).orElse(new byte[0]), UTF_8);
    }

    /** All files, as texts. */
    private static Map<String, String> texts(PreviewSite site) {
        SortedMap<String, String> texts = new TreeMap<>();
        site.names().forEach(name -> texts.put(name, text(site.file(name).orElseThrow())));
        site.search().files().forEach((name, bytes) -> texts.put(name, text(bytes)));
        return texts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** What a build publishes, without what only hosts read. */
    private Map<String, String> clean(Path content, int number) throws IOException {
        Path out = folder.resolve("clean" + number);
        Problems problems = new Problems();
        assertThat(SiteBuild.run(request(content, Optional.of(out)), Progress.NONE, problems))
                .as("%s", problems.sorted())
                .isPresent();
        SortedMap<String, String> texts = new TreeMap<>();
        Samples.files(out).forEach((name, bytes) -> texts.put(name, text(bytes)));
        texts.keySet().removeIf(name -> name.equals("_headers") || name.equals("_redirects") || name.startsWith("."));
        return texts;
    }

    private BuildRequest request(Path content, Optional<Path> out) {
        Path own = content.resolve("..").normalize();
        Path home = Files.isDirectory(own.resolve("themes")) ? own : PROJECT;
        LocalDateTime now = LocalDateTime.of(2026, 11, 1, 8, 0);
        return new BuildRequest(content, out, home, "", "http://localhost:8080/", zone -> now, true, true,
                Audience.EDITORS, BuildCache.NONE, Optional.empty());
    }

    private static List<Path> markdown(Path content) throws IOException {
        try (Stream<Path> walk = Files.walk(content)) {
            return new ArrayList<>(walk.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getFileName().toString().equals("README.md")).sorted().toList());
        }
    }
}
