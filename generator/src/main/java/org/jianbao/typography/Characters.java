package org.jianbao.typography;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Characters that nobody sees, that only look like others, or that have the wrong width. */
public final class Characters {
    /** Radicals of the supplement that PDF files have in the place of characters, and these. */
    private static final String RADICALS = "⺠民⺟母⺒巳⺋卩⺌小⺎兀⺏尢⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺟母⺡氵⺢水⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺷羊⺸羋⺹耂"
            + "⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
    private static final Map<Character, Character> SUPPLEMENT = IntStream.range(0, RADICALS.length() / 2).boxed()
            .collect(Collectors.toUnmodifiableMap(at -> RADICALS.charAt(2 * at), at -> RADICALS.charAt(2 * at + 1),
                    (first, again) -> first));
    /** Separators of lines, fillers of Hangul, and marks that only join. */
    private static final String INVISIBLE = "\u2028\u2029\u3164\u115f\u1160\uffa0\u034f\u17b4\u17b5";
    private static final char FIRST_RADICAL = '\u2e80';
    private static final char LAST_RADICAL = '\u2fdf';

    private Characters() {}

    /** Whether it is a Chinese character, or half of a rare one. */
    public static boolean isHan(char c) {
        return c >= '\u2e80' && (Character.isIdeographic(c) || Character.isSurrogate(c));
    }

    /** Whether nobody sees it: format and control characters, and what selects a form of the character before it. */
    public static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT || Character.isISOControl(c) && c != '\t' && c != '\n'
                || c >= '\ufe00' && c <= '\ufe0f' || INVISIBLE.indexOf(c) >= 0;
    }

    /** Whether some program drew a sign of its own there: a character for private use. */
    public static boolean isPrivate(char c) {
        return c >= '\ue000' && c <= '\uf8ff';
    }

    /** Radicals and compatibility forms become the characters that they look like. */
    public static List<Change> radicals(String text) {
        return changes(text, at -> {
            char c = text.charAt(at);
            if (c >= FIRST_RADICAL && c <= LAST_RADICAL || c >= '\uf900' && c <= '\ufaff') {
                String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
                return SUPPLEMENT.getOrDefault(c, plain.length() == 1 ? plain.charAt(0) : c);
            }
            return c;
        });
    }

    /** Full-width digits and letters, and points and per cent behind digits, become narrow. */
    public static List<Change> widths(String text) {
        return changes(text, at -> {
            char c = text.charAt(at);
            boolean point = (c == '．' || c == '％') && at > 0 && Character.isDigit(text.charAt(at - 1));
            return isWide(c) || point ? c - 0xfee0 : c;
        });
    }

    /** Whether it is a digit or letter of full width. */
    public static boolean isWide(char c) {
        return c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }

    private static List<Change> changes(String text, IntUnaryOperator mended) {
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= FIRST_RADICAL) {
                char other = (char) mended.applyAsInt(at);
                if (other != c) {
                    changes.add(Change.of(at, other));
                }
            }
        }
        return changes;
    }
}
