package org.jianbao.markdown.proof;

import org.jianbao.markdown.text.Fences;
import org.jianbao.markdown.text.Source;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reports full-width characters that an author plainly means as Markdown. */
public final class SourceHabits {
    private SourceHabits() {}

    /** Looks at every line outside fenced code. */
    public static void report(Source source, Problems problems) {
        String text = source.text();
        if (text.indexOf('＃') < 0 && text.indexOf('＊') < 0 && text.indexOf('｜') < 0) {
            return;
        }
        Fences fences = new Fences();
        boolean separatorBefore = false;
        boolean barBefore = false;
        for (int start = 0; start < text.length();) {
            int end = lineEnd(text, start);
            if (!fences.isCode(text, start, end)) {
                boolean separatorAfter = end < text.length() && isSeparator(text, end + 1, lineEnd(text, end + 1));
                line(source, text, start, end, problems);
                boolean bar = isRow(text, start, end, separatorBefore || separatorAfter);
                if (bar && !barBefore) {
                    problems.add(ProblemKind.FULL_WIDTH_MARKUP, source.place(text.indexOf('｜', start)),
                            "“｜”是全角符号，不会成为表格", "改用半角的 |");
                }
                barBefore = bar;
            }
            separatorBefore = isSeparator(text, start, end);
            start = end + 1;
        }
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static void line(Source source, String text, int start, int end, Problems problems) {
        if (start < end && text.charAt(start) == '＃') {
            problems.add(ProblemKind.FULL_WIDTH_MARKUP, source.place(start), "行首的“＃”是全角符号，不会成为标题", "改用半角的 # 加一个空格");
        }
        // a search beyond the line's end would make the whole take the square of the text
        int bold = text.indexOf("＊＊", start, end);
        if (bold >= 0 && text.indexOf("＊＊", bold + 2, end) >= 0) {
            problems.add(ProblemKind.FULL_WIDTH_MARKUP, source.place(bold), "“＊＊”是全角符号，不会加粗", "改用半角的 **");
        }
    }

    /** Whether a line is plainly the row of a table. */
    private static boolean isRow(String text, int start, int end, boolean besideSeparator) {
        int bar = text.indexOf('｜', start, end);
        return bar == start || bar > start && besideSeparator && text.indexOf('｜', bar + 1, end) >= 0;
    }

    /** Whether a line is one of bars, hyphens and colons, half or full width. */
    private static boolean isSeparator(String text, int start, int end) {
        boolean hyphen = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ("|｜:： \t-－—".indexOf(c) < 0) {
                return false;
            }
            hyphen |= c == '-' || c == '－' || c == '—';
        }
        return hyphen;
    }
}
