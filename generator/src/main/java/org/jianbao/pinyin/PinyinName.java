package org.jianbao.pinyin;

import java.util.Set;

/** Names of files and ids in pinyin, short enough to be typed and long enough to be told from others. */
public final class PinyinName {
    /** So many syllables of a title make a name that is told from others. */
    private static final int SYLLABLES = 6;
    private static final int LONGEST = 60;

    private PinyinName() {}

    /**
     * The beginning of a title: {@code shizong-gonghui-zhaokai}.
     *
     * @param otherwise the name of a title that has no letters
     * @param taken names that are others', to which this one is added
     */
    public static String of(String title, String otherwise, Set<String> taken) {
        String[] syllables = NameReading.of(title).replaceAll("[^a-z0-9 ]", "").strip().split(" +", -1);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(SYLLABLES, syllables.length); i++) {
            boolean number = !syllables[i].isEmpty() && Character.isDigit(syllables[i].charAt(0));
            name.append(i > 0 && (i % 2 == 0 || number) ? "-" : "").append(syllables[i]);
        }
        return free(name.length() == 0 ? otherwise : name.substring(0, Math.min(LONGEST, name.length())), taken);
    }

    /** The beginning of a title behind its year, without other numbers: {@code 2024-wangshang-jingsai}. */
    public static String ofYear(int year, String title, Set<String> taken) {
        String[] syllables = NameReading.of(title).replaceAll("[^a-z ]", "").strip().split(" +", -1);
        StringBuilder name = new StringBuilder(String.valueOf(year));
        for (int i = 0; i < Math.min(SYLLABLES, syllables.length); i++) {
            name.append(i % 2 == 0 ? "-" : "").append(syllables[i]);
        }
        return free(name.toString(), taken);
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
