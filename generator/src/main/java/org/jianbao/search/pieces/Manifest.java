package org.jianbao.search.pieces;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jianbao.model.SiteSettings;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.index.IndexData;
import org.jianbao.search.index.IndexFields;
import org.jianbao.search.pieces.SegmentPieces.Segment;

/** What the search module must know before it loads anything, as JSON. */
record Manifest(SiteSettings settings, IndexData data, List<Segment> segments, List<List<String>> synonyms,
        Variants variants, String pinyin, String corrections) {
    private static final int FORMAT = 2;

    String json() {
        StringJoiner json = new StringJoiner(",\n  ", "{\n  ", "\n}");
        json.add("\"format\": " + FORMAT);
        json.add("\"docs\": " + data.docs());
        json.add("\"newest\": " + Arrays.stream(data.months()).max().orElse(0));
        json.add("\"segments\": " + list(segments.stream().map(segment -> "{\"name\": " + text(segment.name())
                + ", \"first\": " + segment.first() + ", \"docs\": " + segment.docs() + ", \"buckets\": "
                + segment.buckets() + "}").toList()));
        json.add("\"stats\": {" + new TreeMap<>(data.statistics()).entrySet().stream()
                .map(field -> text(field.getKey()) + ": " + Arrays.toString(field.getValue()))
                .collect(Collectors.joining(", ")) + "}");
        json.add("\"lengths\": " + Arrays.toString(IndexFields.lengths()));
        json.add("\"minPositions\": " + SegmentPieces.MIN_POSITIONS);
        json.add("\"kinds\": " + texts(Arrays.stream(Entry.Kind.values()).map(Entry.Kind::id).toList()));
        json.add("\"columns\": " + texts(settings.columns().stream().map(SiteSettings.Column::name).toList()));
        json.add("\"categories\": " + list(settings.categories().stream()
                .map(category -> texts(List.of(category.id(), category.name())))
                .toList()));
        json.add("\"synonyms\": " + list(synonyms.stream().map(Manifest::texts).toList()));
        json.add("\"gb\": " + text(variants.common()));
        json.add("\"variants\": " + text(variants.piece()));
        json.add("\"pinyin\": " + text(pinyin));
        json.add("\"corrections\": " + text(corrections));
        return json.toString();
    }

    private static String texts(List<String> texts) {
        return list(texts.stream().map(Manifest::text).toList());
    }

    private static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    private static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
