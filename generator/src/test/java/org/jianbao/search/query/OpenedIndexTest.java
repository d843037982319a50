package org.jianbao.search.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which folders are opened to be searched. */
@Tag("slow")
class OpenedIndexTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Samples.smallSite(folder);
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @Test
    void a_damaged_file_is_noticed_when_the_index_is_opened(@TempDir Path copy) throws IOException {
        Samples.copy(index(), copy);
        for (var file : Samples.files(copy).entrySet()) {
            byte[] bytes = file.getValue().clone();
            bytes[bytes.length / 2] ^= 1;
            for (byte[] damaged : List.of(bytes, Arrays.copyOf(bytes, bytes.length * 2 / 3), new byte[0])) {
                Files.write(copy.resolve(file.getKey()), damaged);
                assertThatThrownBy(() -> Searcher.open(copy).close()).as(file.getKey()).isInstanceOf(IOException.class);
            }
            Files.write(copy.resolve(file.getKey()), file.getValue());
        }
        Searcher.open(copy).close();
    }

    @ParameterizedTest
    @CsvSource({"jianbao, 2", "everyday, ''"})
    void an_index_of_another_format_is_refused(String key, String value, @TempDir Path copy) throws IOException {
        Samples.copy(index(), copy);
        try (Directory directory = new NIOFSDirectory(copy);
                IndexWriter writer = new IndexWriter(directory,
                        new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            Map<String, String> data = new TreeMap<>();
            writer.getLiveCommitData().forEach(each -> data.put(each.getKey(), each.getValue()));
            assertThat(data.remove(key)).isNotNull();
            if (!value.isEmpty()) {
                data.put(key, value);
            }
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
        assertThatThrownBy(() -> Searcher.open(copy).close()).isInstanceOf(IOException.class)
                .hasMessageContaining("format");
    }

    @Test
    void a_folder_without_an_index_is_none(@TempDir Path empty) throws IOException {
        assertThat(Searcher.isIndex(empty)).isFalse();
        assertThat(Searcher.isIndex(empty.resolve("nowhere"))).isFalse();
        assertThat(Searcher.isIndex(index())).isTrue();
        assertThatThrownBy(() -> Searcher.open(empty).close()).isInstanceOf(IOException.class);
    }

    private static Path index() {
        return folder.resolve("public/search/lucene");
    }
}
