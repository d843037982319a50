package org.jianbao.fix;

import java.util.List;
import java.util.Locale;

/**
 * Two versions of a file as a unified diff with one line of context. Where the number of lines changes, all from the first to the last change is
 * one hunk.
 *
 * @see <a href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">Unified format</a>
 */
final class UnifiedDiff {
    private static final int CONTEXT = 1;

    private UnifiedDiff() {}

    static String of(String name, List<String> before, List<String> after) {
        StringBuilder out = new StringBuilder("--- " + name + "\n+++ " + name + "\n");
        if (before.size() != after.size()) {
            oneHunk(before, after, out);
            return out.toString();
        }
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).equals(after.get(i))) {
                continue;
            }
            int last = i;
            for (int next = i; next < before.size() && next <= last + 2 * CONTEXT + 1; next++) {
                last = before.get(next).equals(after.get(next)) ? last : next;
            }
            hunk(before, after, Math.max(0, i - CONTEXT), Math.min(before.size(), last + 1 + CONTEXT), out);
            i = last;
        }
        return out.toString();
    }

    private static void oneHunk(List<String> before, List<String> after, StringBuilder out) {
        int shorter = Math.min(before.size(), after.size());
        int same = 0;
        while (same < shorter && before.get(same).equals(after.get(same))) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        int from = Math.max(0, same - CONTEXT);
        int behind = Math.min(end, CONTEXT);
        out.append("@@ -").append(from + 1).append(',').append(before.size() - end + behind - from).append(" +")
                .append(from + 1).append(',').append(after.size() - end + behind - from).append(" @@\n");
        before.subList(from, same).forEach(line -> line(' ', line, out));
        before.subList(same, before.size() - end).forEach(line -> line('-', line, out));
        after.subList(same, after.size() - end).forEach(line -> line('+', line, out));
        before.subList(before.size() - end, before.size() - end + behind).forEach(line -> line(' ', line, out));
    }

    private static void hunk(List<String> before, List<String> after, int from, int to, StringBuilder out) {
        String range = from + 1 + "," + (to - from);
        out.append("@@ -").append(range).append(" +").append(range).append(" @@\n");
        for (int i = from; i < to; i++) {
            if (before.get(i).equals(after.get(i))) {
                line(' ', before.get(i), out);
            } else {
                int begin = i;
                while (i + 1 < to && !before.get(i + 1).equals(after.get(i + 1))) {
                    i++;
                }
                before.subList(begin, i + 1).forEach(line -> line('-', line, out));
                after.subList(begin, i + 1).forEach(line -> line('+', line, out));
            }
        }
    }

    private static void line(char mark, String line, StringBuilder out) {
        out.append(mark);
        line.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean unseen = type == Character.FORMAT || type == Character.CONTROL && c != '\t'
                    || type == Character.PRIVATE_USE || type == Character.SURROGATE
                    || type == Character.SPACE_SEPARATOR && c != ' ' && c != '\u3000' || c >= 0xfe00 && c <= 0xfe0f
                    || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
            out.append(unseen ? String.format(Locale.ROOT, "<U+%04X>", c) : Character.toString(c));
        });
        out.append('\n');
    }
}
