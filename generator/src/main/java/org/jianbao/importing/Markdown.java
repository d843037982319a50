package org.jianbao.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jianbao.importing.outline.Piece;
import org.jianbao.importing.source.StyledText;

/** Writes text as Markdown that says just that: no mark in it means anything but what typography meant. */
final class Markdown {
    private static final String MARKS = "\\`*_[]<>{}|~^$";
    /** What makes something else of a paragraph when it begins with it. */
    private static final String BEGINNINGS = "#+-=:>";

    private Markdown() {}

    /** A paragraph, or what stands behind another mark. */
    static String inline(StyledText text) {
        StringBuilder out = new StringBuilder();
        String words = text.text();
        for (int from = 0; from < words.length();) {
            int to = from + 1;
            while (to < words.length() && text.isStrong(to) == text.isStrong(from)
                    && text.link(to).equals(text.link(from))) {
                to++;
            }
            span(words.substring(from, to), text.isStrong(from), text.link(from), out);
            from = to;
        }
        return beginning(out.toString());
    }

    private static void span(String words, boolean strong, Optional<String> link, StringBuilder out) {
        String core = words.strip();
        if (core.isEmpty()) {
            out.append(words);
            return;
        }
        int start = words.indexOf(core);
        String mark = strong ? "**" : "";
        out.append(words, 0, start)
                .append(link.isPresent() ? "[" : "").append(mark).append(escaped(core)).append(mark)
                .append(link.map(target -> "](<" + target.replaceAll("[<>\\s\\\\]", "") + ">)").orElse(""))
                .append(words.substring(start + core.length()));
    }

    static String plain(String text) {
        return beginning(escaped(text));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
            out.append(MARKS.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return out.toString();
    }

    private static String beginning(String line) {
        if (!line.isEmpty() && BEGINNINGS.indexOf(line.charAt(0)) >= 0) {
            return "\\" + line;
        }
        return line.replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2");
    }

    static String table(Piece.Table table) {
        int width = table.rows().stream().mapToInt(List::size).max().orElse(1);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> row = table.rows().get(i);
            out.append("| ");
            for (int cell = 0; cell < width; cell++) {
                out.append(cell < row.size() ? escaped(row.get(cell)).strip() : "")
                        .append(cell + 1 < width ? " | " : " |\n");
            }
            if (i == 0) {
                out.append("| ").append(java.util.stream.IntStream.range(0, width).mapToObj(each -> "---")
                        .collect(Collectors.joining(" | "))).append(" |\n");
            }
        }
        return out.toString();
    }

    /** A text as a value of front matter or of an event: in quotes whatever is in it. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ").strip() + "\"";
    }

    static String quoted(List<String> texts) {
        return texts.stream().map(Markdown::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
