package org.jianbao.problem;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Characters that nobody sees and no text needs: control characters but tab and line end, lone surrogates, noncharacters
 * (Unicode 16, section 23.7), and those that turn round the order in which what follows is shown.
 */
public final class Unseen {
    private Unseen() {}

    /** Index of the first such UTF-16 unit of a text, if there is one. */
    public static OptionalInt in(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (is(text.codePointAt(at))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a character is one of them. */
    public static boolean is(int character) {
        return Character.getType(character) == Character.CONTROL && "\t\n\r".indexOf(character) < 0
                || Character.getType(character) == Character.SURROGATE || (character & 0xfffe) == 0xfffe
                || character >= 0xfdd0 && character <= 0xfdef || isTurning(character);
    }

    /** Reports one of them, and how many there are in its file. */
    public static void report(int character, Place place, long count, Problems problems) {
        String code = String.format(Locale.ROOT, "U+%04X", character);
        String what = Character.getType(character) == Character.SURROGATE ? "这里有半个字符（" + code + "）"
                : isTurning(character) ? "这里有把后面的字倒着显示的控制字符（" + code + "）" : "这里有看不见的控制字符（" + code + "）";
        problems.add(ProblemKind.CONTROL_CHARACTER, place, what + (count > 1 ? "，这个文件里共 " + count + " 个" : ""),
                "删掉它，或重新输入前后几个字");
    }

    private static boolean isTurning(int character) {
        return character == 0x202d || character == 0x202e;
    }
}
