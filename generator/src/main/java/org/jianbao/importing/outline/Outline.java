package org.jianbao.importing.outline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issue as the sources have it.
 *
 * @param number its number, where the masthead says one
 * @param date its day, where the masthead says one
 * @param editors who edited it
 */
public record Outline(Optional<Integer> number, Optional<LocalDate> date, List<String> editors,
        List<Article> articles) {
    public Outline {
        editors = List.copyOf(editors);
        articles = List.copyOf(articles);
    }
}
