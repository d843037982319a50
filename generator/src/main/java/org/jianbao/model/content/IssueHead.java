package org.jianbao.model.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jianbao.model.event.Described;

/**
 * The front matter of an issue.
 *
 * @param number its number
 * @param editors its editors
 */
public record IssueHead(
        String title,
        @Described(label = "期号", value = "整数，显示为“第5期”的样子", absent = "没有期号", example = "5") Optional<Integer> number,
        Optional<LocalDate> date,
        @Described(label = "编辑", value = "列表", absent = "空", example = "[王静, 宋晨晨]") List<String> editors,
        Optional<String> summary,
        Optional<String> cover,
        Optional<LocalDateTime> publishDate,
        Optional<LocalDateTime> expiryDate,
        Optional<LocalDate> lastmod,
        boolean draft,
        Optional<String> slug,
        List<String> aliases,
        List<String> intended,
        FieldPlaces places) implements Head {

    public IssueHead {
        editors = List.copyOf(editors);
        aliases = List.copyOf(aliases);
        intended = List.copyOf(intended);
    }
}
