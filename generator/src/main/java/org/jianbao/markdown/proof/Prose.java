package org.jianbao.markdown.proof;

import java.util.List;

import org.jianbao.markdown.text.Characters;

/**
 * Whether text that is indented like code is plainly a Chinese paragraph.
 *
 * <p>Code has Chinese comments, trees and tables have Chinese words: what shows any sign of them is not prose.
 */
final class Prose {
    private static final String PUNCTUATION = "，。；：！？、“”（）《》……—";
    private static final String CODE = "{}=|<>$\\`;_[]~^&";
    private static final List<String> COMMENTS = List.of("#", "//", "/*", "*", "--", "%", "\"", "'", "- ", "+", "@",
            ">");
    private static final int FEWEST = 8;

    private Prose() {}

    /** Looks at the lines of a block of code. */
    static boolean isProse(String code) {
        int chinese = 0;
        int all = 0;
        boolean punctuation = false;
        for (String line : code.split("\n", -1)) {
            String text = line.strip();
            if (!text.isEmpty() && !beginsAsProse(text.codePointAt(0)) || COMMENTS.stream().anyMatch(text::startsWith)
                    || text.indexOf("  ") >= 0 || text.indexOf('\t') >= 0) {
                return false;
            }
            for (int i = 0; i < text.length();) {
                int c = text.codePointAt(i);
                i += Character.charCount(c);
                if (CODE.indexOf(c) >= 0 || c >= 0x2190 && c <= 0x25ff) {
                    return false;
                }
                boolean mark = PUNCTUATION.indexOf(c) >= 0;
                punctuation |= mark && "，。；：！？".indexOf(c) >= 0;
                chinese += mark || Characters.isWide(c) ? 1 : 0;
                all += c == ' ' ? 0 : 1;
            }
        }
        return chinese >= FEWEST && punctuation && chinese * 10 >= all * 7;
    }

    private static boolean beginsAsProse(int c) {
        return Characters.isWide(c) || PUNCTUATION.indexOf(c) >= 0 || c >= '0' && c <= '9';
    }
}
