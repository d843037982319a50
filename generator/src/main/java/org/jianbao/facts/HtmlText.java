package org.jianbao.facts;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a reader sees of HTML, and where in the HTML each character stands. Blocks are separated by line breaks, cells of a
 * row by tabs. Footnote marks, readings beside characters, drawings and scripts are left out.
 */
final class HtmlText {
    private static final Set<String> BLOCKS = Set.of("address", "aside", "blockquote", "br", "caption", "dd", "details",
            "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre",
            "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> UNSEEN = Set.of("math", "rp", "rt", "script", "style", "svg", "template", "video", "audio");
    private static final Set<String> MINOR = Set.of("figcaption", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos",
            "'", "nbsp", "\u00a0");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;
    private int[] nodes;
    private final Map<String, Range> items = new HashMap<>();
    private int node;
    private boolean minor;

    /** A part of a text; {@code to} is behind its last character. */
    record Range(int from, int to) {
        boolean holds(int at) {
            return at >= from && at < to;
        }
    }

    HtmlText(String html) {
        this.html = html;
        this.starts = new int[html.length() + 1];
        this.ends = new int[html.length() + 1];
        this.nodes = new int[html.length() + 1];
        read();
        int length = text.length();
        this.starts = Arrays.copyOf(starts, length);
        this.ends = Arrays.copyOf(ends, length);
        this.nodes = Arrays.copyOf(nodes, length);
    }

    String text() {
        return text.toString();
    }

    /** The parts of the text that stand in list items with an id, by the id. */
    Map<String, Range> items() {
        return items;
    }

    /** Whether a character stands in a heading or below a picture. */
    boolean isMinor(int at) {
        return nodes[at] < 0;
    }

    /** Where a part of the text stands in the HTML, cut to the piece without tags that holds one of its characters. */
    Range inHtml(Range part, int character) {
        int from = character;
        while (from > part.from() && nodes[from - 1] == nodes[character]) {
            from--;
        }
        int to = character + 1;
        while (to < part.to() && nodes[to] == nodes[character]) {
            to++;
        }
        return new Range(starts[from], ends[to - 1]);
    }

    private void read() {
        Deque<Item> open = new ArrayDeque<>();
        for (int at = 0; at < html.length();) {
            if (html.charAt(at) != '<') {
                at = content(at);
                continue;
            }
            int end = endOfTag(at);
            String tag = html.substring(at, end);
            String name = name(tag);
            boolean closes = tag.startsWith("</");
            at = UNSEEN.contains(name) && !closes && !tag.endsWith("/>") || isNoteMark(name, tag)
                    ? endOfElement(name, end)
                    : end;
            separate(name);
            node++;
            if (MINOR.contains(name)) {
                minor = !closes;
            }
            if (name.equals("li") && !closes) {
                open.push(new Item(id(tag), text.length()));
            } else if (name.equals("li") && !open.isEmpty()) {
                Item item = open.pop();
                items.put(item.id(), new Range(item.from(), text.length()));
            }
        }
    }

    /** A list item that was not closed yet. */
    private record Item(String id, int from) {}

    private void separate(String name) {
        if (BLOCKS.contains(name)) {
            append("\n", 0, 0, 0);
        } else if (CELLS.contains(name)) {
            append("\t", 0, 0, 0);
        }
    }

    /** Takes text up to the next tag; returns where that begins. Blank lines between tags are not text. */
    private int content(int start) {
        int next = html.indexOf('<', start);
        String between = html.substring(start, next < 0 ? html.length() : next);
        if (between.indexOf('\n') >= 0 && between.isBlank()) {
            return start + between.length();
        }
        int at = start;
        int number = minor ? -node - 1 : node + 1;
        while (at < html.length() && html.charAt(at) != '<') {
            int semicolon = html.charAt(at) == '&' ? html.indexOf(';', at) : -1;
            if (semicolon < 0 || semicolon - at > 12) {
                append(html.substring(at, at + 1), at, at + 1, number);
                at++;
            } else {
                append(entity(html.substring(at + 1, semicolon)), at, semicolon + 1, number);
                at = semicolon + 1;
            }
        }
        return at;
    }

    private void append(String characters, int start, int end, int number) {
        for (int i = 0; i < characters.length(); i++) {
            starts[text.length()] = start;
            ends[text.length()] = end;
            nodes[text.length()] = number;
            text.append(characters.charAt(i));
        }
    }

    private static String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, "\ufffd");
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "\ufffd";
        } catch (NumberFormatException e) {
            // the browser shows what is no reference as it is; a number does not stand in it
            return "\ufffd";
        }
    }

    private int endOfTag(int start) {
        char quote = 0;
        for (int i = start; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private int endOfElement(String name, int from) {
        int close = html.indexOf("</" + name, from);
        return close < 0 ? from : endOfTag(close);
    }

    private static boolean isNoteMark(String name, String tag) {
        return name.equals("sup") && tag.contains("footnote");
    }

    private static String name(String tag) {
        int start = tag.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String id(String tag) {
        int start = tag.indexOf(" id=\"");
        return start < 0 ? "" : tag.substring(start + 5, tag.indexOf('"', start + 5));
    }
}
