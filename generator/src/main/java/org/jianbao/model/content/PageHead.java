package org.jianbao.model.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jianbao.model.event.Described;

/**
 * The front matter of a free page.
 *
 * @param help whether it tells readers how to get help: search has no hit for it, but a card for each of its sections
 */
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
        List<String> intended,
        @Described(label = "指南", value = "`true` 或 `false`；是的话，搜索结果里没有这一页，每一节在被问到时作为卡片放在结果上面", absent = "`false`",
                example = "true") boolean help,
        FieldPlaces places) implements Head {

    public PageHead {
        aliases = List.copyOf(aliases);
        intended = List.copyOf(intended);
    }
}
