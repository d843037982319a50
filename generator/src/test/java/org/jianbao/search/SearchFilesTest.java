package org.jianbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;

import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jianbao.search.query.Searcher;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a build publishes for search. */
@Tag("slow")
class SearchFilesTest {
    private static final int MANY = 1100;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void any_lucene_program_can_open_the_published_index() throws IOException {
        Samples.smallSite(folder);
        build();

        try (Directory directory = FSDirectory.open(folder.resolve("public/search/lucene"));
                CheckIndex check = new CheckIndex(directory);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            assertThat(check.checkIndex().clean).isTrue();
            TopDocs found = new IndexSearcher(reader).search(new PhraseQuery("units", "第", "一", "篇"), 10);
            assertThat(found.totalHits.value()).isEqualTo(1);
            assertThat(reader.storedFields().document(found.scoreDocs[0].doc).get("heading")).isEqualTo("第一篇");
            assertThat(reader.docFreq(new Term("grams", "正文"))).isEqualTo(1);
        }
    }

    @Test
    void a_setting_leaves_the_index_out_and_the_search_page_works_all_the_same() throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml",
                "title: 试刊\nbaseUrl: https://example.org/\nsearch:\n  lucene: false\n");
        build();

        assertThat(folder.resolve("public/search/lucene")).doesNotExist();
        assertThat(folder.resolve("public/search/search.js")).exists();
    }

    @Test
    void the_script_is_one_file_without_imports_or_comments() throws IOException {
        Samples.smallSite(folder);
        build();

        String script = Files.readString(folder.resolve("public/search/search.js"));
        assertThat(script).startsWith("const MANIFEST = {").contains("export async function open(")
                .doesNotContain("import {").doesNotContain("/**").doesNotContainPattern("(?m)^\\s*//");
    }

    @Test
    void a_new_issue_leaves_the_pieces_of_old_ones_as_they_are() throws IOException {
        large(MANY, "");
        build();
        SortedMap<String, byte[]> before = Samples.files(folder.resolve("public/search"));
        Samples.write(folder, "content/issues/2024-11-18/index.md", "---\ntitle: 新的一期\n---\n又一期。\n");
        Samples.write(folder, "content/issues/2024-11-18/01-new.md", "---\ntitle: 新开驿站\n---\n江边新开了一处驿站。\n");
        build();
        SortedMap<String, byte[]> after = Samples.files(folder.resolve("public/search"));

        Set<String> kept = new HashSet<>(before.keySet());
        kept.removeIf(file -> !Arrays.equals(before.get(file), after.get(file)));
        Set<String> written = new HashSet<>(after.keySet());
        written.removeAll(kept);
        written.removeIf(file -> file.startsWith("lucene/"));
        assertThat(kept).filteredOn(file -> file.matches("[a-z2-7]{10}/t/.*")).hasSizeGreaterThan(400);
        assertThat(kept).anyMatch(file -> file.matches("[a-z2-7]{10}/k/.*"));
        assertThat(written.size()).isLessThan(kept.size() / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 300, 500})
    void the_search_of_a_small_site_is_at_most_forty_files(int documents) throws IOException {
        large(documents, "");
        assertThat(files()).isLessThanOrEqualTo(40);
    }

    @Test
    void the_search_of_a_large_site_is_at_most_one_file_for_each_document() throws IOException {
        large(MANY, "");
        assertThat(files()).isBetween(100L, (long) MANY);
    }

    @Test
    void a_setting_makes_it_one_file_for_four_documents() throws IOException {
        large(MANY, "search:\n  fewFiles: true\n");
        assertThat(files()).isLessThanOrEqualTo(MANY / 4);
    }

    private long files() throws IOException {
        build();
        return Samples.files(folder.resolve("public/search")).size();
    }

    @Test
    void a_word_longer_than_lucene_takes_is_found_by_its_beginning() throws IOException {
        Samples.smallSite(folder);
        String word = "a".repeat(40_000);
        Samples.write(folder, "content/issues/2024-11-11/02-long.md", "---\ntitle: 长词\n---\n" + word + "\n");
        build();

        try (Searcher searcher = Searcher.open(folder.resolve("public/search/lucene"))) {
            assertThat(searcher.search("a".repeat(255)).hits()).hasSize(1);
        }
    }

    @Test
    void a_site_without_a_single_article_has_a_search_that_finds_nothing() throws IOException {
        Samples.addTheme(folder);
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/\n");
        build();

        assertThat(folder.resolve("public/search/search.js")).exists();
        try (Searcher searcher = Searcher.open(folder.resolve("public/search/lucene"))) {
            assertThat(searcher.search("工会").hits()).isEmpty();
        }
    }

    /** One old issue with more short news than a segment step, and a newer issue. */
    private void large(int documents, String settings) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", """
                title: 试刊
                baseUrl: https://example.org/
                columns:
                  - name: 一周动态
                    slug: dongtai
                    briefs: true
                """ + settings);
        StringBuilder news = new StringBuilder("---\ntitle: 动态\ncolumn: 一周动态\n---\n");
        for (int i = 0; i < documents; i++) {
            news.append("- **第").append(i).append("条。** 第").append(i % 37).append("车间走访职工").append(i)
                    .append("人，送去慰问品。\n");
        }
        Samples.write(folder, "content/issues/2023-04-10/index.md", "---\ntitle: 旧的一期\n---\n");
        Samples.write(folder, "content/issues/2023-04-10/01-news.md", news.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void build() {
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }
}
