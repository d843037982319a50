package org.jianbao.load;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jianbao.problem.NearestWord;

/** What an editor meant who wrote a Chinese name, or a similar one, in place of that of a field. */
final class Labels {
    private static final Map<String, String> HABITS = Map.of("种类", "kind", "时间", "date", "日期", "date", "开始", "start",
            "结束", "end", "地点", "place", "地址", "address", "标题", "title", "文章", "articles", "网址", "url");

    private Labels() {}

    /**
     * Advice for a name that is no field; empty when nothing is near.
     *
     * @param labels every field with its Chinese name
     */
    static String advice(String name, Map<String, String> labels) {
        Map<String, String> words = new LinkedHashMap<>();
        HABITS.forEach((word, field) -> {
            if (labels.containsKey(field)) {
                words.put(word, field);
            }
        });
        labels.forEach((field, label) -> {
            words.put(field, field);
            if (!label.isEmpty()) {
                words.put(label, field);
            }
        });
        Optional<String> meant = words.keySet().stream().filter(name::startsWith)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .filter(word -> word.equals(name) || word.codePointAt(0) > 0x7f)
                .or(() -> NearestWord.to(name, words.keySet()));
        return meant.map(word -> "是不是“" + words.get(word) + "”？").orElse("");
    }
}
