package org.jianbao.model.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jianbao.model.event.Described;
import org.jianbao.problem.Place;

/**
 * What the front matter of a Markdown file declares. The components of each kind are its keys, in the order in which
 * editors are told of them; those that all kinds have are described here.
 */
public sealed interface Head permits IssueHead, ArticleHead, PageHead {
    /** The heading. */
    @Described(label = "题目", value = "文字", absent = "必填", example = "春节前走访慰问120户")
    String title();

    /** The day; an article without one has its issue's. */
    @Described(label = "日期", value = "日期", absent = "期：文件夹的名称；文：所在那一期的日期；页：没有", example = "2024-11-11")
    Optional<LocalDate> date();

    /** Two or three sentences. */
    @Described(label = "摘要", value = "文字", absent = "文、页：正文开头约100字；期：空", example = "一两句话。")
    Optional<String> summary();

    /** Path of a picture, from the content folder. */
    @Described(label = "封面", value = "图片文件", absent = "没有封面", example = "cover.svg")
    Optional<String> cover();

    /** The moment, in the site's time zone, from which it is published. */
    @Described(label = "发表", value = "日期或时刻，从那时起发表", absent = "按 `date`", example = "2024-11-11 08:00")
    Optional<LocalDateTime> publishDate();

    /** The moment, in the site's time zone, from which it is published no longer. */
    @Described(label = "过期", value = "日期或时刻，从那时起不再发表", absent = "不过期", example = "2025-01-01")
    Optional<LocalDateTime> expiryDate();

    /** The day of the last change. */
    @Described(label = "更新", value = "日期，文章页显示为“更新”", absent = "空", example = "2024-11-15")
    Optional<LocalDate> lastmod();

    /** Whether it is not ready to be published. */
    @Described(label = "草稿", value = "`true` 或 `false`", absent = "`false`", example = "true")
    boolean draft();

    /** Its segment in addresses; without one, made from the file's name. */
    @Described(label = "网址片段", value = "网址片段", absent = "由文件名得来", example = "jiankang-daoshi")
    Optional<String> slug();

    /** Former routes, decoded. */
    @Described(label = "旧网址", value = "旧网址的列表", absent = "空", example = "[/2024/jiankang/]")
    List<String> aliases();

    /** Ids of the rules that are not to be applied to the file: what they would find is meant. */
    @Described(label = "有意如此", value = "检查规则名称的列表，这一篇不按它们检查", absent = "全都检查", example = "[lines-joined]")
    List<String> intended();

    /** Where fields stand in the file, for later checks. */
    FieldPlaces places();

    /** Where a field stands, or else where the file does. */
    default Place place(String field) {
        return places().of(field);
    }
}
