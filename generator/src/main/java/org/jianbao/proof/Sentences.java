package org.jianbao.proof;

import java.util.ArrayList;
import java.util.List;

import org.jianbao.proof.Prose.Piece;

/** The sentences of what readers see. */
final class Sentences {
    private static final String ENDS = "。！？；\n";

    private Sentences() {}

    /**
     * One sentence, with the mark that ends it.
     *
     * @param from index in the prose at which it begins
     */
    record Sentence(String text, int from) {}

    static List<Sentence> of(Prose prose, Piece piece) {
        List<Sentence> sentences = new ArrayList<>();
        int from = piece.from();
        for (int at = piece.from(); at < piece.to(); at++) {
            boolean last = at + 1 == piece.to();
            if (ENDS.indexOf(prose.charAt(at)) >= 0 && (last || "”’）》".indexOf(prose.charAt(at + 1)) < 0) || last) {
                sentences.add(new Sentence(prose.text().substring(from, at + 1), from));
                from = at + 1;
            }
        }
        return sentences;
    }

    /** The letters and digits of a text, with points between digits: what is left when two are compared. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean point = ".%％".indexOf(c) >= 0 && at > 0 && Character.isDigit(text.charAt(at - 1));
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || point) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
