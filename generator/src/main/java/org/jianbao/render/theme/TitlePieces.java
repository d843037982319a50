package org.jianbao.render.theme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.dictionary.ChineseDictionary;
import org.jianbao.dictionary.ChineseSegmenter;

/** Where the lines of titles and of other short texts break well. May be used from many threads. */
final class TitlePieces {
    /** Behind a mark between clauses, behind a closing quotation mark, before an opening one. */
    private static final Pattern BETWEEN_CLAUSES = Pattern
            .compile("(?<=[，：；！？、])|(?<=[”》])(?![，：；！？、。）])|(?=[“《])");

    /** A number with its measure word, and with the mark behind that, which begins no line either. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*[%％]?[十百千万亿]*[余多]?\\p{IsHan}?[，。、；：]?");

    /** What belongs to the word before it. */
    private static final String CLINGING = "的了着过们地得之等";
    private static final char ORDINAL = '第';

    private TitlePieces() {}

    /** The pieces of a title between which a line may well break. */
    static List<String> clauses(String title) {
        return List.of(BETWEEN_CLAUSES.split(title));
    }

    /** The pieces of a text, each number with its measure word a piece of its own. */
    static List<Piece> numbers(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(text);
        int from = 0;
        while (numbers.find()) {
            if (numbers.start() > from) {
                pieces.add(new Piece(text.substring(from, numbers.start()), false));
            }
            pieces.add(new Piece(numbers.group(), true));
            from = numbers.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return List.copyOf(pieces);
    }

    /** The words of a title and its numbers; a line may break before those that say so, and within none. */
    static List<Word> words(String title) {
        BitSet breaks = breaks(title);
        List<Word> words = new ArrayList<>();
        int from = 0;
        for (Piece piece : numbers(title)) {
            int end = from + piece.text().length();
            for (int at = from; at < end;) {
                int next = breaks.nextSetBit(at + 1);
                int to = next < 0 ? end : Math.min(next, end);
                words.add(new Word(title.substring(at, to), piece.number(), breaks.get(at)));
                at = to;
            }
            from = end;
        }
        return List.copyOf(words);
    }

    /**
     * Places before words of several characters, and around numbers. One character alone belongs to the word before it, as 县 and
     * 把 do, or, where there is none, to the one behind: it may be a piece of a name that the dictionary lacks.
     */
    private static BitSet breaks(String title) {
        char[] text = title.toCharArray();
        BitSet breaks = new BitSet(text.length);
        int from = 0;
        for (Piece piece : numbers(title)) {
            if (!piece.number()) {
                addWords(text, from, from + piece.text().length(), breaks);
            }
            breaks.set(from);
            from += piece.text().length();
        }
        for (int at = 0; at < text.length; at++) {
            breaks.set(at, breaks.get(at) && at > 0 && mayBreak(text[at - 1], text[at]));
        }
        return breaks;
    }

    private static void addWords(char[] text, int from, int to, BitSet breaks) {
        ChineseSegmenter segmenter = new ChineseSegmenter(ChineseDictionary.shared());
        segmenter.segment(text, from, to);
        boolean isFollowing = false;
        for (int word = 0; word < segmenter.count(); word++) {
            int at = from + segmenter.start(word);
            boolean isLong = from + segmenter.end(word) - at > 1;
            if (isLong && isFollowing) {
                breaks.set(at);
            }
            isFollowing = isHan(text[at]) && (isFollowing || isLong);
        }
    }

    /** Marks break lines by rules of their own, and so do spaces. */
    private static boolean mayBreak(char before, char after) {
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after) && (isHan(before) || isHan(after))
                && CLINGING.indexOf(after) < 0 && before != ORDINAL;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** A piece of a text for templates; a {@code number} has its measure word with it. */
    public record Piece(String text, boolean number) {}

    /** A word of a title for templates, as {@link Piece}; where it {@code breaks}, a line may break before it. */
    public record Word(String text, boolean number, boolean breaks) {}
}
