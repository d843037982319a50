package org.jianbao.load.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * One row of a file of comma-separated values (RFC 4180).
 *
 * @param cells its cells; rows in which all are empty are passed over
 * @param at index of its first UTF-16 unit in the file
 */
public record CsvRow(List<Cell> cells, int at) {
    public CsvRow {
        cells = List.copyOf(cells);
    }

    /**
     * A cell.
     *
     * @param text without quotation marks and surrounding space
     * @param at index of its first UTF-16 unit in the file, quotation mark included
     */
    public record Cell(String text, int at) {}

    /**
     * The rows of a file.
     *
     * @param whole whether these are all
     */
    public record Table(List<CsvRow> rows, boolean whole) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** The rows of a file; where quotation marks do not match there is a problem, and reading ends. */
    public static Table of(TextFile file, Problems problems) {
        List<CsvRow> rows = new ArrayList<>();
        boolean whole = true;
        int next = 0;
        try (CSVParser parser = CSVParser.parse(file.text(), CSVFormat.RFC4180)) {
            for (CSVRecord row : parser) {
                List<Cell> cells = new ArrayList<>();
                int begin = next;
                for (String cell : row) {
                    cells.add(new Cell(cell.strip(), next));
                    next = end(file.text(), next) + 1;
                }
                if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                    rows.add(new CsvRow(cells, begin));
                }
            }
        } catch (UncheckedIOException e) {
            reportQuotes(file, next, problems);
            whole = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(rows, whole);
    }

    /** Index of the comma or line end behind a cell, or of the end of the text. */
    private static int end(String text, int cell) {
        int end = Math.max(cell, closing(text, cell));
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** Index behind the closing quotation mark of a cell, or −1 when it is missing; that of a cell without marks itself. */
    private static int closing(String text, int cell) {
        if (cell >= text.length() || text.charAt(cell) != '"') {
            return cell;
        }
        int mark = text.indexOf('"', cell + 1);
        while (mark >= 0 && mark + 1 < text.length() && text.charAt(mark + 1) == '"') {
            mark = text.indexOf('"', mark + 2);
        }
        return mark < 0 ? -1 : mark + 1;
    }

    private static void reportQuotes(TextFile file, int from, Problems problems) {
        String text = file.text();
        for (int cell = from; cell < text.length(); cell = end(text, cell) + 1) {
            int closing = closing(text, cell);
            boolean open = closing < 0;
            int behind = closing;
            while (closing > cell && behind < text.length() && text.charAt(behind) != '\n'
                    && Character.isWhitespace(text.charAt(behind))) {
                behind++;
            }
            boolean more = closing > cell && behind < text.length() && text.charAt(behind) != ','
                    && text.charAt(behind) != '\n';
            if (open || more) {
                Lines lines = new Lines(file.name(), text, 1);
                problems.add(ProblemKind.CSV_ROW, lines.at(lines.character(open ? cell : behind)),
                        open ? "这一格开头的引号没有结束" : "引号结束以后还有文字",
                        "格子里要用引号时写中文的“ ”，或把整格放进半角引号、里面的引号写两遍");
                return;
            }
        }
    }
}
