package org.jianbao.document;

/** HTML while it is written: every character and value that comes from a text is escaped here. */
final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final String prefix;

    /** @param prefix what every id begins with */
    Markup(String prefix) {
        this.prefix = prefix;
    }

    /** What every id begins with. */
    String prefix() {
        return prefix;
    }

    /** Appends what is HTML already. */
    Markup append(String html) {
        out.append(html);
        return this;
    }

    Markup append(char html) {
        out.append(html);
        return this;
    }

    Markup append(int number) {
        out.append(number);
        return this;
    }

    /** Appends text, which an attribute's value may be. */
    Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return this;
    }

    /** Appends an attribute to a tag that is still open. */
    void attribute(String name, String value) {
        append(' ').append(name).append("=\"").text(value).append('"');
    }

    /** Appends an id to a tag that is still open. */
    void id(String id) {
        attribute("id", prefix + id);
    }

    /** Appends an id and classes, if there are any, to a tag that is still open. */
    void attributes(Attributes attributes) {
        if (!attributes.id().isEmpty()) {
            id(attributes.id());
        }
        if (!attributes.classes().isEmpty()) {
            attribute("class", String.join(" ", attributes.classes()));
        }
    }

    /** Appends the end tag of an element. */
    void close(String element) {
        append("</").append(element).append('>');
    }

    /** Begins a new line, unless one has just begun. */
    void line() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    /** What was written. */
    @Override
    public String toString() {
        return out.toString();
    }
}
