package org.jianbao.markdown.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;

/** Numbers footnotes by their first reference, and remembers where each is referred to. */
final class FootnoteNumbers {
    private final Anchors anchors;
    private final List<Note> notes = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> numbers = new HashMap<>();

    FootnoteNumbers(Anchors anchors) {
        this.anchors = anchors;
    }

    private record Note(FootnoteBlock block, String id, List<Reference> references) {}

    /**
     * One reference in the text.
     *
     * @param number the number of the note
     * @param noteId id of the note
     * @param id id of the reference itself
     */
    record Reference(int number, String noteId, String id) {}

    /** The next reference to a note. */
    Reference refer(FootnoteBlock block) {
        int number = numbers.computeIfAbsent(block, added -> {
            notes.add(new Note(added, anchors.free("fn" + (notes.size() + 1)), new ArrayList<>()));
            return notes.size();
        });
        Note note = notes.get(number - 1);
        Reference reference = new Reference(number, note.id(), anchors.free("fnref" + number));
        note.references().add(reference);
        return reference;
    }

    /** How many notes were referred to so far. */
    int size() {
        return notes.size();
    }

    /** Whether a note was referred to. */
    boolean has(FootnoteBlock note) {
        return numbers.containsKey(note);
    }

    /** The note of a number, from one. */
    FootnoteBlock note(int number) {
        return notes.get(number - 1).block();
    }

    /** The id of a note. */
    String id(int number) {
        return notes.get(number - 1).id();
    }

    /** The references to a note. */
    List<Reference> references(int number) {
        return List.copyOf(notes.get(number - 1).references());
    }
}
