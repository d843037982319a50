package org.jianbao.search.pieces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How readers ask, for the browser: a piece with the characters of all words, then groups of words that stand for the same, each
 * followed by what that is.
 */
final class EverydayPiece {
    private final int[] characters;
    private final BitWriter out = new BitWriter(4000);

    private EverydayPiece(List<List<String>> everyday) {
        characters = everyday.stream().flatMap(List::stream).flatMapToInt(String::chars).distinct().sorted().toArray();
    }

    /**
     * The content of the piece.
     *
     * @param everyday words that readers say, each followed by what it may stand for
     */
    static byte[] of(List<List<String>> everyday) {
        return new EverydayPiece(everyday).content(everyday);
    }

    private byte[] content(List<List<String>> everyday) {
        out.delta(characters.length + 1).ascending(characters, 0, 0x10000);
        for (int from = 0, to; from < everyday.size(); from = to) {
            List<String> meant = meant(everyday.get(from));
            List<String> said = new ArrayList<>();
            for (to = from; to < everyday.size() && meant(everyday.get(to)).equals(meant); to++) {
                said.add(everyday.get(to).getFirst());
            }
            words(said);
            words(meant);
        }
        words(List.of());
        return out.toBytes();
    }

    private static List<String> meant(List<String> words) {
        return words.subList(1, words.size());
    }

    private void words(List<String> words) {
        out.delta(words.size() + 1);
        for (String word : words) {
            out.gamma(word.length());
            word.chars().forEach(c -> out.below(Arrays.binarySearch(characters, c), characters.length));
        }
    }
}
