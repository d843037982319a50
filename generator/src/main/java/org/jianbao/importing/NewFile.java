package org.jianbao.importing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.model.content.Content;
import org.jianbao.model.content.Content.ArticleSource;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.content.SiteSettings.Column;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventKind;
import org.jianbao.pinyin.PinyinName;

/**
 * A file of content with which an editor begins: what is known is filled in, what is not stands there as a comment, and all
 * of it is a draft.
 *
 * @param path from the content folder
 * @param text the whole file
 */
public record NewFile(String path, String text) {
    private static final Pattern NUMBERED = Pattern.compile("0*(\\d{1,6})[-_. ].*");
    private static final int MOST_NAMED = 6;

    /** The {@code index.md} of an issue. */
    public static NewFile issue(LocalDate date, String title, int number) {
        return new NewFile("issues/" + date + "/index.md",
                "---\ntitle: " + Markdown.quoted(title) + "\nnumber: " + number
                        + "\ndraft: true\n---\n<!-- 导语写在这里，可以不写。这一期都写好了，删掉上面的 draft: true，才会发表。 -->\n");
    }

    /** An article at the end of an issue. */
    public static NewFile article(Content content, IssueSource issue, String title, Optional<Column> column) {
        return new NewFile(path(issue, title), "---\ntitle: " + Markdown.quoted(title) + "\n"
                + column.map(one -> "column: " + Markdown.quoted(one.name()) + "\n").orElse("")
                + (issue.head().draft() ? "" : "draft: true\n")
                + "# 下面几项，要写就去掉行首的 #：\n# byline: [作者]\n# source: 来源\n# summary: 一两句话\n# tags: [标签]\n"
                + categories(content.settings().categories()) + "---\n" + (column.filter(Column::briefs).isPresent()
                        ? "<!-- 一条短讯一行，题目加粗：\n- **题目。**正文\n-->\n"
                        : "<!-- 正文从这里写起。图片放在这个文件旁边，写 ![说明](图片.jpg \"图注\")。 -->\n"));
    }

    private static String categories(List<Category> categories) {
        return categories.isEmpty() ? ""
                : "# categories: [" + categories.stream().limit(MOST_NAMED).map(Category::id)
                        .collect(Collectors.joining(", ")) + "]\n";
    }

    /** An article of short news, with one piece. */
    public static NewFile briefs(IssueSource issue, Column column, String title, String text) {
        return new NewFile(path(issue, column.name()), "---\ntitle: " + Markdown.quoted(column.name()) + "\ncolumn: "
                + Markdown.quoted(column.name()) + "\n---\n" + brief("-", title, text) + "\n");
    }

    /** An event in a file of its own. */
    public static NewFile event(Content content, EventKind kind, LocalDate date, String title,
            Optional<String> article) {
        Set<String> ids = content.events().stream().map(Event::id).collect(Collectors.toCollection(HashSet::new));
        String id = PinyinName.ofYear(date.getYear(), title, ids);
        return new NewFile("events/" + date + "-" + id.replaceFirst("^\\d+-?", "") + ".yml", "- id: " + id
                + "\n  draft: true\n  kind: " + kind.id() + "\n  title: " + Markdown.quoted(title) + "\n  date: " + date
                + "\n" + article.map(path -> "  articles: [" + Markdown.quoted(path) + "]\n").orElse("")
                + EventHints.of(kind));
    }

    /** A text of an article of short news, with one piece more behind the last. */
    public static String withBrief(String article, String title, String text) {
        String end = article.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = article.stripTrailing().lines().toList();
        String mark = "-";
        boolean joins = false;
        for (String line : lines) {
            Matcher item = Pattern.compile("([-*+]|(\\d{1,9})([.)])) +\\S.*").matcher(line);
            if (item.matches()) {
                mark = item.group(2) == null ? item.group(1)
                        : Integer.parseInt(item.group(2)) + 1 + item.group(3);
                joins = true;
            } else {
                joins = joins && line.startsWith(" ");
            }
        }
        return article.stripTrailing() + end + (joins ? "" : end) + brief(mark, title, text) + end;
    }

    private static String brief(String mark, String title, String text) {
        String stop = title.matches(".*[。！？]$") ? "" : "。";
        return mark + " **" + Markdown.plain(title) + stop + "**" + Markdown.plain(text);
    }

    /** The next name in the folder of an issue. */
    private static String path(IssueSource issue, String title) {
        String folder = issue.path().substring(0, issue.path().lastIndexOf('/') + 1);
        Set<String> slugs = issue.articles().stream().map(ArticleSource::slug)
                .collect(Collectors.toCollection(HashSet::new));
        int last = 0;
        int digits = 2;
        for (ArticleSource article : issue.articles()) {
            Matcher number = NUMBERED.matcher(article.path().substring(folder.length()));
            if (number.matches()) {
                last = Math.max(last, Integer.parseInt(number.group(1)));
                digits = Math.max(digits, number.group(1).length());
            }
        }
        return folder + String.format(Locale.ROOT, "%0" + digits + "d-", last + 1)
                + PinyinName.of(title, "article", slugs) + ".md";
    }
}
