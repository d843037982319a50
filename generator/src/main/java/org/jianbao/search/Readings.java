package org.jianbao.search;

import java.util.List;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

/** How characters are read, in pinyin without tones. */
final class Readings {
    private static final int MOST = 3;

    private Readings() {}

    /** The readings of a character, the most common one first, {@code ü} written as {@code v}; none when it has none. */
    static List<String> of(char character) {
        return PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL).stream()
                .map(reading -> reading.replace('ü', 'v'))
                .filter(reading -> reading.matches("[a-z]{1,6}"))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** How frequent something is, in halves of a binary digit: 0 for one document, 2 for two, 3 for three, 4 for four. */
    static int frequencyClass(int docs) {
        int digits = BitWriter.bitLength(docs);
        return digits <= 1 ? 0 : 2 * (digits - 1) + (docs >> (digits - 2) & 1);
    }
}
