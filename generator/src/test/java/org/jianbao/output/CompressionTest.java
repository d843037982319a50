package org.jianbao.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import org.jianbao.model.site.SiteFile;
import org.jianbao.problem.Problems;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Compressed copies beside the published files. */
@Tag("slow")
class CompressionTest {
    private static final byte[] PAGE = "<p>工会驿站为户外劳动者服务。</p>\n".repeat(200).getBytes(UTF_8);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void copies_beside_a_text_unpack_to_the_text() throws IOException {
        assumeThat(Brotli4jLoader.isAvailable()).as("there is a Brotli library for this machine").isTrue();
        publish("index.html", PAGE);

        SortedMap<String, byte[]> site = Samples.files(folder.resolve("public"));
        assertThat(site).containsOnlyKeys(".jianbao", "index.html", "index.html.br", "index.html.gz");
        byte[] brotli = Files.readAllBytes(folder.resolve("public/index.html.br"));
        byte[] gzipped = Files.readAllBytes(folder.resolve("public/index.html.gz"));
        assertThat(Decoder.decompress(brotli).getDecompressedData()).isEqualTo(PAGE);
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            assertThat(gzip.readAllBytes()).isEqualTo(PAGE);
        }
        assertThat(brotli).hasSizeLessThan(gzipped.length);
    }

    @Test
    void what_was_compressed_once_is_taken_from_the_cache() throws IOException {
        publish("index.html", PAGE);
        List<Path> kept = cached();
        assertThat(kept).isNotEmpty();
        for (Path each : kept) {
            Files.write(each, new byte[] {1, 2, 3});
        }

        publish("elsewhere.html", PAGE);

        assertThat(cached()).isEqualTo(kept);
        assertThat(folder.resolve("public/elsewhere.html.gz")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void pictures_and_short_files_get_no_copies() throws IOException {
        publish("cover.png", PAGE);
        assertThat(Samples.files(folder.resolve("public"))).containsOnlyKeys(".jianbao", "cover.png");
        publish("short.html", "<p>短</p>".getBytes(UTF_8));
        assertThat(Samples.files(folder.resolve("public"))).containsOnlyKeys(".jianbao", "short.html");
    }

    private void publish(String file, byte[] content) throws IOException {
        Problems problems = new Problems();
        try (Publication publication = Publication.begin(folder.resolve("public"), List.of(), problems).orElseThrow()) {
            publication.write(new SiteFile.Made(file, content));
            publication.compress(folder.resolve("cache"));
            publication.publish();
        }
    }

    private List<Path> cached() throws IOException {
        try (var files = Files.walk(folder.resolve("cache"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
