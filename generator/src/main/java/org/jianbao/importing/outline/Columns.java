package org.jianbao.importing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.model.content.SiteSettings.Column;

/** Knows the columns of a site in lines that name them. */
final class Columns {
    /** What bulletins call their short news. */
    private static final Set<String> BRIEFS = Set.of("一周动态", "动态", "简讯", "短讯", "快讯", "要闻简报", "工会动态", "基层动态", "区县动态",
            "工作动态",
            "各地动态", "基层快讯", "工会简讯", "基层简讯", "信息速递", "动态速递", "一句话新闻", "一线传真", "本周动态", "一月动态", "本月动态", "基层短波", "基层传真",
            "动态信息", "工作简讯", "新闻速递", "简明新闻", "短波", "速览", "一周速览", "基层之声", "区县传真", "各地传真", "动态集锦");
    private static final Pattern DRESSED = Pattern
            .compile("^[\\s■◆●★☆▲◇□▎▍【〖［\\[《「『<〈—–\\-=·|｜]*(.*?)[\\s■◆●★☆▲◇□】〗］\\]》」』>〉—–\\-=·|｜：:]*$");
    private static final Pattern PREFIX = Pattern
            .compile("^[【〖［\\[「]([\\p{IsHan}]{2,8})[】〗］\\]」]\\s*(\\S.*)$|^([\\p{IsHan}]{2,8})\\s*[|｜丨]\\s*(\\S.*)$");

    private final List<Column> columns;

    Columns(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /**
     * A column that a line names.
     *
     * @param known the column of the site
     * @param briefs whether it is one of short news
     */
    record Named(String name, Optional<Column> known, boolean briefs) {}

    /** The column that a line names and nothing else. */
    Optional<Named> named(String line) {
        Matcher dressed = DRESSED.matcher(line);
        String name = dressed.matches() ? dressed.group(1).replaceAll("\\s", "").replaceFirst("^(?:本期)?栏目[：:]", "")
                : line;
        return find(name);
    }

    private Optional<Named> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst()
                .map(column -> new Named(name, Optional.of(column), column.briefs()))
                .or(() -> BRIEFS.contains(name) ? Optional.of(new Named(name, Optional.empty(), true))
                        : Optional.empty());
    }

    /**
     * A headline with its column before it: 【基层动态】….
     */
    record Prefixed(Named column, String rest, int from) {}

    /** The column before a headline in the same line. */
    Optional<Prefixed> prefixed(String line) {
        Matcher prefix = PREFIX.matcher(line);
        if (!prefix.matches()) {
            return Optional.empty();
        }
        int name = prefix.group(1) != null ? 1 : 3;
        return find(prefix.group(name))
                .map(column -> new Prefixed(column, prefix.group(name + 1), prefix.start(name + 1)));
    }

    /** Where short news go when the line above them names no column of the site. */
    Optional<Column> briefs() {
        return columns.stream().filter(Column::briefs).findFirst();
    }

    /**
     * The one of several columns that an article is for, by the words of their descriptions; the first when they say
     * nothing of it.
     */
    static Optional<Column> choose(List<Column> pending, String title, String text) {
        List<Column> likely = pending.stream().filter(column -> !column.briefs()).toList();
        if (likely.size() < 2) {
            return likely.stream().findFirst();
        }
        Column best = likely.getFirst();
        int most = 0;
        for (Column column : likely) {
            int score = 0;
            for (String word : words(column.description())) {
                score += title.contains(word) ? 3 : 0;
                score += text.contains(word) ? 1 : 0;
            }
            if (score > most) {
                best = column;
                most = score;
            }
        }
        return Optional.of(best);
    }

    /** Pairs of characters of a description, for its words are short. */
    private static List<String> words(String description) {
        List<String> words = new ArrayList<>();
        for (String phrase : description.split("[^\\p{IsHan}]+|[和与及的]", -1)) {
            for (int at = 0; at + 2 <= phrase.length(); at++) {
                words.add(phrase.substring(at, at + 2));
            }
        }
        words.removeIf(word -> word.equals("职工") || word.equals("工会"));
        return words;
    }
}
