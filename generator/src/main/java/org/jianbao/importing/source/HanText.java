package org.jianbao.importing.source;

import java.util.LinkedHashMap;
import java.util.Map;

/** The Chinese characters of texts, by which one sees whether anything was lost. */
public final class HanText {
    private HanText() {}

    /** How often each Chinese character stands in a text, in the order of first use. */
    public static Map<Integer, Integer> counts(String text) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        text.codePoints().filter(Character::isIdeographic)
                .forEach(character -> counts.merge(character, 1, Integer::sum));
        return counts;
    }

    /** All text of a block. */
    public static String of(Block block) {
        return switch (block) {
            case Block.Text text -> text.string();
            case Block.Table table ->
                String.join("\n", table.rows().stream().map(row -> String.join("\t", row)).toList());
            case Block.Picture picture -> picture.alt();
        };
    }
}
