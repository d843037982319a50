package org.jianbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteFile;
import org.jianbao.model.site.SiteOutput;
import org.jianbao.search.cards.Cards;
import org.jianbao.search.entry.Entries;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.index.IndexBuilder;
import org.jianbao.search.index.IndexData;
import org.jianbao.search.index.UnitPositions;
import org.jianbao.search.pieces.BrowserFiles;
import org.jianbao.search.text.Everyday;
import org.jianbao.search.text.Folding;
import org.jianbao.search.text.TermList;
import org.jianbao.search.text.Units;

/** Makes a site searchable: a Lucene index, and the pieces that browsers search, both below {@code search/}. */
public final class SearchFiles {
    private final Site site;
    private final Folding folding = Folding.standard();

    private SearchFiles(Site site) {
        this.site = site;
    }

    /** Writes all that search needs. */
    public static void write(Site site, SiteOutput output) {
        try {
            new SearchFiles(site).write(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(SiteOutput output) throws IOException {
        List<Entry> entries = Entries.of(site);
        List<List<String>> synonyms = synonyms();
        TermList terms = new TermList(Stream.of(site.terms().names().stream(), site.terms().terms().stream(),
                synonyms.stream().flatMap(List::stream)).flatMap(each -> each).toList(), folding);
        try (Directory directory = new ByteBuffersDirectory()) {
            IndexBuilder.write(entries, folding, terms, synonyms, Everyday.words(folding, synonyms), directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                List<List<String>> everyday = IndexBuilder.groups(reader.getIndexCommit().getUserData(),
                        IndexBuilder.EVERYDAY_KEY);
                Cards cards = Cards.of(site, entries.stream().map(Entry::url).toList(), folding);
                BrowserFiles.write(site.settings(), entries, IndexData.read(reader), UnitPositions.read(reader),
                        synonyms, everyday, folding, List.of(cards.names(), cards.answers()), output);
            }
            if (site.settings().search().lucene()) {
                copy(directory, output);
            }
        }
    }

    /** The groups as words of the index; a term that is none of them is left out. */
    private List<List<String>> synonyms() {
        return site.terms().synonyms().stream()
                .map(group -> group.stream().flatMap(term -> word(term).stream()).distinct().toList())
                .filter(group -> group.size() > 1)
                .toList();
    }

    private Optional<String> word(String term) {
        Units units = Units.of(folding.fold(term));
        return units.isRun()
                ? Optional.of(units.join(0, units.size()))
                : Optional.empty();
    }

    private static void copy(Directory directory, SiteOutput output) throws IOException {
        for (String file : directory.listAll()) {
            if (file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                continue;
            }
            try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
                byte[] bytes = new byte[(int) in.length()];
                in.readBytes(bytes, 0, bytes.length);
                output.write(new SiteFile.Made("search/lucene/" + file, bytes));
            }
        }
    }
}
