package org.jianbao.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part of a line of text. */
public sealed interface Span extends Node {
    /**
     * Characters as a reader sees them; a line ending is one that readers see as a space. Texts side by side are one run,
     * cut where the file's lines or escapes cut them, so that each has its own place.
     */
    record Text(int at, String text) implements Span {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /** The end of a line that stays one. */
    record Break(int at) implements Span {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /** How a span is set off from the text around it. */
    enum Style {
        STRONG("strong"), EMPHASIS("em"), STRUCK("del");

        private final String element;

        Style(String element) {
            this.element = element;
        }

        /** The name of its HTML element. */
        public String element() {
            return element;
        }
    }

    /** Text that is set off. */
    record Styled(int at, Style style, List<Span> content) implements Span {
        public Styled {
            content = List.copyOf(content);
        }

        @Override
        public List<Span> children() {
            return content;
        }
    }

    /** Code within a line. */
    record Code(int at, String text) implements Span {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /**
     * A link.
     *
     * @param url the address, percent-encoded
     * @param title shown by pointing at it
     * @param note behind its text, for readers only: what kind of file it leads to, and how large that is; all that
     *     readers see when there is no text
     */
    record Link(int at, String url, Optional<String> title, Attributes attributes, List<Span> content,
            Optional<String> note) implements Span {
        public Link {
            content = List.copyOf(content);
        }

        /** A link without a note. */
        public Link(int at, String url, Optional<String> title, Attributes attributes, List<Span> content) {
            this(at, url, title, attributes, content, Optional.empty());
        }

        @Override
        public List<Span> children() {
            return content;
        }
    }

    /**
     * A picture.
     *
     * @param url the address, percent-encoded
     * @param alt what it shows, in words
     * @param size when it is a file of ours
     * @param renditions the files that browsers choose from, each format from the smallest to the largest; empty when there is
     *     one
     */
    record Picture(int at, String url, String alt, Optional<String> title, Attributes attributes, Optional<Size> size,
            List<Rendition> renditions) implements Span {
        public Picture {
            renditions = List.copyOf(renditions);
        }

        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /** Width and height in CSS pixels. */
    record Size(int width, int height) {}

    /**
     * A picture in one size and format.
     *
     * @param url the address, percent-encoded
     * @param width in pixels
     * @param webp whether it is in WebP, which old browsers do not show
     */
    record Rendition(String url, int width, boolean webp) {}

    /** Characters with their reading. */
    record Ruby(int at, String base, String reading) implements Span {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /**
     * A mark that refers to a footnote.
     *
     * @param number of the note, from one
     * @param id of the mark
     * @param note id of the note
     */
    record FootnoteMark(int at, int number, String id, String note) implements Span {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /** What a text names, as far as it is known. */
    sealed interface Meaning {
        /** The figure of an event comes from here; pages link to the id. */
        record Figure(String id) implements Meaning {}

        /** A person or an organisation; the address, percent-encoded, is that of its page. */
        record Name(String url) implements Meaning {}

        /** A district; the address, percent-encoded, is that of its page. */
        record District(String url) implements Meaning {}

        /** A word that readers may not know; what it means, in a sentence, is said below the text. */
        record Word(String word, String meaning) implements Meaning {}

        /** A day, in the year that is meant. */
        record Day(LocalDate date) implements Meaning {}
    }

    /** Text of which it is known what it means. */
    record Meant(int at, Meaning meaning, List<Span> content) implements Span {
        public Meant {
            content = List.copyOf(content);
        }

        @Override
        public List<Span> children() {
            return content;
        }
    }

    /**
     * An HTML element that an author typed, and that is safe.
     *
     * @param name in lower case
     * @param attributes names and values, addresses resolved
     */
    record Element(int at, String name, List<Attribute> attributes, List<Node> content) implements Span {
        public Element {
            attributes = List.copyOf(attributes);
            content = List.copyOf(content);
        }

        /** Elements without content and end tag. */
        private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "source", "track", "wbr");
        private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
                "blockquote", "pre", "address", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "table",
                "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "details", "summary",
                "section", "article", "aside", "header", "footer");

        @Override
        public List<Node> children() {
            return content;
        }

        /** Whether elements of a name have neither content nor end tag. */
        public static boolean isVoid(String name) {
            return VOID.contains(name);
        }

        /** Whether it stands on lines of its own. */
        public boolean isBlock() {
            return BLOCKS.contains(name);
        }

        /** The value of an attribute, if it has it. */
        public Optional<String> attribute(String wanted) {
            return attributes.stream().filter(each -> each.name().equals(wanted)).map(Attribute::value).findFirst();
        }
    }

    /** An attribute of an element; its value is not escaped. */
    record Attribute(String name, String value) {}
}
