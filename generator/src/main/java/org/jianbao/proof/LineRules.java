package org.jianbao.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jianbao.problem.ProblemKind;
import org.jianbao.proof.Prose.Kind;
import org.jianbao.proof.Prose.Piece;
import org.jianbao.typography.Characters;

/** Lines that were typed one below the other and run together, and tables that are none. */
final class LineRules {
    /** What a list of any script begins its items with. */
    private static final Pattern LIST_MARK = Pattern
            .compile("\\d{1,2}(?:[、．）)]|\\.(?!\\d))(?=\\S)|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|"
                    + "[一二三四五六七八九十]{1,3}[、．.]|[①-⓿❶-➓㈠-㈩]|[·•▲△►▶➢➤●◆■□○★☆※▪◦‣√✓❖◎∙・]|[-－*＊+＋–—](?=[\\p{IsHan}“《「])");
    private static final Pattern LABEL = Pattern.compile("[\\p{IsHan} \\u3000]{2,8}[：:].+");
    private static final Pattern DATE = Pattern
            .compile(
                    "(?:\\d{4}|[二〇○零一三四五六七八九]{4})年(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日)?");
    private static final String ROW = "\\|.*\\|.*|[^|]+\\|[^|]+\\|[^|]*";
    private static final int SHORT = 20;

    private LineRules() {}

    static void joined(Prose prose, Findings findings) {
        for (Piece piece : prose.pieces()) {
            List<Integer> starts = MarkupRules.lines(prose, piece);
            if (piece.kind() == Kind.TITLE || piece.kind() == Kind.CELL || starts.isEmpty()) {
                continue;
            }
            List<String> lines = lines(prose, piece, starts);
            if (isTable(lines)) {
                findings.add(ProblemKind.TABLE_NOT_MADE, prose, starts.getFirst(), "这几行没有成为表格",
                        lines.getFirst().contains("\t") ? "每一格之间写 |，表头下面加一行 | --- | --- |"
                                : "表头下面要有一行 | --- | --- |，格数和表头一样");
                continue;
            }
            List<Integer> joined = joinedStarts(prose, starts);
            int mark = firstMark(lines, joined);
            if (mark >= 0) {
                findings.add(ProblemKind.LINES_JOINED, prose, starts.get(mark),
                        "这一行是一项，却会和上面的连成一段", "列表每一项的行首写 - 和空格（编号写 1. 和空格），或每一行之间空一行");
            } else if (lines.stream().noneMatch(MarkupRules::beginsWide) && starts.size() > 1
                    && joined.size() == starts.size() - 1 && (isVerse(lines) || isSalutation(lines))) {
                findings.add(ProblemKind.LINES_JOINED, prose, starts.get(1), "这几行会连成一行",
                        "每一行之间空一行；要挨着就在行末写一个反斜杠 \\");
            }
        }
    }

    private static List<String> lines(Prose prose, Piece piece, List<Integer> starts) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : piece.to();
            lines.add(prose.text().substring(starts.get(i), end).strip());
        }
        return lines;
    }

    /** The numbers of the lines that run on from the one before them. */
    private static List<Integer> joinedStarts(Prose prose, List<Integer> starts) {
        List<Integer> joined = new ArrayList<>();
        for (int i = 1; i < starts.size(); i++) {
            if (prose.charAt(starts.get(i) - 1) != '\n') {
                joined.add(i);
            }
        }
        return joined;
    }

    /** The number of a line that begins as an item and runs on from the line before; below zero when there is none. */
    private static int firstMark(List<String> lines, List<Integer> joined) {
        for (int i : joined) {
            char before = lines.get(i - 1).isEmpty() ? '\n' : lines.get(i - 1).charAt(lines.get(i - 1).length() - 1);
            boolean wrapped = "，、（《“".indexOf(before) >= 0;
            if (LIST_MARK.matcher(lines.get(i)).lookingAt() && !wrapped) {
                return i;
            }
        }
        return -1;
    }

    /** 各位职工： and what it introduces. */
    private static boolean isSalutation(List<String> lines) {
        String first = lines.getFirst();
        return first.length() <= SHORT && first.length() > 2 && "：:".indexOf(first.charAt(first.length() - 1)) >= 0
                && Characters.isHan(first.charAt(first.length() - 2));
    }

    /** Short lines that nobody wraps: a signature with its day, addresses, verses. */
    private static boolean isVerse(List<String> lines) {
        boolean brief = lines.stream().allMatch(line -> line.length() <= SHORT && !line.isEmpty()
                && line.chars().anyMatch(c -> Characters.isHan((char) c)));
        if (!brief) {
            return false;
        }
        boolean labels = lines.stream().filter(line -> LABEL.matcher(line).matches()).count() > 1;
        boolean signed = DATE.matcher(lines.getLast()).matches();
        boolean even = lines.stream().mapToInt(String::length).distinct().count() == 1;
        boolean unmarked = lines.stream().noneMatch(line -> "，。；、：！？".indexOf(line.charAt(line.length() - 1)) >= 0);
        boolean verses = lines.size() > 2 && lines.stream()
                .allMatch(line -> "，。；！？".indexOf(line.charAt(line.length() - 1)) >= 0);
        return labels || signed || even || unmarked || verses;
    }

    private static boolean isTable(List<String> lines) {
        long rows = lines.stream().filter(line -> line.matches(ROW)).count();
        long tabbed = lines.stream().filter(line -> line.indexOf('\t') > 0).count();
        boolean row = lines.size() == 1 && lines.getFirst().matches("\\|[^|]+\\|(?:[^|]+\\|)+");
        return row || lines.size() > 1 && (rows == lines.size() || tabbed == lines.size());
    }
}
