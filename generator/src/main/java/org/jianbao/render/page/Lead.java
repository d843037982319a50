package org.jianbao.render.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jianbao.document.Document;
import org.jianbao.document.PlainText;

/** The summary that stands above a text: none when the opening of the text already says it. */
final class Lead {
    /** Code points of a text that a reader sees together with what stands above it. */
    private static final int OPENING = 200;
    /** Of a summary's pairs of neighbouring characters, those that may stand in the opening too, in percent. */
    private static final int REPEATED = 60;

    private Lead() {}

    /** The summary, or nothing when three fifths of its pairs of characters stand in the opening of the text. */
    static String of(String summary, Document body) {
        String text = PlainText.beginning(body);
        String opening = text.substring(0, text.offsetByCodePoints(0,
                Math.min(OPENING, text.codePointCount(0, text.length()))));
        List<Long> pairs = pairs(summary);
        Set<Long> said = new HashSet<>(pairs(opening));
        long repeated = pairs.stream().filter(said::contains).count();
        return repeated * 100 >= (long) pairs.size() * REPEATED ? "" : summary;
    }

    /** Neighbouring letters and digits; marks between them do not count. */
    private static List<Long> pairs(String text) {
        int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        List<Long> pairs = new ArrayList<>();
        for (int i = 1; i < letters.length; i++) {
            pairs.add(((long) letters[i - 1] << 32) | letters[i]);
        }
        return pairs;
    }
}
