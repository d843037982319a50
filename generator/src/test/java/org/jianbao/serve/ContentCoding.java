package org.jianbao.serve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a compressed copy beside a file is coded (RFC 9110, section 8.4.1), the smaller one first. */
enum ContentCoding {
    BROTLI("br", ".br"), GZIP("gzip", ".gz");

    private final String id;
    private final String end;

    ContentCoding(String id, String end) {
        this.id = id;
        this.end = end;
    }

    /** Its name in header fields. */
    String id() {
        return id;
    }

    /** What follows the name of the file in that of the copy. */
    String end() {
        return end;
    }

    /**
     * Those that a client takes, in our order.
     *
     * @param fields the values of {@code Accept-Encoding}; without one the client is asked for nothing it may not know
     */
    static List<ContentCoding> accepted(List<String> fields) {
        List<String> items = fields.stream().flatMap(field -> Stream.of(field.split(",")))
                .map(item -> item.replaceAll("\\s", "").toLowerCase(Locale.ROOT)).toList();
        return Stream.of(values()).filter(coding -> {
            List<String> own = items.stream().filter(item -> item.split(";", 2)[0].equals(coding.id)).toList();
            List<String> any = items.stream().filter(item -> item.split(";", 2)[0].equals("*")).toList();
            return (own.isEmpty() ? any : own).stream().anyMatch(ContentCoding::isWanted);
        }).toList();
    }

    /** Whether an item has no weight, or one above zero (RFC 9110, section 12.4.2). */
    private static boolean isWanted(String item) {
        String[] parts = item.split(";", 2);
        return parts.length == 1 || parts[1].matches("q=(?:1(?:\\.0{0,3})?|0\\.(?!0{0,3}$)[0-9]{1,3})");
    }
}
