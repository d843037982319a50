package org.jianbao.format;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * What the search module must know before it loads anything; {@code search.js} begins with it, as JSON.
 *
 * @param docs number of documents
 * @param newest month of the newest one
 * @param segments folders of pieces, each of some documents that follow each other
 * @param stats for each field the number of documents that have it, and of all its words
 * @param lengths the classes of lengths
 * @param minPositions a pair in more documents has its positions published
 * @param kinds ids of kinds
 * @param columns names of columns
 * @param categories ids and names of categories
 * @param synonyms groups of words that mean the same
 * @param common traditional characters of GB 2312, each followed by its simplified one
 * @param variants hash in the name of the piece of the other ones
 * @param everyday hash in the name of the piece of the words that readers say
 * @param pinyin hash in the name of the piece of readings; empty when there is none
 * @param corrections name of the script for pinyin and typing mistakes
 * @param cards name of the script for what a query names
 * @param answers name of the script for what events answer
 * @param carried pieces that every search of a small site loads, by their names, in Base64: a request costs more than their bytes
 * @param replaced ids of documents that are not found, for others took their place since they were indexed; only in a preview
 */
public record SearchManifest(int docs, int newest, List<Segment> segments, SortedMap<String, List<Long>> stats,
        List<Integer> lengths, int minPositions, List<String> kinds, List<String> columns,
        List<List<String>> categories,
        List<List<String>> synonyms, String common, String variants, String everyday, String pinyin,
        String corrections, String cards, String answers, SortedMap<String, String> carried, List<Integer> replaced) {
    private static final int FORMAT = 3;
    private static final String BEFORE = "const MANIFEST = ";

    /** Copies the lists. */
    public SearchManifest {
        segments = List.copyOf(segments);
        stats = Collections.unmodifiableSortedMap(new TreeMap<>(stats));
        lengths = List.copyOf(lengths);
        kinds = List.copyOf(kinds);
        columns = List.copyOf(columns);
        categories = List.copyOf(categories);
        synonyms = List.copyOf(synonyms);
        carried = Collections.unmodifiableSortedMap(new TreeMap<>(carried));
        replaced = List.copyOf(replaced);
    }

    /**
     * Some documents that follow each other, with pieces of their own.
     *
     * @param name folder below {@code search/}
     * @param first id of its first document
     * @param docs number of documents
     * @param buckets number of buckets that its keys are spread over
     * @param positions number of buckets whose positions are in one piece; 0 when none has any
     * @param texts number of documents whose texts are in one piece
     */
    public record Segment(String name, int first, int docs, int buckets, int positions, int texts) {}

    /** The same with some documents more, and others that are not found any longer. */
    public SearchManifest with(List<Segment> more, List<Integer> notFound) {
        return new SearchManifest(docs + more.stream().mapToInt(Segment::docs).sum(), newest,
                Stream.concat(segments.stream(), more.stream()).toList(), stats, lengths, minPositions, kinds, columns,
                categories, synonyms, common, variants, everyday, pinyin, corrections, cards, answers, carried,
                notFound);
    }

    /** The statement that the module begins with. */
    public String statement() {
        return BEFORE + JsonText.lined(this::write) + ";\n";
    }

    /** Whether a file is a search module. */
    public static boolean isBegin(String script) {
        return script.startsWith(BEFORE);
    }

    /** Reads what a module begins with; nothing when it is no manifest of this format. */
    public static Optional<SearchManifest> read(String script) {
        if (!isBegin(script)) {
            return Optional.empty();
        }
        try {
            JsonValue json = JsonValue.first(script.substring(BEFORE.length()));
            return number(json.member("format")) == FORMAT ? Optional.of(of(json)) : Optional.empty();
        } catch (JsonValue.Mistake e) {
            return Optional.empty();
        }
    }

    private static SearchManifest of(JsonValue json) {
        SortedMap<String, List<Long>> stats = new TreeMap<>();
        json.member("stats").all().forEach((field, numbers) -> stats.put(field,
                numbers.list().stream().map(JsonValue::number).toList()));
        SortedMap<String, String> carried = new TreeMap<>();
        json.member("carried").all().forEach((piece, bytes) -> carried.put(piece, bytes.string()));
        List<Segment> segments = json.member("segments").list().stream()
                .map(each -> new Segment(each.member("name").string(), number(each.member("first")),
                        number(each.member("docs")), number(each.member("buckets")),
                        number(each.member("positions")), number(each.member("texts"))))
                .toList();
        return new SearchManifest(number(json.member("docs")), number(json.member("newest")), segments, stats,
                json.member("lengths").list().stream().map(SearchManifest::number).toList(),
                number(json.member("minPositions")), strings(json.member("kinds")), strings(json.member("columns")),
                json.member("categories").list().stream().map(SearchManifest::strings).toList(),
                json.member("synonyms").list().stream().map(SearchManifest::strings).toList(),
                json.member("gb").string(), json.member("variants").string(), json.member("everyday").string(),
                json.member("pinyin").string(), json.member("corrections").string(),
                json.member("cards").string(), json.member("answers").string(), carried, List.of());
    }

    private static int number(JsonValue json) {
        long number = json.number();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new JsonValue.Mistake("out of range: " + number);
        }
        return (int) number;
    }

    private static List<String> strings(JsonValue json) {
        return json.list().stream().map(JsonValue::string).toList();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", FORMAT);
        json.writeNumberField("docs", docs);
        json.writeNumberField("newest", newest);
        json.writeArrayFieldStart("segments");
        for (Segment segment : segments) {
            json.writeStartObject();
            json.writeStringField("name", segment.name());
            json.writeNumberField("first", segment.first());
            json.writeNumberField("docs", segment.docs());
            json.writeNumberField("buckets", segment.buckets());
            json.writeNumberField("positions", segment.positions());
            json.writeNumberField("texts", segment.texts());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("stats");
        for (Map.Entry<String, List<Long>> field : stats.entrySet()) {
            json.writeArrayFieldStart(field.getKey());
            for (long number : field.getValue()) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("lengths");
        for (int length : lengths) {
            json.writeNumber(length);
        }
        json.writeEndArray();
        json.writeNumberField("minPositions", minPositions);
        json.writeFieldName("kinds");
        strings(kinds, json);
        json.writeFieldName("columns");
        strings(columns, json);
        json.writeFieldName("categories");
        groups(categories, json);
        json.writeFieldName("synonyms");
        groups(synonyms, json);
        json.writeStringField("gb", common);
        json.writeStringField("variants", variants);
        json.writeStringField("everyday", everyday);
        json.writeStringField("pinyin", pinyin);
        json.writeStringField("corrections", corrections);
        json.writeStringField("cards", cards);
        json.writeStringField("answers", answers);
        json.writeObjectFieldStart("carried");
        for (Map.Entry<String, String> piece : carried.entrySet()) {
            json.writeStringField(piece.getKey(), piece.getValue());
        }
        json.writeEndObject();
        if (!replaced.isEmpty()) {
            json.writeArrayFieldStart("replaced");
            for (int document : replaced) {
                json.writeNumber(document);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void groups(List<List<String>> groups, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (List<String> group : groups) {
            strings(group, json);
        }
        json.writeEndArray();
    }

    private static void strings(List<String> strings, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }
}
