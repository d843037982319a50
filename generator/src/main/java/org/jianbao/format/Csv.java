package org.jianbao.format;

import java.util.List;

import org.apache.commons.csv.CSVFormat;

/** Writes CSV (RFC 4180). */
public final class Csv {
    private Csv() {}

    /** A row with its line end; cells are quoted where they must be. */
    public static String row(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    }
}
