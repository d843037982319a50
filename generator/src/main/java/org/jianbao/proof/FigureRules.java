package org.jianbao.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.ProblemKind;
import org.jianbao.quantity.Quantity;
import org.jianbao.quantity.Quantity.Bound;
import org.jianbao.quantity.Quantity.Found;

/** Figures that do not add up, and those of a title that its text gives otherwise. */
final class FigureRules {
    private static final String UNIT = "[个名项户人家件篇支条台辆场次所处座组对岁部间张枚块届期]";
    private static final String NUMBER = "\\d{1,9}";
    /** 一等奖1项: a few words, a number, a unit. */
    private static final String ITEM = "[^\\d，。；、（）()：:\\n]{1,16}" + NUMBER + UNIT;
    private static final String ITEMS = ITEM + "(?:(?:[、，]|和|及|以及|，以及|，和){1,2}" + ITEM + "){1,14}";
    private static final String SUM = "[，,]?(?:共计|共有|合计|总计|共)(?<total>" + NUMBER + ")(?<unit>" + UNIT + ")";
    private static final String CLAUSE_ENDS = "。；\n";
    private static final Pattern TOTAL = Pattern.compile(SUM);
    /** 一等奖1项、二等奖3项，共4项 */
    private static final Pattern TOTAL_BEHIND = Pattern.compile("(?<items>" + ITEMS + ")" + SUM);
    /** 11项，其中一等奖1项、二等奖3项; 11名（男5名、女6名） */
    private static final Pattern TOTAL_BEFORE = Pattern.compile("(?<total>" + NUMBER + ")(?<unit>" + UNIT
            + ")[^\\d，。；（(：:\\n]{0,14}(?:(?<bracket>[（(])|[，：:])(?<part>其中|包括|分别为|分别是|即)?[：:]?(?<items>" + ITEMS
            + ")(?<close>[）)])?");
    private static final Pattern EACH = Pattern.compile("(" + NUMBER + ")(" + UNIT + ")");

    /** A number and its unit, which is no part of a date or an order. */
    private static final Pattern FIGURE = Pattern
            .compile(
                    "(?<![\\d.第])(\\d{1,9}(?:\\.\\d{1,4})?[万亿千百]{0,2})([余多]?(?:[个名项户人家件篇支条台辆场次所处座组对张枚块元吨亩米]|平方米|公里|人次|万元|％|%))(?![级等])");
    /** So many characters before a figure that are the same are said of the same thing. */
    private static final int SAME = 12;

    /** A figure and where it stands. */
    private record Figure(String number, Prose prose, int at) {}

    private FigureRules() {}

    static void sums(Prose prose, Findings findings) {
        // No match leaves its clause, and few clauses have a total.
        Matcher totals = TOTAL.matcher(prose.text());
        Matcher behind = TOTAL_BEHIND.matcher(prose.text());
        for (int from = 0; totals.find(from);) {
            int end = clauseEnd(prose.text(), totals.end());
            behind.region(Math.max(from, clauseStart(prose.text(), totals.start())), end);
            while (behind.find()) {
                long sum = sum(behind.group("items"), behind.group("unit"));
                long total = Long.parseLong(behind.group("total"));
                if (sum > 0 && sum != total && isFirst(prose, behind.start())) {
                    report(prose, behind.start("total"), total, behind.group("unit"), behind.group("items"), sum,
                            findings);
                }
            }
            from = end;
        }
        String text = prose.text();
        PatternSearch.forEach(TOTAL_BEFORE, at -> text.charAt(at) <= '9' && text.charAt(at) >= '0', text, before -> {
            String items = before.group("items");
            long sum = sum(items, before.group("unit"));
            long total = Long.parseLong(before.group("total"));
            String part = before.group("part") == null ? "" : before.group("part");
            boolean prizes = EACH.matcher(items).results().count() == prizes(items);
            boolean bracket = before.group("bracket") != null && before.group("close") != null;
            boolean whole = part.startsWith("分别") || part.equals("即") || prizes && !part.isEmpty()
                    || bracket && part.isEmpty();
            if (sum > 0 && (whole && sum != total || part.equals("其中") && sum > total)) {
                report(prose, before.start("total"), total, before.group("unit"), items, sum, findings);
            }
        });
    }

    private static int clauseStart(String text, int at) {
        int start = at;
        while (start > 0 && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int at) {
        int end = at;
        while (end < text.length() && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Whether the items are all that there are: the sentence has none before them. */
    private static boolean isFirst(Prose prose, int at) {
        int from = at;
        while (from > 0 && "。；！？\n".indexOf(prose.charAt(from - 1)) < 0) {
            from--;
        }
        return prose.text().substring(from, at).chars().noneMatch(Character::isDigit);
    }

    /** The sum of the items; zero when they are of several units, approximate, or parts of each other. */
    private static long sum(String items, String unit) {
        long sum = 0;
        long most = 0;
        Matcher each = EACH.matcher(items);
        while (each.find()) {
            if (!each.group(2).equals(unit)) {
                return 0;
            }
            sum += Long.parseLong(each.group(1));
            most = Math.max(most, Long.parseLong(each.group(1)));
        }
        boolean approximate = items.matches("(?s).*(?:[余多近约]|超过|以上|每|各|第|分别|包括|其中|占|增|减|比).*");
        boolean nested = most * 2 == sum; // one item is the sum of the others
        return approximate || nested ? 0 : sum;
    }

    private static long prizes(String items) {
        return Pattern.compile("[一二三特][等级]奖|[金银铜]奖|优胜奖|优秀奖").matcher(items).results().count();
    }

    private static void report(Prose prose, int at, long total, String unit, String items, long sum,
            Findings findings) {
        List<String> numbers = new ArrayList<>();
        EACH.matcher(items).results().forEach(each -> numbers.add(each.group(1)));
        findings.add(ProblemKind.SUM_DIFFERS, prose, at,
                String.join(" + ", numbers) + " = " + sum + "，总数写的是" + total + unit, "对照原稿改正");
    }

    /** A figure of the title that the text does not have, while it has another one of the same thing. */
    static void title(ProofText text, Findings findings) {
        if (text.fields().isEmpty()) {
            return;
        }
        Prose title = text.fields().getFirst();
        if (title.text().chars().filter(Character::isDigit).count() < 2) {
            return;
        }
        List<Found> inBody = Quantity.in(text.body().text());
        for (Found found : Quantity.in(title.text())) {
            String unit = unit(title.text(), found);
            boolean figure = found.quantity().bound() == Bound.EXACTLY
                    && title.text().substring(found.from(), found.to()).chars().filter(Character::isDigit)
                            .count() >= 2
                    && !unit.isEmpty();
            if (!figure || inBody.stream().anyMatch(other -> isSame(found.quantity(), other.quantity()))
                    || text.body().text().contains(title.text().substring(found.from(), found.to()))) {
                continue;
            }
            String thing = before(title.text(), found.from());
            inBody.stream()
                    .filter(other -> unit(text.body().text(), other).equals(unit) && thing.length() == 2
                            && around(text.body().text(), other).contains(thing)
                            && other.quantity().bound() == Bound.EXACTLY
                            && other.quantity().number().precision() >= 2)
                    .findFirst().ifPresent(other -> findings.add(ProblemKind.FIGURE_TWICE, title, found.from(),
                            "题目写“" + thing + title.text().substring(found.from(), found.to()) + unit + "”，正文第 "
                                    + text.body().line(other.from()) + " 行写的是“"
                                    + text.body().text().substring(other.from(), other.to()) + unit + "”",
                            "对照原稿，改题目或正文"));
        }
    }

    /** Sentences of an issue that begin in the same words and then have another figure of the same unit. */
    static void twice(List<ProofText> issue, Findings findings) {
        Map<String, Figure> seen = new HashMap<>();
        for (ProofText text : issue) {
            for (Prose.Piece piece : text.body().pieces()) {
                for (Sentences.Sentence sentence : Sentences.of(text.body(), piece)) {
                    figures(text.body(), sentence, seen, findings);
                }
            }
        }
    }

    private static void figures(Prose prose, Sentences.Sentence sentence, Map<String, Figure> seen,
            Findings findings) {
        Matcher matcher = FIGURE.matcher(sentence.text());
        while (matcher.find()) {
            String before = Sentences.letters(sentence.text().substring(0, matcher.start()));
            if (before.codePoints().filter(Character::isIdeographic).count() < SAME) {
                continue;
            }
            Figure figure = new Figure(matcher.group(1), prose, sentence.from() + matcher.start());
            Figure first = seen.putIfAbsent(before + "#" + matcher.group(2), figure);
            if (first != null && !first.number().equals(figure.number())) {
                findings.add(ProblemKind.FIGURE_TWICE, prose, figure.at(),
                        "这里写“" + matcher.group() + "”，"
                                + (first.prose().equals(prose) ? "" : first.prose().file() + " ") + "第 "
                                + first.prose().line(first.at()) + " 行同样的一句写的是“" + first.number() + matcher.group(2)
                                + "”",
                        "对照原稿，改成一样");
                return;
            }
        }
    }

    private static boolean isSame(Quantity a, Quantity b) {
        // A title rounds: 1.2万 for 12034.
        BigDecimal difference = a.number().subtract(b.number()).abs();
        return difference.multiply(BigDecimal.TEN.pow(2)).compareTo(a.number().max(b.number()).abs()) <= 0
                && a.number().precision() < b.number().precision() || difference.signum() == 0;
    }

    private static String unit(String text, Found found) {
        return found.to() < text.length() && text.substring(found.to(), found.to() + 1).matches(UNIT)
                ? text.substring(found.to(), found.to() + 1)
                : "";
    }

    private static String before(String text, int at) {
        String two = text.substring(Math.max(0, at - 2), at);
        return two.matches("\\p{IsHan}{2}") ? two : "";
    }

    private static String around(String text, Found found) {
        return text.substring(Math.max(0, found.from() - 8), found.from());
    }
}
