package org.jianbao.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Progress;
import org.jianbao.pipeline.BuildRequest;
import org.jianbao.pipeline.PreviewBuild;
import org.jianbao.pipeline.PreviewSearch;
import org.jianbao.pipeline.PreviewSite;
import org.jianbao.problem.Problems;
import org.jianbao.search.ModuleHost.Response;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the search module finds of a preview that was edited since it was indexed. */
@Tag("slow")
class IndexedSiteTest {
    private static final Path PROJECT = Path.of(System.getProperty("jianbao.project", ".."));
    private static final String MODULE = "search/search.js";

    @TempDir
    private Path folder = Path.of("");
    private final ModuleHost host = new ModuleHost();
    private PreviewBuild build = new PreviewBuild(request());

    @BeforeEach
    void aSite() throws IOException {
        write("site.yml", "title: 试刊\nbaseUrl: https://example.org/\ncolumns:\n  - {name: 要闻}\n  - {name: 文化}\n");
        write("issues/2024-11-11/index.md", "---\ntitle: 第一期\ndate: 2024-11-11\n---\n导语。\n");
        write("issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\ncolumn: 要闻\n---\n麒麟来了，独角兽也来了。\n");
        write("issues/2024-11-11/02-second.md", "---\ntitle: 第二篇\ncolumn: 文化\n---\n凤凰来了，独角兽也来了。\n");
        build = new PreviewBuild(request());
    }

    @AfterEach
    void close() {
        host.close();
    }

    private BuildRequest request() {
        return new BuildRequest(folder.resolve("content"), Optional.empty(), PROJECT, "", "",
                zone -> LocalDateTime.of(2026, 1, 1, 0, 0), false, false, Audience.READERS,
                BuildCache.in(folder.resolve("cache"), "this test", false), Optional.empty());
    }

    private Path write(String path, String text) throws IOException {
        return Samples.write(folder, "content/" + path, text).toRealPath();
    }

    private PreviewSite built() {
        Problems problems = new Problems();
        build.changed();
        return build.build(Progress.NONE, problems).orElseThrow(() -> new AssertionError(problems.sorted()));
    }

    /** After an edit of a text only. */
    private PreviewSite built(Path edited) {
        return build.edit(edited).orElseThrow();
    }

    /** The addresses of what is found, best first. */
    private List<String> find(String query, PreviewSearch search) {
        return module(search).joined(query).stream().map(url -> url.replaceAll(".*/(\\w+)/$", "$1")).toList();
    }

    private ModuleHost.Module module(PreviewSearch search) {
        return host.open(search.file(MODULE).orElseThrow(),
                path -> search.file(path).map(Response::ok).orElse(Response.status(404)));
    }

    @Test
    void an_edited_article_is_found_by_what_it_says_now_and_by_nothing_that_it_said() throws IOException {
        PreviewSearch before = built().search();
        Path first = write("issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\ncolumn: 要闻\n---\n白泽来了，独角兽也来了。\n");
        PreviewSearch after = built(first).search(before).orElseThrow();

        assertThat(find("麒麟", before)).containsExactly("first");
        assertThat(find("白泽", after)).containsExactly("first");
        assertThat(find("独角兽也来了", after)).containsExactlyInAnyOrder("first", "second");
        assertThat(find("\"麒麟来了\"", after)).isEmpty();
        assertThat(find("独角兽 -白泽", after)).containsExactly("second");
    }

    @Test
    void what_is_new_is_found_and_what_is_gone_is_not() throws IOException {
        PreviewSearch before = built().search();
        Files.delete(folder.resolve("content/issues/2024-11-11/01-first.md"));
        write("issues/2024-11-11/03-third.md", "---\ntitle: 第三篇\ncolumn: 文化\n---\n白泽来了，独角兽也来了。\n");
        PreviewSearch after = built().search(before).orElseThrow();

        assertThat(find("独角兽", after)).containsExactlyInAnyOrder("second", "third");
        assertThat(find("\"麒麟来了\"", after)).isEmpty();
        assertThat(find("第三篇", after)).containsExactly("third");
    }

    @Test
    void short_news_and_free_pages_are_found_as_articles_are_and_counted_once() throws IOException {
        write("site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                columns:
                  - {name: 要闻}
                  - {name: 短讯, briefs: true}
                """);
        write("issues/2024-11-11/02-second.md", "---\ntitle: 短讯\ncolumn: 短讯\n---\n- **一条。** 独角兽来了。\n- **两条。** 凤凰来了。\n");
        write("pages/about.md", "---\ntitle: 关于\n---\n独角兽的简报。\n");
        PreviewSearch before = built().search();
        Path news = write("issues/2024-11-11/02-second.md",
                "---\ntitle: 短讯\ncolumn: 短讯\n---\n- **一条。** 独角兽来了。\n- **两条。** 白泽来了。\n");
        PreviewSearch after = built(news).search(before).orElseThrow();
        Path page = write("pages/about.md", "---\ntitle: 关于\n---\n白泽的简报。\n");
        PreviewSearch later = built(page).search(after).orElseThrow();

        assertThat(module(after).find("白泽", "{\"facets\": true}").kinds()).isEqualTo(Map.of("brief", 1));
        assertThat(module(later).find("白泽", "{\"facets\": true}").kinds()).isEqualTo(Map.of("brief", 1, "page", 1));
        assertThat(module(later).find("独角兽", "{\"facets\": true}").kinds())
                .isEqualTo(Map.of("article", 1, "brief", 1));
        assertThat(module(later).find("白泽", "{\"filters\": {\"kind\": [\"page\"]}}").answer().hits()).hasSize(1);
        assertThat(find("baize", later)).isEmpty();
    }

    @Test
    void an_edit_that_is_taken_back_leaves_what_there_was() throws IOException {
        PreviewSearch before = built().search();
        Path first = folder.resolve("content/issues/2024-11-11/01-first.md").toRealPath();
        String text = Files.readString(first);
        Files.writeString(first, text + "\n白泽。\n");
        PreviewSearch edited = built(first).search(before).orElseThrow();
        Files.writeString(first, text);
        PreviewSearch after = built(first).search(edited).orElseThrow();

        assertThat(edited.file(MODULE)).isNotEqualTo(before.file(MODULE));
        assertThat(after.file(MODULE)).hasValueSatisfying(
                module -> assertThat(module).isEqualTo(before.file(MODULE).orElseThrow()));
    }

    @Test
    void other_words_and_other_columns_need_all_to_be_indexed_again() throws IOException {
        PreviewSearch before = built().search();
        write("terms.yml", "terms: [独角兽也]\n");
        assertThat(built().search(before)).isEmpty();
        Files.delete(folder.resolve("content/terms.yml"));
        assertThat(built().search(before)).isPresent();
        write("site.yml", "title: 试刊\nbaseUrl: https://example.org/\ncolumns:\n  - {name: 文化}\n  - {name: 要闻}\n");
        assertThat(built().search(before)).isEmpty();
    }
}
