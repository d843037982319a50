package org.jianbao.problem;

import java.util.List;

/** Writes problems as text for a person at a terminal. */
public final class Report {
    private static final int WIDEST_QUOTE = 160;

    private Report() {}

    /** The report of all problems, each ended by an empty line, and a last line that counts them; empty for none. */
    public static String text(List<Problem> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        problems.forEach(problem -> out.append(text(problem)).append('\n'));
        long errors = problems.stream().filter(Problem::isError).count();
        return out.append("共 ")
                .append(errors)
                .append(" 处错误，")
                .append(problems.size() - errors)
                .append(" 处提醒。\n")
                .toString();
    }

    /** One problem: place and sentence, the quoted line with a mark under the column, reason, advice. */
    public static String text(Problem problem) {
        Place place = problem.place();
        StringBuilder out = new StringBuilder();
        out.append(printable(place.toString()))
                .append(" ")
                .append(problem.severity().label())
                .append("：")
                .append(printable(problem.what()))
                .append(" [")
                .append(problem.kind().id())
                .append("]\n");
        if (place.line() > 0 && !place.quote().isBlank()) {
            quote(place, out);
        }
        out.append("  原因：").append(problem.kind().why()).append('\n');
        if (!problem.fix().isEmpty()) {
            out.append("  改法：").append(printable(problem.fix())).append('\n');
        }
        return out.toString();
    }

    private static void quote(Place place, StringBuilder out) {
        int[] line = place.quote().codePoints().toArray();
        int column = Math.max(place.column(), 1) - 1;
        int from = Math.max(0, Math.min(column - WIDEST_QUOTE / 2, line.length - WIDEST_QUOTE));
        int to = Math.min(line.length, from + WIDEST_QUOTE);
        String number = Integer.toString(place.line());
        String before = from > 0 ? "…" : "";
        out.append("  ").append(number).append(" | ").append(before);
        out.append(printable(new String(line, from, to - from))).append(to < line.length ? "…" : "").append('\n');
        if (place.column() > 0) {
            out.append("  ").append(" ".repeat(number.length())).append(" | ").append(before.isEmpty() ? "" : " ");
            for (int i = from; i < Math.min(column, to); i++) {
                out.append(isWide(line[i]) ? "　" : " ");
            }
            out.append("^\n");
        }
    }

    /** Control characters would move the terminal's cursor: show them as a replacement mark. */
    private static String printable(String text) {
        return text.replace('\t', ' ').replaceAll("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]", "�");
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && (c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6 || c >= 0x1f300 && c <= 0x1faff || c >= 0x20000 && c <= 0x3fffd);
    }
}
