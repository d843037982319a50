package org.jianbao.markdown.syntax;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * What braces mean: {@code {#id .class}} names what it stands behind, {@code {汉字|hàn zì}} is text with its reading.
 *
 * <p>Everything else in braces is prose: an attribute list holds nothing but ids and classes, a reading follows a base
 * with at least one CJK character.
 */
public final class BraceSyntax {
    private static final int LONGEST = 200;

    private BraceSyntax() {}

    /** Text with its reading above it. */
    public static final class Ruby extends Node implements DoNotDecorate {
        private final String base;
        private final String reading;

        Ruby(BasedSequence chars, String base, String reading) {
            super(chars);
            this.base = base;
            this.reading = reading;
        }

        public String base() {
            return base;
        }

        public String reading() {
            return reading;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Ids and classes as written. */
    public static final class AttributeList extends Node implements DoNotDecorate {
        AttributeList(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** The node that begins with the brace at an index, or null when the brace is prose. */
    static @Nullable Node parse(BasedSequence input, String text, int start) {
        int end = start;
        int last = Math.min(text.length(), start + LONGEST);
        while (end < last && text.charAt(end) != '}') {
            end++;
        }
        if (end == last) {
            return null;
        }
        String inside = text.substring(start + 1, end);
        BasedSequence chars = input.subSequence(start, end + 1);
        if (GivenAttributes.isList(inside)) {
            return new AttributeList(chars);
        }
        int bar = inside.indexOf('|');
        if (bar <= 0 || inside.indexOf('{') >= 0 || inside.indexOf('\n') >= 0) {
            return null;
        }
        // inside a table the bar is escaped
        String base = inside.substring(0, inside.charAt(bar - 1) == '\\' ? bar - 1 : bar).strip();
        String reading = inside.substring(bar + 1).strip();
        if (reading.isEmpty() || reading.indexOf('|') >= 0 || base.codePoints().noneMatch(Characters::isWide)) {
            return null;
        }
        return new Ruby(chars, base, reading);
    }
}
