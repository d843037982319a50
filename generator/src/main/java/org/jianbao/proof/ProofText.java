package org.jianbao.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jianbao.document.Document;
import org.jianbao.model.content.Head;

/**
 * One text with all that rules ask about.
 *
 * @param path of the file, from the content folder
 * @param head its front matter
 * @param date the day that it speaks of when it names none
 * @param document what was made of it
 * @param body what readers see of that
 * @param fields what they see of its front matter: the title, and the summary if there is one
 */
record ProofText(String path, Head head, Optional<LocalDate> date, Document document, Prose body, List<Prose> fields) {
    ProofText {
        fields = List.copyOf(fields);
    }

    static ProofText of(String path, Head head, Optional<LocalDate> date, Document document) {
        List<Prose> fields = Stream
                .concat(ProseReader.of(head.title(), head.place("title")).stream(), head.summary()
                        .flatMap(summary -> ProseReader.of(summary, head.place("summary"))).stream())
                .toList();
        return new ProofText(path, head, date, document, ProseReader.of(document), fields);
    }

    /** All that readers see. */
    Stream<Prose> prose() {
        return Stream.concat(fields.stream(), Stream.of(body));
    }
}
