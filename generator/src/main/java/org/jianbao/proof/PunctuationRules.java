package org.jianbao.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.ProblemKind;
import org.jianbao.proof.Prose.Piece;
import org.jianbao.typography.Change;
import org.jianbao.typography.Characters;
import org.jianbao.typography.Punctuation;

/** Marks of half width, doubled marks, and what stands for dashes and ellipses. */
final class PunctuationRules {
    /** Marks of numbered lists stand here: 1.报名, 一.报名. */
    private static final Pattern NUMBER = Pattern.compile("[\\s\\u3000]*[一二三四五六七八九十\\d]{1,3}\\.");
    private static final Pattern DOUBLED = Pattern
            .compile("([，、；：])(?:[ 　]*\\1)+|(?<!。)。[ 　]*。(?![ 　]*。)|[，、；：]。|。[，、；：]|，、|、，|([！？])\\2{3,}|““");
    private static final String HAN = "[\\p{IsHan}，。；：！？、“”‘’（）《》\"'0-9]";
    private static final Pattern POINTS = Pattern
            .compile("(?<=" + HAN + ")(?:\\.{3,}|。{3,}|·{3,}|．{3,}|・{3,}|‥+|…(?!…))|(?<!…)…(?!…)(?=\\p{IsHan})");
    private static final Pattern HYPHENS = Pattern
            .compile("(?<=" + HAN + ")(?: ?-{2,} ?|－{2,}|﹣{2,}|ー{2,}|―{1,}|─{1,}|━{1,}|—{3,}|——-+)(?=" + HAN + ")");

    private static final int LONGEST_ADDRESS = 300;

    private PunctuationRules() {}

    static void halfWidth(Prose prose, Findings findings) {
        List<Change> changes = new ArrayList<>();
        for (Piece piece : prose.pieces()) {
            String text = prose.of(piece);
            if (isChinese(text)) {
                Punctuation.widened(text).stream().filter(change -> !isOther(text, change.from()))
                        .forEach(change -> changes.add(moved(change, piece)));
            }
        }
        findings.mend(ProblemKind.ASCII_COMMA, prose, changes,
                change -> "中文里用了半角的“" + prose.charAt(change.from()) + "”", change -> "改为全角的“" + change.with() + "”");
    }

    private static Change moved(Change change, Piece piece) {
        return new Change(change.from() + piece.from(), change.to() + piece.from(), change.with());
    }

    /** Marks that are something else: the point of a list, question marks that stand for lost characters, points in a row. */
    private static boolean isOther(String text, int at) {
        char c = text.charAt(at);
        int end = at;
        int begin = at;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        while (begin > 0 && text.charAt(begin - 1) == c) {
            begin--;
        }
        Matcher number = NUMBER.matcher(text);
        int address = text.lastIndexOf("](", at);
        return address >= 0 && at - address < LONGEST_ADDRESS
                || c == '?' && (CharacterRules.isLost(text, begin, end) || end - begin > 1)
                || c == '.' && (end - begin > 1 || number.lookingAt() && number.end() == at + 1);
    }

    /** Whether a piece is Chinese, and no foreign sentence with a Chinese name in it. */
    static boolean isChinese(String text) {
        int han = 0;
        int latin = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            han += Characters.isHan(c) ? 1 : 0;
            latin += c < 0x250 && Character.isLetter(c) ? 1 : 0;
        }
        return han > 0 && latin <= 4 * han;
    }

    static void doubled(Prose prose, Findings findings) {
        List<Change> changes = new ArrayList<>();
        List<Integer> unsure = new ArrayList<>();
        PatternSearch.forEach(DOUBLED, "，、；：。！？“", prose.text(), match -> {
            String marks = match.group();
            if (marks.replaceAll("[ 　]", "").chars().distinct().count() == 1 && marks.charAt(0) != '“') {
                changes.add(new Change(match.start(), match.end(), marks.substring(0, 1)));
            } else {
                unsure.add(match.start());
            }
        });
        findings.mend(ProblemKind.DOUBLED_MARK, prose, changes,
                change -> "标点重叠：“" + prose.text().substring(change.from(), change.to()) + "”",
                change -> "留一个“" + change.with() + "”");
        unsure.forEach(at -> findings.add(ProblemKind.DOUBLED_MARK, prose, at,
                "两个标点连在一起：“" + prose.text().substring(at, at + 2) + "”",
                prose.charAt(at) == '“' ? "留一个；引号里面再用引号，写成‘’" : "留一个"));
    }

    static void dashes(Prose prose, Findings findings) {
        List<Change> changes = new ArrayList<>();
        replace(POINTS, ".。·…．・‥", "……", prose, changes);
        replace(HYPHENS, " -－﹣ー―─━—", "——", prose, changes);
        changes.replaceAll(change -> isPeriod(change) ? new Change(change.from(), change.to(), "—") : change);
        changes.sort((a, b) -> Integer.compare(a.from(), b.from()));
        findings.mend(ProblemKind.ELLIPSIS_DASH, prose, changes,
                change -> "“" + prose.text().substring(change.from(), change.to()) + "”代替了"
                        + (change.with().startsWith("—") ? "破折号" : "省略号"),
                change -> "改为“" + change.with() + "”");
    }

    /** From one year or place to another goes a dash of one character. */
    private static boolean isPeriod(Change change) {
        return change.to() - change.from() == 1 && change.with().equals("——");
    }

    private static void replace(Pattern pattern, String beginnings, String with, Prose prose, List<Change> changes) {
        PatternSearch.forEach(pattern, beginnings, prose.text(),
                match -> changes.add(new Change(match.start(), match.end(), with)));
    }
}
