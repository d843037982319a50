package org.jianbao.search.query;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jianbao.search.index.IndexBuilder;
import org.jianbao.search.index.IndexFields;
import org.jianbao.search.query.Answer.Hit;
import org.jianbao.search.text.Folding;

/**
 * Answers queries from the Lucene index of a site, as they were typed. {@code search.js} gives the same answers from the static
 * pieces; what may have been meant by pinyin and mistaken characters is its business alone.
 *
 * <p>A document is found when it holds every part of the query just as it was typed, or else all words of it, or else a good
 * part of them; inside of these tiers the score decides, which is BM25 with a mild preference for newer documents.
 */
public final class Searcher implements Closeable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final Folding folding = Folding.standard();
    private final long newest;

    private Searcher(DirectoryReader reader, Map<String, String> data) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.vocabulary = new Vocabulary(reader, IndexBuilder.groups(data, IndexBuilder.SYNONYMS_KEY),
                IndexBuilder.groups(data, IndexBuilder.EVERYDAY_KEY));
        this.newest = newest(reader);
        searcher.setSimilarity(IndexFields.similarity());
        searcher.setQueryCache(null);
    }

    /** Whether a folder holds an index. */
    public static boolean isIndex(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Directory directory = new NIOFSDirectory(folder)) {
            return DirectoryReader.indexExists(directory);
        }
    }

    /**
     * Opens an index and reads all of it once, so that a damaged file is noticed now.
     *
     * @throws IOException when it cannot be read, or is not one of Jianbao's
     */
    public static Searcher open(Path folder) throws IOException {
        Directory directory = new NIOFSDirectory(folder);
        try {
            return open(directory);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** Opens an index, and closes its directory in the end. */
    static Searcher open(Directory directory) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            String format = data.getOrDefault(IndexBuilder.FORMAT_KEY, "none");
            if (!format.equals(IndexBuilder.FORMAT) || !data.containsKey(IndexBuilder.EVERYDAY_KEY)) {
                throw new IOException(
                        "format " + format + ", not whole or not " + IndexBuilder.FORMAT + ": " + directory);
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return new Searcher(reader, data);
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** Everything that a query finds, best first. */
    public Answer search(String query) throws IOException {
        return search(query, List.of(), Order.RELEVANCE);
    }

    /** What a query finds that meets all conditions. */
    public Answer search(String query, List<Filter> filters, Order order) throws IOException {
        Search search = search(plan(query));
        QueryPlan plan = search.plan();
        return new Answer(query, plan.isEmpty() ? List.of() : search.hits(filters, order), plan.isEmpty(),
                plan.truncated());
    }

    Search search(QueryPlan plan) {
        return new Search(searcher, plan, newest);
    }

    /** What a query looks for; all pairs of long runs, and how readers ask, only when nothing holds it as it was typed. */
    QueryPlan plan(String query) throws IOException {
        QueryPlan plan = plan(query, false);
        return plan.included().isEmpty() || search(plan).hasExact() ? plan : plan(query, true);
    }

    QueryPlan plan(String query, boolean thorough) {
        return QueryPlan.of(query, folding, vocabulary, thorough);
    }

    DirectoryReader reader() {
        return reader;
    }

    /** What readers see of some hits of a query, in their order. */
    public List<Shown> show(String query, List<Hit> hits) throws IOException {
        QueryPlan plan = plan(query);
        List<Shown> shown = new ArrayList<>();
        for (Hit hit : hits) {
            shown.add(show(plan, hit));
        }
        return shown;
    }

    private Shown show(QueryPlan plan, Hit hit) throws IOException {
        Document document = reader.storedFields().document(hit.id());
        String title = document.get(IndexFields.HEADING);
        List<String> labels = List.of(document.getValues(IndexFields.LABEL));
        String body = (document.get(IndexFields.SUMMARY) + "\n" + document.get(IndexFields.TEXT)).strip();
        Highlights highlights = new Highlights(plan, folding,
                title + "\n" + String.join("\n", labels) + "\n" + body);
        return new Shown(document.get(IndexFields.KIND), document.get(IndexFields.DATE),
                stored(document, IndexFields.TIME), stored(document, IndexFields.PLACE), document.get(IndexFields.ID),
                Excerpt.whole(title, highlights.in(title)), stored(document, IndexFields.COLUMN), labels,
                Excerpt.densest(body, highlights.in(body)));
    }

    private static String stored(Document document, String field) {
        return Optional.ofNullable(document.get(field)).orElse("");
    }

    @Override
    public void close() throws IOException {
        reader.close();
        reader.directory().close();
    }

    private static long newest(DirectoryReader reader) throws IOException {
        long newest = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues months = leaf.reader().getNumericDocValues(IndexFields.MONTH);
            while (months != null && months.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                newest = Math.max(newest, months.longValue());
            }
        }
        return newest;
    }

    /** How the hits of a tier are ordered. */
    public enum Order {
        RELEVANCE, DATE
    }
}
