package org.jianbao.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jianbao.facts.HtmlText.Range;
import org.jianbao.model.Content.ArticleSource;
import org.jianbao.model.Fragment;
import org.jianbao.model.Quantity;
import org.jianbao.model.Quantity.Found;
import org.jianbao.problem.Place;

/** What one article says: its sentences, quantities and dates. Read once, however many figures ask for it. */
final class ArticleText {
    private static final String FULL_STOPS = "。！？!?";
    private static final String STOPS = FULL_STOPS + "；;\n";
    private static final String CLOSERS = "”’」』）)》】";
    private static final int LONGEST_QUOTE = 40;
    private static final int CONTEXT = 12;

    private final ArticleSource source;
    private final Fragment fragment;
    private final HtmlText html;
    private final String text;
    private final Map<BigDecimal, List<Found>> byNumber = new HashMap<>();
    private final Map<Character, List<Found>> byUnit = new HashMap<>();
    private final List<DateMention> dates;

    ArticleText(ArticleSource source, Fragment fragment) {
        this.source = source;
        this.fragment = fragment;
        this.html = new HtmlText(fragment.html());
        this.text = html.text();
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

    Fragment fragment() {
        return fragment;
    }

    String text() {
        return text;
    }

    List<DateMention> dates() {
        return dates;
    }

    /** The piece of short news at an anchor, or the whole text where there is none. */
    Range part(String anchor) {
        boolean item = fragment.items().stream().anyMatch(each -> each.anchor().equals(anchor));
        Range whole = new Range(0, text.length());
        return item ? html.items().getOrDefault(anchor, whole) : whole;
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
        return html.isMinor(found.to() - 1);
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

    /** Where the sentence of a quantity stands in the HTML, without tags. */
    Range sentenceInHtml(Found found) {
        return html.inHtml(sentence(found.to() - 1), found.to() - 1);
    }

    /** A sentence as problems quote it: its words around a place. */
    String quote(int at, int end) {
        Range sentence = sentence(at);
        int from = Math.max(sentence.from(), at - LONGEST_QUOTE / 2);
        int to = Math.min(sentence.to(), Math.max(end, from + LONGEST_QUOTE));
        String words = text.substring(from, to).replace("\t\t", " ").replace('\t', ' ').strip();
        return (from > sentence.from() ? "…" : "") + words + (to < sentence.to() ? "…" : "");
    }

    /** The file, and the line of it, where a part of the text stands; the file alone when it cannot be told. */
    String line(int at, int end) {
        String body = source.body().text();
        String words = text.substring(at, end);
        int best = -1;
        int most = -1;
        for (int i = body.indexOf(words); i >= 0; i = body.indexOf(words, i + 1)) {
            int same = sameBefore(body, i, at) + sameBehind(body, i + words.length(), end);
            if (same > most) {
                most = same;
                best = i;
            }
        }
        Place place = source.body().at(Math.max(best, 0));
        return best < 0 ? place.file() : place.file() + ":" + place.line();
    }

    private int sameBefore(String body, int bodyAt, int textAt) {
        int i = bodyAt - 1;
        int j = textAt - 1;
        int same = 0;
        while (same < CONTEXT) {
            while (i >= 0 && isMark(body.charAt(i))) {
                i--;
            }
            while (j >= 0 && isMark(text.charAt(j))) {
                j--;
            }
            if (i < 0 || j < 0 || body.charAt(i--) != text.charAt(j--)) {
                break;
            }
            same++;
        }
        return same;
    }

    private int sameBehind(String body, int bodyAt, int textAt) {
        int i = bodyAt;
        int j = textAt;
        int same = 0;
        while (same < CONTEXT) {
            while (i < body.length() && isMark(body.charAt(i))) {
                i++;
            }
            while (j < text.length() && isMark(text.charAt(j))) {
                j++;
            }
            if (i >= body.length() || j >= text.length() || body.charAt(i++) != text.charAt(j++)) {
                break;
            }
            same++;
        }
        return same;
    }

    /** Whether a character may be there in the Markdown and not on the page, or the other way round. */
    private static boolean isMark(char c) {
        return Character.isWhitespace(c) || "*_|`#>\\".indexOf(c) >= 0;
    }
}
