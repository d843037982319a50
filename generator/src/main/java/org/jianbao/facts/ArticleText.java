package org.jianbao.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jianbao.document.Document;
import org.jianbao.document.ReadText;
import org.jianbao.document.ReadText.Range;
import org.jianbao.model.content.Content.ArticleSource;
import org.jianbao.problem.Place;
import org.jianbao.quantity.Quantity;
import org.jianbao.quantity.Quantity.Found;

/** What one article says: its sentences, quantities and dates. Read once, however many figures ask for it. */
final class ArticleText {
    private static final String FULL_STOPS = "。！？!?";
    private static final String STOPS = FULL_STOPS + "；;\n";
    private static final String CLOSERS = "”’」』）)》】";
    private static final int LONGEST_QUOTE = 40;

    private final ArticleSource source;
    private final Document document;
    private final ReadText read;
    private final String text;
    private final Map<BigDecimal, List<Found>> byNumber = new HashMap<>();
    private final Map<Character, List<Found>> byUnit = new HashMap<>();
    private final List<DateMention> dates;

    ArticleText(ArticleSource source, Document document) {
        this.source = source;
        this.document = document;
        this.read = new ReadText(document);
        this.text = read.text();
        for (Found found : Quantity.in(text)) {
            byNumber.computeIfAbsent(found.quantity().number(), key -> new ArrayList<>()).add(found);
            int unit = unitAt(found);
            if (unit < text.length()) {
                byUnit.computeIfAbsent(text.charAt(unit), key -> new ArrayList<>()).add(found);
            }
        }
        this.dates = DateMention.in(text);
    }

    ArticleSource source() {
        return source;
    }

    Document document() {
        return document;
    }

    ReadText read() {
        return read;
    }

    String text() {
        return text;
    }

    List<DateMention> dates() {
        return dates;
    }

    /** The piece of short news at an anchor, or the whole text where there is none. */
    Range part(String anchor) {
        boolean brief = document.briefs().stream().anyMatch(item -> item.attributes().id().equals(anchor));
        Range whole = new Range(0, text.length());
        return brief ? read.items().getOrDefault(anchor, whole) : whole;
    }

    /** The quantities with a number, in order. */
    List<Found> withNumber(BigDecimal number) {
        return byNumber.getOrDefault(number, List.of());
    }

    /** The quantities in front of a character, blanks left out, in order. */
    List<Found> before(char unit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    /** Index of what stands behind a quantity; blanks do not count. */
    int unitAt(Found found) {
        int at = found.to();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }

    boolean isMinor(Found found) {
        return read.leaf(found.to() - 1).minor();
    }

    /** The sentence, or row of a table, in which a character stands. */
    Range sentence(int at) {
        int from = at;
        while (from > 0 && STOPS.indexOf(text.charAt(from - 1)) < 0 && !closesSentence(from - 1)) {
            from--;
        }
        int to = at;
        while (to < text.length() && STOPS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        boolean full = to < text.length() && FULL_STOPS.indexOf(text.charAt(to)) >= 0;
        if (to < text.length() && text.charAt(to) != '\n') {
            to++;
        }
        while (full && to < text.length() && CLOSERS.indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        while (from < at && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return new Range(from, to);
    }

    /** Whether a closing mark ends a sentence: the one in 。” does. */
    private boolean closesSentence(int at) {
        int stop = at;
        while (stop >= 0 && CLOSERS.indexOf(text.charAt(stop)) >= 0) {
            stop--;
        }
        return stop >= 0 && stop < at && FULL_STOPS.indexOf(text.charAt(stop)) >= 0;
    }

    /** What of the sentence of a quantity no mark parts from it. */
    Range markable(Found found) {
        return read.inRun(sentence(found.to() - 1), found.to() - 1);
    }

    /** A sentence as problems quote it: its words around a place. */
    String quote(int at, int end) {
        Range sentence = sentence(at);
        int from = Math.max(sentence.from(), at - LONGEST_QUOTE / 2);
        int to = Math.min(sentence.to(), Math.max(end, from + LONGEST_QUOTE));
        String words = text.substring(from, to).replace("\t\t", " ").replace('\t', ' ').strip();
        return (from > sentence.from() ? "…" : "") + words + (to < sentence.to() ? "…" : "");
    }

    /** The file, and the line of it, where a character of the text stands. */
    String line(int at) {
        ReadText.Leaf leaf = read.leaf(at);
        Place place = document.source().at(leaf.span().at() + at - leaf.range().from());
        return place.file() + ":" + place.line();
    }
}
