package org.jianbao.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jianbao.document.Document;
import org.jianbao.model.content.Head;
import org.jspecify.annotations.Nullable;

/** One text with all that rules ask about. What readers see of it is read when a rule asks for it; threads may share it. */
final class ProofText {
    private final String path;
    private final Head head;
    private final Optional<LocalDate> date;
    private final Document document;
    private volatile @Nullable Prose body;
    private volatile @Nullable List<Prose> fields;

    /**
     * @param path of the file, from the content folder
     * @param head its front matter
     * @param date the day that it speaks of when it names none
     * @param document what was made of it
     */
    ProofText(String path, Head head, Optional<LocalDate> date, Document document) {
        this.path = path;
        this.head = head;
        this.date = date;
        this.document = document;
    }

    String path() {
        return path;
    }

    /** Its front matter. */
    Head head() {
        return head;
    }

    /** The day that it speaks of when it names none. */
    Optional<LocalDate> date() {
        return date;
    }

    /** What was made of it. */
    Document document() {
        return document;
    }

    /** What all that readers see is made of, as it was typed. */
    Stream<String> sources() {
        return Stream.concat(Stream.of(document.source().text(), head.title()), head.summary().stream());
    }

    /** What readers see of that. */
    Prose body() {
        Prose read = body;
        if (read == null) {
            read = ProseReader.of(document);
            body = read;
        }
        return read;
    }

    /** What they see of its front matter: the title, and the summary if there is one. */
    List<Prose> fields() {
        List<Prose> read = fields;
        if (read == null) {
            read = Stream.concat(ProseReader.of(head.title(), head.place("title")).stream(), head.summary()
                    .flatMap(summary -> ProseReader.of(summary, head.place("summary"))).stream()).toList();
            fields = read;
        }
        return read;
    }

    /** All that readers see. */
    Stream<Prose> prose() {
        return Stream.concat(fields().stream(), Stream.of(body()));
    }
}
