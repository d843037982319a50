package org.jianbao.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jianbao.dictionary.ChineseDictionary;
import org.jianbao.model.site.Progress;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.index.WordTokenizer.Word;
import org.jianbao.search.text.Folding;
import org.jianbao.search.text.TermList;
import org.jianbao.search.text.Units;

/**
 * Writes Lucene indexes: one of each segment of a site, documents in the order of its entries, and all of them as one for
 * other programs.
 */
public final class IndexBuilder {
    /** Keys of the commit's user data. */
    public static final String FORMAT_KEY = "jianbao";
    static final String TERMS_KEY = "terms";
    public static final String SYNONYMS_KEY = "synonyms";
    public static final String EVERYDAY_KEY = "everyday";

    /** Changes with what a unit is, with a field, or with a key. */
    public static final String FORMAT = "3";
    private static final double BUFFER_MEGABYTES = 256;

    private static final FieldType POSITIONS = unitType(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType DOCUMENTS = unitType(IndexOptions.DOCS);

    private final Folding folding;
    private final TermList terms;

    /** @param terms words of the site on top of those of the dictionary */
    public IndexBuilder(Folding folding, TermList terms) {
        this.folding = folding;
        this.terms = terms;
    }

    /** The words of the site. */
    public List<String> terms() {
        return terms.words();
    }

    private static void join(List<Directory> indexes, Map<String, String> data, Directory directory)
            throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, config())) {
            writer.addIndexes(indexes.toArray(Directory[]::new));
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    /**
     * Writes the indexes of all segments as one into an empty directory, the same bytes each time.
     *
     * @param synonyms groups of words of the index that mean the same
     * @param everyday words that readers say, each with what it may stand for
     */
    public void publish(List<SegmentIndex> segments, List<List<String>> synonyms, List<List<String>> everyday,
            Directory directory) throws IOException {
        join(segments.stream().flatMap(segment -> segment.directories().stream()).toList(),
                Map.of(FORMAT_KEY, FORMAT, TERMS_KEY, String.join("\n", terms.words()),
                        SYNONYMS_KEY, lines(synonyms), EVERYDAY_KEY, lines(everyday)),
                directory);
        FixedIds.apply(directory);
    }

    /** What any document may hold of some words; a word that stands for nothing then is left out. */
    static List<List<String>> held(List<List<String>> everyday, IndexReader reader) throws IOException {
        Set<String> keys = new TreeSet<>();
        everyday.forEach(words -> words.forEach(word -> keys.addAll(keys(word))));
        Terms terms = MultiTerms.getTerms(reader, IndexFields.GRAMS);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        Set<String> held = new HashSet<>();
        for (String key : keys) {
            if (each.seekExact(new BytesRef(key))) {
                held.add(key);
            }
        }
        List<List<String>> left = new ArrayList<>();
        for (List<String> words : everyday) {
            List<String> meant = words.stream().skip(1).filter(word -> held.containsAll(keys(word))).toList();
            if (words.size() == 1 || !meant.isEmpty()) {
                left.add(Stream.concat(words.stream().limit(1), meant.stream()).toList());
            }
        }
        return left;
    }

    /** The keys of the index for which a document that holds a word must stand. */
    private static List<String> keys(String word) {
        Units units = Units.ofJoined(word);
        return units.size() == 1 ? List.of(word)
                : IntStream.range(0, units.size() - 1).mapToObj(units::pair).toList();
    }

    private static String lines(List<List<String>> groups) {
        return groups.stream().map(group -> String.join("\t", group)).collect(Collectors.joining("\n"));
    }

    /** The groups of words that a commit's user data have under a key. */
    public static List<List<String>> groups(Map<String, String> data, String key) {
        return data.getOrDefault(key, "").lines().map(group -> List.of(group.split("\t"))).toList();
    }

    /** Writes the index of some documents into an empty directory, a step for each; may be called from many threads. */
    void write(List<Entry> entries, Directory directory, Progress progress) throws IOException {
        WordTokenizer words = new WordTokenizer(folding, terms, ChineseDictionary.shared());
        try (IndexWriter writer = new IndexWriter(directory, config())) {
            for (Entry entry : entries) {
                writer.addDocument(document(entry, words));
                progress.step();
            }
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig()
                .setSimilarity(IndexFields.similarity())
                .setCodec(new Lucene104Codec())
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    }

    private Document document(Entry entry, WordTokenizer tokenizer) throws IOException {
        Document document = new Document();
        document.add(new StoredField(IndexFields.ID, entry.url()));
        document.add(new StoredField(IndexFields.HEADING, entry.title()));
        document.add(new StoredField(IndexFields.DATE, entry.date().map(Object::toString).orElse("")));
        document.add(new StoredField(IndexFields.SUMMARY, entry.summary()));
        document.add(new StoredField(IndexFields.TEXT, entry.text()));
        if (entry.kind() == Entry.Kind.EVENT) {
            document.add(new StoredField(IndexFields.TIME, entry.time()));
            document.add(new StoredField(IndexFields.PLACE, entry.place()));
        }
        entry.labels().forEach(label -> document.add(new StoredField(IndexFields.LABEL, label)));
        List<Word> heading = tokenizer.words(entry.title());
        List<Word> body = tokenizer.words(entry.body());
        document.add(new Field(IndexFields.TITLE, new WordStream(heading), TextField.TYPE_NOT_STORED));
        for (String label : entry.labels()) {
            document.add(new Field(IndexFields.LABELS, new WordStream(tokenizer.words(label)),
                    TextField.TYPE_NOT_STORED));
        }
        document.add(new Field(IndexFields.BODY, new WordStream(body), TextField.TYPE_NOT_STORED));
        Set<String> phrases = new TreeSet<>();
        Phrases.add(heading, true, phrases);
        Phrases.add(body, false, phrases);
        document.add(terms(IndexFields.PHRASES, phrases));
        document.add(terms(IndexFields.NEIGHBOURS, Phrases.neighbours(body)));
        document.add(terms(IndexFields.BEGINNINGS, Phrases.beginnings(heading)));
        Units units = Units.of(folding.fold(entry.whole()));
        document.add(new Field(IndexFields.UNITS, new UnitStream(units, UnitStream.Keys.NONE), POSITIONS));
        document.add(new Field(IndexFields.GRAMS, new UnitStream(units, UnitStream.Keys.ALL), DOCUMENTS));
        Units title = Units.of(folding.fold(entry.title()));
        document.add(
                new Field(IndexFields.TITLE_GRAMS, new UnitStream(title, UnitStream.Keys.WITHOUT_MARKS), DOCUMENTS));
        filters(entry).forEach(document::add);
        document.add(new NumericDocValuesField(IndexFields.MONTH, entry.month()));
        return document;
    }

    private static Field terms(String field, Set<String> terms) {
        List<Word> words = terms.stream().map(term -> new Word(term, 0, 0, false)).toList();
        return new Field(field, new WordStream(words), DOCUMENTS);
    }

    private static List<Field> filters(Entry entry) {
        List<Field> fields = new ArrayList<>();
        fields.add(new StringField(IndexFields.KIND, entry.kind().id(), Field.Store.YES));
        Optional.of(entry.column()).filter(column -> !column.isEmpty())
                .ifPresent(column -> fields.add(new StringField(IndexFields.COLUMN, column, Field.Store.YES)));
        entry.categories().forEach(
                category -> fields.add(new StringField(IndexFields.CATEGORY, category, Field.Store.YES)));
        if (entry.month() > 0) {
            fields.add(new StringField(IndexFields.YEAR, String.valueOf(entry.month() / 12), Field.Store.NO));
        }
        return fields;
    }

    private static FieldType unitType(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
