package org.jianbao.markdown.html;

import java.util.EnumSet;
import java.util.Set;

import org.jianbao.markdown.text.Characters;
import org.jianbao.markdown.text.InlineSyntax;

import static org.jianbao.markdown.text.InlineSyntax.NONE;
import static org.jianbao.markdown.text.InlineSyntax.at;
import static org.jianbao.markdown.text.InlineSyntax.quotedEnd;
import static org.jianbao.markdown.text.InlineSyntax.whitespaceEnd;

/**
 * Finds where a raw HTML tag, comment, processing instruction, declaration or CDATA section of one text ends.
 *
 * <p>It remembers which endings are not there at all, so that many openings without one take linear time. Source:
 * CommonMark 0.31.2, section 6.6.
 */
public final class HtmlSyntax {
    private enum Ending {
        COMMENT("-->"), INSTRUCTION("?>"), CDATA("]]>"), DECLARATION(">");

        private final String text;

        Ending(String text) {
            this.text = text;
        }
    }

    private final String text;
    private final Set<Ending> missing = EnumSet.noneOf(Ending.class);

    public HtmlSyntax(String text) {
        this.text = text;
    }

    /** The index behind the HTML that begins with {@code <} at {@code start}. */
    public int end(int start) {
        int next = start + 1;
        if (at(text, next, '/')) {
            return closingTag(next + 1);
        }
        if (at(text, next, '?')) {
            return ending(Ending.INSTRUCTION, next + 1);
        }
        if (at(text, next, '!')) {
            return markup(next + 1);
        }
        return openTag(next);
    }

    private int markup(int i) {
        if (text.startsWith("--", i)) {
            if (text.startsWith(">", i + 2) || text.startsWith("->", i + 2)) {
                return text.indexOf('>', i) + 1;
            }
            return ending(Ending.COMMENT, i + 2);
        }
        if (text.startsWith("[CDATA[", i)) {
            return ending(Ending.CDATA, i + 7);
        }
        return i < text.length() && Characters.isAsciiLetter(text.charAt(i)) ? ending(Ending.DECLARATION, i) : NONE;
    }

    private int ending(Ending ending, int from) {
        if (missing.contains(ending)) {
            return NONE;
        }
        int found = text.indexOf(ending.text, from);
        if (found < 0) {
            missing.add(ending);
            return NONE;
        }
        return found + ending.text.length();
    }

    private int closingTag(int start) {
        int i = name(start);
        if (i == NONE) {
            return NONE;
        }
        i = whitespaceEnd(text, i);
        return at(text, i, '>') ? i + 1 : NONE;
    }

    private int openTag(int start) {
        int i = name(start);
        while (i != NONE) {
            int next = whitespaceEnd(text, i);
            if (at(text, next, '>')) {
                return next + 1;
            }
            if (at(text, next, '/')) {
                return at(text, next + 1, '>') ? next + 2 : NONE;
            }
            i = next > i ? attribute(next) : NONE;
        }
        return NONE;
    }

    private int name(int start) {
        return nameEnd(text, start);
    }

    /** The index behind the name of a tag, or {@link InlineSyntax#NONE}. */
    public static int nameEnd(String text, int start) {
        int i = start;
        while (i < text.length() && (Characters.isAsciiAlphanumeric(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i > start && Characters.isAsciiLetter(text.charAt(start)) ? i : NONE;
    }

    private int attribute(int start) {
        int i = start;
        while (i < text.length()
                && (Characters.isAsciiAlphanumeric(text.charAt(i)) || "_:.-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        if (i == start || Character.isDigit(text.charAt(start)) || at(text, start, '.') || at(text, start, '-')) {
            return NONE;
        }
        int equals = whitespaceEnd(text, i);
        return at(text, equals, '=') ? value(whitespaceEnd(text, equals + 1)) : i;
    }

    private int value(int start) {
        if (at(text, start, '"') || at(text, start, '\'')) {
            return quotedEnd(text, start);
        }
        int i = start;
        while (i < text.length() && text.charAt(i) > ' ' && "\"'=<>`".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i > start ? i : NONE;
    }
}
