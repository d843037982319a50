package org.jianbao.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;

/** Numbers footnotes by their first reference, and remembers where each is referred to. */
final class FootnoteNumbers {
    private final List<FootnoteBlock> notes = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> numbers = new HashMap<>();
    private final Map<FootnoteBlock, Integer> references = new HashMap<>();

    /** One reference in the text. */
    record Reference(int number, int occurrence) {
        /** Id of the note. */
        String noteId() {
            return "fn" + number;
        }

        /** Id of the reference itself. */
        String id() {
            return "fnref" + number + (occurrence == 1 ? "" : "-" + occurrence);
        }
    }

    /** The next reference to a note. */
    Reference refer(FootnoteBlock note) {
        int number = numbers.computeIfAbsent(note, added -> {
            notes.add(added);
            return notes.size();
        });
        return new Reference(number, references.merge(note, 1, Integer::sum));
    }

    /** How many notes were referred to so far. */
    int size() {
        return notes.size();
    }

    /** The note of a number, from one. */
    FootnoteBlock note(int number) {
        return notes.get(number - 1);
    }

    /** The references to a note. */
    List<Reference> references(int number) {
        List<Reference> all = new ArrayList<>();
        for (int i = 1; i <= references.getOrDefault(note(number), 0); i++) {
            all.add(new Reference(number, i));
        }
        return all;
    }
}
