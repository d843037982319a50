package org.jianbao.model.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The front matter of a free page. */
public record PageHead(
        String title,
        Optional<LocalDate> date,
        Optional<String> summary,
        Optional<String> cover,
        Optional<LocalDateTime> publishDate,
        Optional<LocalDateTime> expiryDate,
        Optional<LocalDate> lastmod,
        boolean draft,
        Optional<String> slug,
        List<String> aliases,
        FieldPlaces places) implements Head {

    public PageHead {
        aliases = List.copyOf(aliases);
    }
}
