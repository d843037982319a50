package org.jianbao.pinyin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

/**
 * The pinyin of names, for ordering them.
 *
 * <p>A name alone does not say what it names. One of two or three characters that begins with a surname is read as a
 * person's, unless its first two characters are a word such as 解放.
 */
public final class NameReading {
    private static final int LONGEST_PERSON = 3;
    private static final int LONGEST_NAME = 3;

    /** Characters that are read otherwise as a surname than elsewhere. */
    private static final Map<String, String> SURNAMES = table(
            "单 shan|曾 zeng|解 xie|仇 qiu|朴 piao|查 zha|区 ou|盖 ge|翟 zhai|缪 miao|"
                    + "覃 qin|薄 bo|卜 bu|都 du|乐 yue|乜 nie|员 yun|召 shao|种 chong|繁 po|折 she|秘 bi|莘 shen|句 gou|祭 zhai|相 xiang|"
                    + "洗 xian|佴 nai|黑 he");

    /** Words that look like a person's name. */
    private static final List<String> WORDS = List.of("解放", "解决", "单位", "单元", "曾经", "区县", "区域", "区委", "区总", "区工", "查处",
            "员工", "种植",
            "种子", "种业", "种养", "相亲", "相约", "都市", "都江", "乐山", "乐园", "乐活", "黑龙", "黑山", "折扣", "盖章", "召开", "句子", "洗衣", "洗车",
            "洗浴", "繁荣", "繁华", "单项", "单身", "曾家");

    /** Names that the dictionary reads wrong, and characters that names read otherwise than prose does. */
    private static final Map<String, String> NAMES = table("重庆 chong qing|重通 chong tong|重钢 chong gang|重医 chong yi|"
            + "重百 chong bai|重啤 chong pi|重邮 chong you|重交 chong jiao|重师 chong shi|重汽 chong qi|长寿 chang shou|长航 chang hang|"
            + "綦江 qi jiang|曾家 zeng jia|单家 shan jia|解家 xie jia|歌乐山 ge le shan|万俟 mo qi|单县 shan xian|解州 xie zhou|"
            + "洪洞 hong tong|行长 hang zhang|地 di|都 du|晟 sheng");

    private NameReading() {}

    /**
     * The pinyin of a name in small letters without tones, syllables separated by spaces, {@code ü} written as {@code v}.
     * Runs of letters and digits stay as they are, in small letters; other signs are left out. A character without a known
     * reading stands for itself.
     */
    public static String of(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> syllables = new ArrayList<>();
        for (int i = 0; i < text.length();) {
            int end = i;
            boolean han = Character.isIdeographic(text.codePointAt(i));
            while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))
                    && Character.isIdeographic(text.codePointAt(end)) == han) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > i) {
                String run = text.substring(i, end);
                syllables.addAll(!han ? List.of(run) : i == 0 ? leading(run, text) : plain(run));
            }
            i = Math.max(end, i + Character.charCount(text.codePointAt(i)));
        }
        return String.join(" ", syllables);
    }

    /** The syllables of the characters that a name begins with. */
    private static List<String> leading(String run, String name) {
        String surname = SURNAMES.get(run.substring(0, 1));
        boolean person = surname != null && run.length() == name.length() && run.length() > 1
                && run.length() <= LONGEST_PERSON && WORDS.stream().noneMatch(run::startsWith);
        if (!person) {
            return plain(run);
        }
        List<String> syllables = new ArrayList<>(List.of(surname));
        syllables.addAll(plain(run.substring(1)));
        return syllables;
    }

    private static List<String> plain(String run) {
        List<String> syllables = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < run.length();) {
            String known = known(run, i);
            if (known.isEmpty()) {
                i++;
                continue;
            }
            syllables.addAll(read(run.substring(from, i)));
            syllables.add(NAMES.getOrDefault(known, known));
            i += known.length();
            from = i;
        }
        syllables.addAll(read(run.substring(from)));
        return syllables;
    }

    /** The longest of the own names that stands at an offset, or empty. */
    private static String known(String run, int at) {
        for (int end = Math.min(run.length(), at + LONGEST_NAME); end > at; end--) {
            if (NAMES.containsKey(run.substring(at, end))) {
                return run.substring(at, end);
            }
        }
        return "";
    }

    private static List<String> read(String run) {
        if (run.isEmpty()) {
            return List.of();
        }
        String read = PinyinHelper.toPinyin(run, PinyinStyleEnum.NORMAL, " ").replace('ü', 'v');
        return List.of(Normalizer.normalize(read, Normalizer.Form.NFD).replaceAll("\\p{M}", "").strip());
    }

    private static Map<String, String> table(String text) {
        return Stream.of(text.split("\\|")).map(entry -> entry.split(" ", 2))
                .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> entry[1]));
    }
}
