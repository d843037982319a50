package org.jianbao.markdown.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jianbao.markdown.text.Characters;
import org.jianbao.markdown.text.Escapes;
import org.jianbao.markdown.text.InlineSyntax;

import static org.jianbao.markdown.text.InlineSyntax.NONE;
import static org.jianbao.markdown.text.InlineSyntax.at;
import static org.jianbao.markdown.text.InlineSyntax.quotedEnd;
import static org.jianbao.markdown.text.InlineSyntax.whitespaceEnd;

/**
 * Cuts HTML that an author typed into tags, comments and text; every character belongs to one piece.
 *
 * <p>It is as lenient with tags as browsers are, so that nothing that they would take for a tag is taken for text. It
 * takes linear time. Source: HTML Living Standard, section 13.2.5; CommonMark 0.31.2, section 6.6, for comments.
 */
final class HtmlPieces {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Kind> missing = EnumSet.noneOf(Kind.class);
    private final Set<String> unclosedCode = new HashSet<>();
    /** Where attributes, and the characters of unquoted values, were read: whoever comes there again does so in vain. */
    private final BitSet begun = new BitSet();
    private final BitSet unquoted = new BitSet();
    private final int lastBracket;
    private int textStart;

    private HtmlPieces(String text) {
        this.text = text;
        this.lastBracket = text.lastIndexOf('>');
    }

    /** What a piece is; {@code CODE} is what stands inside a script or style sheet. */
    enum Kind {
        TEXT(""), OPEN(""), CLOSE(""), CODE(""), COMMENT("-->"), INSTRUCTION("?>"), DECLARATION(">"), CDATA("]]>");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    /**
     * One piece.
     *
     * @param start where it begins, in UTF-16 units
     * @param end the index behind it
     * @param name of the tag, as typed, or empty
     * @param attributes of an opening tag, in order, each name once
     */
    record Piece(Kind kind, int start, int end, String name, List<Attribute> attributes) {
        Piece {
            attributes = List.copyOf(attributes);
        }

        /** The name in lower case. */
        String element() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An attribute.
     *
     * @param name in lower case
     * @param value without quotes, character references resolved
     * @param start where its value begins, or its name when it has none
     */
    record Attribute(String name, String value, int start) {}

    /** The pieces of a text. */
    static List<Piece> of(String text) {
        HtmlPieces cut = new HtmlPieces(text);
        cut.run();
        return cut.pieces;
    }

    private void run() {
        int i = text.indexOf('<');
        while (i >= 0) {
            int end = piece(i);
            i = text.indexOf('<', end == NONE ? i + 1 : end);
        }
        flush(text.length());
    }

    private int piece(int start) {
        int next = start + 1;
        if (text.startsWith("<!-->", start) || text.startsWith("<!--->", start)) {
            return add(Kind.COMMENT, start, text.indexOf('>', start) + 1);
        }
        if (text.startsWith("<!--", start)) {
            return ended(Kind.COMMENT, start, start + 4);
        }
        if (text.startsWith("<![CDATA[", start)) {
            return ended(Kind.CDATA, start, start + 9);
        }
        if (at(text, next, '?')) {
            return ended(Kind.INSTRUCTION, start, next + 1);
        }
        if (at(text, next, '!')) {
            return isLetter(next + 1) ? ended(Kind.DECLARATION, start, next + 1) : NONE;
        }
        if (at(text, next, '/')) {
            return isLetter(next + 1) ? tag(Kind.CLOSE, start, next + 1) : NONE;
        }
        return isLetter(next) ? tag(Kind.OPEN, start, next) : NONE;
    }

    private boolean isLetter(int index) {
        return index < text.length() && Characters.isAsciiLetter(text.charAt(index));
    }

    private int ended(Kind kind, int start, int from) {
        if (missing.contains(kind)) {
            return NONE;
        }
        int found = text.indexOf(kind.ending, from);
        if (found < 0) {
            missing.add(kind);
            return NONE;
        }
        return add(kind, start, found + kind.ending.length());
    }

    private int add(Kind kind, int start, int end) {
        flush(start);
        pieces.add(new Piece(kind, start, end, "", List.of()));
        textStart = end;
        return end;
    }

    private void flush(int end) {
        if (end > textStart) {
            pieces.add(new Piece(Kind.TEXT, textStart, end, "", List.of()));
        }
        textStart = end;
    }

    private int tag(Kind kind, int start, int nameStart) {
        if (lastBracket < nameStart) {
            return NONE;
        }
        int nameEnd = nameStart;
        while (nameEnd < text.length() && !isSpace(nameEnd) && "/><".indexOf(text.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        List<Attribute> attributes = new ArrayList<>();
        int end = attributes(nameEnd, attributes);
        if (end == NONE) {
            return NONE;
        }
        flush(start);
        String name = text.substring(nameStart, nameEnd);
        pieces.add(new Piece(kind, start, end, name, kind == Kind.OPEN ? attributes : List.of()));
        textStart = end;
        String element = name.toLowerCase(Locale.ROOT);
        return kind == Kind.OPEN && HtmlElements.holdsCode(element) ? code(element, end) : end;
    }

    /** Skips the program code in an element, if it is closed. */
    private int code(String element, int start) {
        if (unclosedCode.contains(element)) {
            return start;
        }
        for (int i = text.indexOf("</", start); i >= 0; i = text.indexOf("</", i + 2)) {
            if (text.regionMatches(true, i + 2, element, 0, element.length())
                    && "/> \t\r\n\f".indexOf(i + 2 + element.length() < text.length()
                            ? text.charAt(i + 2 + element.length())
                            : 'x') >= 0) {
                if (i > start) {
                    add(Kind.CODE, start, i);
                }
                return i;
            }
        }
        unclosedCode.add(element);
        return start;
    }

    /**
     * Reads attributes up to the end of a tag; returns the index behind it.
     *
     * <p>What is read from an index on depends on nothing before it. A tag that ends is never read again; one that was read
     * without finding its end would not find it the next time, and looking for it again would take the square of the text.
     */
    private int attributes(int from, List<Attribute> attributes) {
        Set<String> names = new HashSet<>();
        int i = from;
        while (i <= lastBracket) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return NONE;
            }
            if (isSpace(i) || c == '/') {
                i++;
                continue;
            }
            if (begun.get(i)) {
                return NONE;
            }
            begun.set(i);
            int start = i;
            i++;
            while (i < text.length() && !isSpace(i) && "/>=<".indexOf(text.charAt(i)) < 0) {
                i++;
            }
            String name = text.substring(start, i).toLowerCase(Locale.ROOT);
            int equals = whitespaceEnd(text, i);
            String value = "";
            int shown = start;
            if (at(text, equals, '=')) {
                int valueStart = whitespaceEnd(text, equals + 1);
                int valueEnd = valueEnd(valueStart);
                if (valueEnd == NONE) {
                    return NONE;
                }
                value = value(valueStart, valueEnd);
                shown = at(text, valueStart, '"') || at(text, valueStart, '\'') ? valueStart + 1 : valueStart;
                i = valueEnd;
            }
            if (names.add(name)) {
                attributes.add(new Attribute(name, value, shown));
            }
        }
        return NONE;
    }

    private int valueEnd(int start) {
        if (at(text, start, '"') || at(text, start, '\'')) {
            return quotedEnd(text, start);
        }
        if (start >= text.length() || unquoted.get(start)) {
            return NONE;
        }
        int i = start;
        while (i < text.length() && !isSpace(i) && text.charAt(i) != '>') {
            i++;
        }
        unquoted.set(start, i);
        return i;
    }

    private String value(int start, int end) {
        boolean quoted = end > start && (text.charAt(start) == '"' || text.charAt(start) == '\'');
        return Escapes.unescapeEntities(quoted ? text.substring(start + 1, end - 1) : text.substring(start, end));
    }

    private boolean isSpace(int index) {
        return InlineSyntax.isHtmlWhitespace(text.charAt(index));
    }
}
