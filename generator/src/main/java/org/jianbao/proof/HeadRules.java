package org.jianbao.proof;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.FieldPlaces;
import org.jianbao.model.content.Head;
import org.jianbao.model.content.IssueHead;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.typography.Change;

/** What stands in front matter. */
final class HeadRules {
    private static final Pattern MARKUP = Pattern
            .compile(
                    "\\*\\*|^#{1,6}\\s*\\S|\\]\\(|^[-*>]\\s|`[^`]+`|</?(?:b|i|u|strong|em|br|span|font|p)(?:\\s[^>]*)?/?>|\\{\\{|~~");
    private static final Pattern TAG_LIKE = Pattern.compile("#[^#]+#.*");
    /** Two names of two to four characters each, or more of them. */
    private static final Pattern NAMES = Pattern
            .compile("\\p{IsHan}[\\p{IsHan}·]{1,3}(?:[ 　、，；;/]+\\p{IsHan}[\\p{IsHan}·]{1,3})+");
    /** What somebody did for the article, in front of the name. */
    private static final Pattern ROLE = Pattern
            .compile("(^|[ 　、，；;/])(?:本报)?(?:记者|通讯员|特约记者|实习生|见习记者|作者|摄影|撰稿|供稿|编辑|文|图|文/图)[ 　：:/]*(?=\\p{IsHan}{2})");
    private static final Pattern SPACED_NAME = Pattern.compile("\\p{IsHan}[ 　]+\\p{IsHan}");
    private static final int LONGEST_BEFORE = 183;
    private static final int LONGEST_BEHIND = 31;

    private HeadRules() {}

    static void title(ProofText text, Findings findings) {
        if (text.fields().isEmpty()) {
            return;
        }
        Prose title = text.fields().getFirst();
        String words = text.head().title();
        if (MARKUP.matcher(words).find() && !TAG_LIKE.matcher(words).matches()) {
            findings.add(ProblemKind.TITLE_MARKS, title, 0, "题目里的记号会照样显示：“" + words + "”", "删掉记号，只留文字");
        }
        int last = words.length() - 1;
        boolean stop = last > 0 && words.charAt(last) == '。';
        if (stop && words.indexOf('。') == last) {
            findings.mend(ProblemKind.TITLE_MARKS, title, new Change(last, last + 1, ""), "题目末尾有句号", "删掉句号");
        } else if (last > 0 && "，、；：".indexOf(words.charAt(last)) >= 0) {
            findings.add(ProblemKind.TITLE_MARKS, title, last, "题目末尾是“" + words.charAt(last) + "”，像是没写完",
                    "补全，或删掉它");
        }
    }

    static void lists(ProofText text, Findings findings) {
        switch (text.head()) {
            case ArticleHead head -> {
                names(head.byline(), head.place("byline"), findings);
                head.tags().forEach(tag -> tag(tag, head.place(FieldPlaces.tag(tag)), findings));
            }
            case IssueHead head -> names(head.editors(), head.place("editors"), findings);
            default -> {
                // a page lists nobody
            }
        }
    }

    private static void names(List<String> names, Place place, Findings findings) {
        for (String name : names) {
            String plain = ROLE.matcher(name).replaceAll("$1").strip();
            if (NAMES.matcher(plain).matches() && !SPACED_NAME.matcher(plain).matches()) {
                findings.add(ProblemKind.JOINED_LIST, place, "“" + name + "”里有几个名字，成了一个",
                        "写成 [" + String.join(", ", plain.split("[ 　、，；;/]+")) + "]");
            }
        }
    }

    private static void tag(String tag, Place place, Findings findings) {
        if (tag.matches("\\p{IsHan}{2,8}(?:[ 　；;/／|]+\\p{IsHan}{2,8})+")) {
            findings.add(ProblemKind.JOINED_LIST, place, "标签“" + tag + "”里有几个词，成了一个标签",
                    "写成 [" + String.join(", ", tag.split("[ 　；;/／|]+")) + "]");
        }
    }

    /** An article that is dated far from its issue. */
    static void date(Head head, LocalDate issue, Findings findings) {
        head.date().ifPresent(date -> {
            long days = ChronoUnit.DAYS.between(date, issue);
            if (days > LONGEST_BEFORE || days < -LONGEST_BEHIND) {
                findings.add(ProblemKind.ARTICLE_DATE_FAR, head.place("date"),
                        "文章的日期是 " + date + "，这一期是 " + issue + "，差了" + apart(Math.abs(days)),
                        "对照原稿改正；和这一期同一天的，不用写 date");
            }
        });
    }

    private static String apart(long days) {
        List<String> parts = new ArrayList<>();
        if (days >= 365) {
            parts.add(days / 365 + "年");
        }
        if (days % 365 >= 30) {
            parts.add(days % 365 / 30 + "个月");
        }
        return parts.isEmpty() ? days + "天" : String.join("", parts);
    }
}
