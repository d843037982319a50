package org.jianbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.pinyin.Readings;
import org.jianbao.search.text.Folding;

/** Queries of every kind that the texts of a site suggest, the same for the same seed. */
final class TestQueries {
    /** What nobody should type and somebody will. */
    static final List<String> HOSTILE = List.of("", " ", "　\n\t", "，。！？", "\"\"", "“", "-", "- -", "--", "😀🎉",
            "\ud83d",
            "\ude00\ud83d", "\u0000\u0007\u001b", "שלום", "\u202e\u202d", "\"“「", "职\ud83d工", "职😀工", "\u202e工 会\u202c",
            "工\u0000会", "工 שלום 会", "-工", "－工会", "-\"工 会", "-\"工 会\"", "\"工会 \"", "“工会", "工会”", "\"工会\" \"驿站", "- 工会",
            "--工会", "工会-驿站", "工会 -", "-%", "%", "①", "１２３", "12.3.", ".5", "a.b", "É", "Ω", "İ", "ẞ", "𠮷", "𠮷野", "〇",
            "ー",
            "한국", "の", "工会".repeat(60), "工 ".repeat(120), "a".repeat(10_000), "工会".repeat(5_000), "\"".repeat(999),
            "-工会 -驿站", "-工会 -工会驿站", "工会 -工会", "<b>工会</b>", "工会&amp;驿站", "__proto__", "constructor", "toString 工会",
            "hasOwnProperty", "工会\\驿站", "${工会}", "龘龘", "龘工会", "zzzz 工会", "工会\ufffd驿站", "\ufeff工会", "工\u200b会",
            "工\u00a0会",
            "ＡＢＣ", "Ａ２０", "第４１届", "工会　驿站", "\"工会\"驿站", "工会\"驿站 职工\"", "'", "''", "a'b", "gong'hui", "zzz", "vvv",
            "x".repeat(60), "gonghui -驿站", "\"gonghui\"", "gh", "GHYZ", "ｇｏｎｇｈｕｉ", "「工会 驿站」", "“工会 驿站”", "-「工会 驿站」 职工",
            "C++", "c#", "Ｃ＋＋", "c ++", "C++17", "HTTP/2", "GPT-4", "1,000", "人工智能、芯片", "工会，驿站", "-工会、驿站 职工", ".NET",
            "node.js",
            "a.-b", "工会 ，", "工会 +", "+", "/", "5·1", "工、会", "工会。\n驿站", "工会 \u2028驿站", "⼯会", "⻋间", "葛󠄁城", "\ufa08",
            "丽\uD87E\uDC1A",
            "\uD87E\uDC00", "cafe\u0301", "Ｃａｆé", "\ue000工会", "工\u00ad会", "工\uDB40\uDD00会", "a\u200bb", "①工会", "№5",
            "￥100", "$100", "100％", "@工会", "R&D", "“五一”", "12351#?", "gong\u00adhui", "gōnghuì", "prototype",
            "工会 ".repeat(1_000),
            ".".repeat(10_000), "a.".repeat(5_000), "\u0301".repeat(10_000), "\ud83d".repeat(300), "、工".repeat(200));

    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9.%]*[A-Za-z0-9%]");

    private final List<String> texts;
    private final List<String> synonyms;
    private final Map<Character, Character> traditional = new TreeMap<>();
    private final Map<Character, List<String>> readings = new TreeMap<>();
    private final Random random;

    /**
     * A source of queries.
     *
     * @param texts a text of each document
     * @param synonyms terms that have synonyms
     */
    TestQueries(List<String> texts, List<String> synonyms, Random random) {
        this.texts = List.copyOf(texts);
        this.synonyms = List.copyOf(synonyms);
        this.random = random;
        texts.forEach(text -> text.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF)
                .forEach(c -> readings.computeIfAbsent((char) c, Readings::of)));
        readings.values().removeIf(List::isEmpty);
        Folding.standard().simplified().forEach((from, to) -> traditional.put(to, from));
    }

    /** Some query; most are found as they are, because looking for what was meant instead takes long. */
    String next() {
        String text = pick(texts);
        return switch (random.nextInt(32)) {
            case 0, 1 -> cut(text, 1, 1);
            case 2, 3 -> cut(text, 5, 9);
            case 4, 5 -> cut(text, 9, 40);
            case 6, 7, 8, 9 -> cut(text, 2, 4) + " " + cut(text, 2, 4);
            case 10, 11, 12 -> cut(text, 2, 6) + "　" + cut(text, 1, 3) + " " + cut(text, 2, 4);
            case 13, 14 -> cut(text, 2, 5) + " -" + cut(pick(texts), 1, 3);
            case 15 -> "-" + cut(text, 1, 3) + (random.nextBoolean() ? "" : " －" + cut(pick(texts), 2, 3));
            case 16, 17 -> "\"" + cut(text, 2, 12) + "\" “" + cut(text, 2, 6) + "”";
            case 18 -> "-\"" + cut(text, 2, 6) + "\" " + cut(pick(texts), 1, 3);
            case 19 -> latin();
            case 20, 21 -> around(latin());
            case 22, 23 -> traditional(cut(text, 2, 8));
            case 24 -> pick(synonyms) + " " + cut(text, 1, 3);
            case 25 -> unlikely();
            default -> cut(text, 2, 4);
        };
    }

    /** Something that hardly any document holds as it is. */
    private String unlikely() {
        return switch (random.nextInt(3)) {
            case 0 -> cut(pick(texts), 1, 4) + cut(pick(texts), 1, 4);
            case 1 -> cut(pick(texts), 2, 5) + " " + cut(pick(texts), 2, 5);
            default -> cut(pick(texts), 1, 3) + pick(synonyms) + " " + pick(synonyms);
        };
    }

    /** Some query in pinyin, or with one character mistaken for another that sounds alike. */
    String sounding() {
        return switch (random.nextInt(4)) {
            case 0 -> syllables(han(2, 6), false);
            case 1 -> syllables(han(2, 6), random.nextBoolean()) + " " + cut(pick(texts), 1, 3);
            case 2 -> syllables(han(3, 6), true);
            default -> mistyped(han(2, 7)) + (random.nextBoolean() ? "" : " " + cut(pick(texts), 1, 3));
        };
    }

    /** A stretch of text that must be found as it is. */
    String run() {
        return cut(pick(texts), 3, 14);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Some characters of a text, wherever they stand. */
    private String cut(String text, int least, int most) {
        int length = Math.min(text.length(), least + random.nextInt(most - least + 1));
        int from = random.nextInt(text.length() - length + 1);
        return text.substring(from, from + length);
    }

    /** Some Han characters side by side. */
    private String han(int least, int most) {
        for (int tries = 0; tries < 100; tries++) {
            String text = cut(pick(texts), least, most);
            if (text.chars().allMatch(c -> readings.containsKey((char) c))) {
                return text;
            }
        }
        return "工会";
    }

    private String syllables(String text, boolean initials) {
        String between = List.of("", "", " ", "'").get(random.nextInt(4));
        String typed = text.chars().mapToObj(c -> readings.getOrDefault((char) c, List.of("a")).get(0))
                .map(syllable -> initials && random.nextInt(4) > 0 ? syllable.substring(0, 1) : syllable)
                .collect(Collectors.joining(initials ? "" : between));
        return random.nextInt(8) == 0 ? typed.substring(0, typed.length() - 1) : typed;
    }

    /** One character replaced by another one that sounds alike, when there is one. */
    private String mistyped(String text) {
        int at = random.nextInt(text.length());
        List<String> own = readings.getOrDefault(text.charAt(at), List.of());
        List<Character> others = readings.keySet().stream()
                .filter(c -> readings.getOrDefault(c, List.of()).stream().anyMatch(own::contains))
                .toList();
        return text.substring(0, at) + others.get(random.nextInt(others.size())) + text.substring(at + 1);
    }

    private String latin() {
        List<String> found = new ArrayList<>();
        Matcher matcher = LATIN.matcher(pick(texts));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found.isEmpty() ? "Ａ" + random.nextInt(10) : pick(found);
    }

    /** A word with what stands beside it in some text. */
    private String around(String word) {
        for (int tries = 0; tries < 20; tries++) {
            String text = pick(texts);
            int at = text.indexOf(word);
            if (at >= 0) {
                return text.substring(Math.max(0, at - random.nextInt(4)),
                        Math.min(text.length(), at + word.length() + random.nextInt(4)));
            }
        }
        return word;
    }

    private String traditional(String text) {
        StringBuilder converted = new StringBuilder();
        text.chars().mapToObj(c -> (char) c).forEach(c -> converted.append(traditional.getOrDefault(c, c)));
        return converted.toString();
    }
}
