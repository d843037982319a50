package org.jianbao.pinyin;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

/** How characters are read, in pinyin without tones. */
public final class Readings {
    private static final int MOST = 3;
    private static final Pattern SYLLABLE = Pattern.compile("[a-z]{1,6}");
    private static final Charset SIMPLIFIED = Charset.forName("GB2312");
    private static final int LAST_COMMON_ROW = 0xD7;
    private static final Set<Character> COMMON = commonCharacters();

    /** No character below or above has readings. */
    public static final char FIRST_HAN = 0x3007;
    public static final char LAST_HAN = 0x9FFF;

    private Readings() {}

    /** The readings of a character, the most common one first, {@code ü} written as {@code v}; none when it has none. */
    public static List<String> of(char character) {
        return PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL).stream()
                .map(reading -> reading.replace('ü', 'v'))
                .filter(reading -> SYLLABLE.matcher(reading).matches())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Whether a character is one of those that can have readings. */
    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c == 0x3007;
    }

    /** Whether a character is one of the 3,755 that people may well mistype for another, even where no text holds it. */
    public static boolean isCommon(char character) {
        return COMMON.contains(character);
    }

    /** The first level of GB 2312. */
    private static Set<Character> commonCharacters() {
        Set<Character> found = new HashSet<>();
        for (int row = 0xB0; row <= LAST_COMMON_ROW; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String text = new String(new byte[] {(byte) row, (byte) cell}, SIMPLIFIED);
                if (isHan(text.charAt(0))) {
                    found.add(text.charAt(0));
                }
            }
        }
        return Set.copyOf(found);
    }
}
