package org.jianbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jianbao.search.ModuleHost.Response;
import org.jianbao.search.index.IndexBuilder;
import org.jianbao.search.index.IndexFields;
import org.jianbao.search.query.Oracle;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A site that was built, with what searches it.
 *
 * @param pieces the published files below {@code search/}, by path from the site's root
 * @param oracle the answers as they should be
 * @param texts all that is searched of each document, by id
 * @param synonyms the terms that have synonyms
 */
record BuiltSite(Map<String, byte[]> pieces, Oracle oracle, List<String> texts, List<String> synonyms) {

    /** Builds a content folder; the site is published inside another folder. */
    static BuiltSite of(Path content, Path folder) throws IOException {
        Samples.addTheme(folder);
        Path out = folder.resolve("public");
        Outcome outcome = Outcome.of("build", "--content", content.toString(), "--theme",
                folder.resolve("themes/default").toString(), "--out", out.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Path index = out.resolve("search/lucene");
        Map<String, byte[]> files = Samples.files(out);
        files.keySet().removeIf(path -> !path.startsWith("search/"));
        try (Directory directory = new NIOFSDirectory(index);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            List<String> texts = new ArrayList<>();
            for (int id = 0; id < reader.maxDoc(); id++) {
                texts.add(text(reader.storedFields().document(id)));
            }
            List<String> synonyms = reader.getIndexCommit().getUserData().getOrDefault(IndexBuilder.SYNONYMS_KEY, "")
                    .lines().flatMap(group -> List.of(group.split("\t")).stream()).toList();
            return new BuiltSite(files, Oracle.open(index), texts, synonyms);
        }
    }

    byte[] script() {
        return Objects.requireNonNull(pieces.get("search/search.js"));
    }

    /** The module as it is for a site in whose texts nothing can be read aloud: it corrects nothing. */
    byte[] scriptWithoutPinyin() {
        String script = new String(script(), StandardCharsets.UTF_8);
        String changed = script.replaceFirst("\"pinyin\": *\"[a-z2-7]+\"", "\"pinyin\": \"\"");
        assertThat(changed).isNotEqualTo(script);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    /** The module without the pieces that it carries for a small site: it loads them. */
    byte[] scriptWithoutCarried() {
        String script = new String(script(), StandardCharsets.UTF_8);
        String changed = script.replaceFirst("\"carried\": *\\{[^}]+}", "\"carried\": {}");
        assertThat(changed).isNotEqualTo(script);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    /** The files as a host that has them all. */
    ModuleHost.Files files() {
        return path -> {
            byte[] bytes = pieces.get(path);
            return bytes == null ? Response.status(404) : Response.ok(bytes);
        };
    }

    private static String text(Document document) {
        return document.get(IndexFields.HEADING) + "\n" + String.join("\n", document.getValues(IndexFields.LABEL))
                + "\n"
                + document.get(IndexFields.SUMMARY) + "\n" + document.get(IndexFields.TEXT);
    }
}
