package org.jianbao.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The header fields that a host sends with the files of a site.
 *
 * <p>{@link #text} is the file {@code _headers} that Netlify and Cloudflare Pages read, and that {@code jianbao serve}
 * obeys. Netlify takes the last value of a field that several rules give, Cloudflare Pages joins all of them with commas:
 * rules should therefore not give a field twice to one path.
 *
 * @param rules what applies where, in order
 */
public record ResponseHeaders(List<Rule> rules) {
    private static final String INDENT = "  ";

    public ResponseHeaders {
        rules = List.copyOf(rules);
    }

    /**
     * The fields of some paths.
     *
     * @param pattern a percent-encoded path, or the beginning of paths followed by {@code *}
     */
    public record Rule(String pattern, List<Field> fields) {
        public Rule {
            if (!pattern.startsWith("/") || pattern.indexOf('*') >= 0 && pattern.indexOf('*') < pattern.length() - 1) {
                throw new IllegalArgumentException("not a pattern of paths: " + pattern);
            }
            fields = List.copyOf(fields);
        }

        boolean matches(String path) {
            return pattern.endsWith("*")
                    ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                    : path.equals(pattern);
        }
    }

    /** A field and its value, each on one line. */
    public record Field(String name, String value) {
        public Field {
            if (!name.matches("[A-Za-z-]+") || value.isBlank() || value.lines().count() != 1) {
                throw new IllegalArgumentException("not a header field: " + name + ": " + value);
            }
        }
    }

    /**
     * The fields of a path, by name; where several rules give one, the last does.
     *
     * @param path as it stands in a request: percent-encoded, without the query
     */
    public SortedMap<String, String> of(String path) {
        SortedMap<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rules.stream().filter(rule -> rule.matches(path))
                .forEach(rule -> rule.fields().forEach(field -> fields.put(field.name(), field.value())));
        return fields;
    }

    /** The file {@code _headers}. */
    public String text() {
        StringBuilder text = new StringBuilder("# Made by Jianbao: header fields for Netlify and Cloudflare Pages.\n");
        for (Rule rule : rules) {
            text.append(rule.pattern()).append('\n');
            rule.fields().forEach(field -> text.append(INDENT).append(field.name()).append(": ").append(field.value())
                    .append('\n'));
        }
        return text.toString();
    }

    /**
     * Reads a file {@code _headers}.
     *
     * @throws IllegalArgumentException when a line is neither a pattern, nor a field, nor a comment
     */
    public static ResponseHeaders parse(String text) {
        List<Rule> rules = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            if (!Character.isWhitespace(line.charAt(0))) {
                rules.add(new Rule(line.strip(), List.of()));
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0 || rules.isEmpty()) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "%s:%d: %s", SiteFiles.HEADERS, number, line));
            }
            Rule last = rules.removeLast();
            List<Field> fields = new ArrayList<>(last.fields());
            fields.add(new Field(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
            rules.add(new Rule(last.pattern(), fields));
        }
        return new ResponseHeaders(rules);
    }
}
