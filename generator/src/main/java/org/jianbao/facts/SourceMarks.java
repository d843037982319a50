package org.jianbao.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jianbao.document.Document;
import org.jianbao.document.Marking;
import org.jianbao.document.Marking.Mark;
import org.jianbao.document.ReadText;
import org.jianbao.document.ReadText.Range;
import org.jianbao.document.Span.Meaning;

/** Marks the sentences of one article that figures come from: numbered in its order, each with an id to link to. */
final class SourceMarks {
    private final Map<Range, String> ids = new LinkedHashMap<>();
    private final Document document;

    /** @param sentences each within one run of the text, none over another */
    SourceMarks(ReadText text, Document unmarked, Collection<Range> sentences) {
        Set<String> anchors = unmarked.anchors();
        int number = 0;
        for (Range sentence : sentences.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
            do {
                number++;
            } while (!anchors.add("figure-" + number));
            ids.put(sentence, "figure-" + number);
        }
        List<Mark> marks = ids.entrySet().stream()
                .map(entry -> new Mark(entry.getKey(), new Meaning.Figure(entry.getValue()))).toList();
        this.document = Marking.of(unmarked, text, marks);
    }

    /** The article with its marks. */
    Document document() {
        return document;
    }

    /** The id of a sentence. */
    String id(Range sentence) {
        return ids.getOrDefault(sentence, "");
    }
}
