package org.jianbao.model.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jianbao.model.event.Described;

/**
 * The front matter of an article.
 *
 * @param column name of the column (栏目)
 * @param categories ids of categories
 * @param tags free keywords
 * @param byline authors as printed
 * @param source publication that it was first printed in
 * @param events ids of the events that it reports
 * @param weight order in its issue, smaller first; zero, which stands for none, comes last
 */
public record ArticleHead(
        String title,
        Optional<LocalDate> date,
        @Described(label = "栏目", value = "栏目名", absent = "没有栏目，在目录里归入“其他”",
                example = "渝工暖心") Optional<String> column,
        @Described(label = "分类", value = "分类 id 的列表", absent = "空",
                example = "[warmth, awards]") List<String> categories,
        @Described(label = "标签", value = "列表", absent = "空", example = "[职工健康, 健康食堂]") List<String> tags,
        Optional<String> summary,
        @Described(label = "作者", value = "列表，显示为作者", absent = "空", example = "[王静, 宋晨晨]") List<String> byline,
        @Described(label = "来源", value = "文字，显示为来源", absent = "空", example = "今日工会专刊") Optional<String> source,
        Optional<String> cover,
        @Described(label = "活动", value = "活动编号的列表", absent = "空", example = "[2024-yugong-guanai]") List<String> events,
        Optional<LocalDateTime> publishDate,
        Optional<LocalDateTime> expiryDate,
        Optional<LocalDate> lastmod,
        boolean draft,
        Optional<String> slug,
        List<String> aliases,
        List<String> intended,
        @Described(label = "顺序", value = "整数，小的在前", absent = "排在有 `weight` 的后面", example = "1",
                least = -1_000_000) int weight,
        FieldPlaces places) implements Head {

    public ArticleHead {
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
        byline = List.copyOf(byline);
        events = List.copyOf(events);
        aliases = List.copyOf(aliases);
        intended = List.copyOf(intended);
    }
}
