package org.jianbao.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jianbao.load.EventColumn.Name;
import org.jianbao.load.value.CsvRow;
import org.jianbao.load.value.CsvRow.Cell;
import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Lines;
import org.jianbao.load.value.TextFile;
import org.jianbao.load.value.Value;
import org.jianbao.load.value.Value.Entry;
import org.jianbao.load.value.Value.Items;
import org.jianbao.load.value.Value.Mapping;
import org.jianbao.load.value.Value.Text;
import org.jianbao.model.event.Amount;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Events in comma-separated values: the first row says what the columns are, each other row becomes the value that YAML
 * would, so that both are read, and their mistakes reported, in the same way.
 */
final class EventTable {
    private static final List<String> REQUIRED = List.of("id", "kind", "title");
    private static final Pattern BETWEEN = Pattern.compile("[；;\\n]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("、+");

    private final Lines lines;
    private final Problems problems;

    private EventTable(TextFile file, Problems problems) {
        this.lines = new Lines(file.name(), file.text(), 1);
        this.problems = problems;
    }

    /** The fields of every row; a row with too few or too many cells is reported and left out. */
    static List<Fields> read(TextFile file, Problems problems) {
        List<CsvRow> rows = CsvRow.of(file, problems);
        return rows.isEmpty() ? List.of() : new EventTable(file, problems).read(rows);
    }

    private List<Fields> read(List<CsvRow> rows) {
        List<Cell> heads = rows.getFirst().cells();
        Map<Integer, EventColumn> columns = columns(heads);
        if (!REQUIRED.stream().allMatch(key -> has(columns, key))) {
            return List.of();
        }
        List<Fields> events = new ArrayList<>();
        for (CsvRow row : rows.subList(1, rows.size())) {
            if (fits(row, heads.size()) && isComplete(row, columns)) {
                Fields.of(event(row, columns), problems).ifPresent(events::add);
            }
        }
        return events;
    }

    private boolean fits(CsvRow row, int expected) {
        int found = row.cells().size();
        if (found != expected) {
            problems.add(ProblemKind.CSV_ROW, place(row.at()), "这一行有 " + found + " 格，表头有 " + expected + " 格",
                    found < expected ? "补上缺的格子，没有内容的留空" : "删掉多的格子；格子里有逗号时，把整格放进半角引号");
        }
        return found == expected;
    }

    private boolean isComplete(CsvRow row, Map<Integer, EventColumn> columns) {
        boolean complete = true;
        for (Map.Entry<Integer, EventColumn> column : columns.entrySet()) {
            String field = column.getValue().name().path().getFirst();
            if (REQUIRED.contains(field) && column.getKey() < row.cells().size()
                    && row.cells().get(column.getKey()).text().isEmpty()) {
                problems.add(ProblemKind.MISSING_KEY, place(row.cells().get(column.getKey()).at()),
                        "必填的字段“" + field + "”是空的", "在这一格写上内容");
                complete = false;
            }
        }
        return complete;
    }

    private Place place(int unit) {
        return lines.at(lines.character(unit));
    }

    /** The columns that have a name, by their number from zero. */
    private Map<Integer, EventColumn> columns(List<Cell> heads) {
        Map<Integer, EventColumn> columns = new TreeMap<>();
        Map<Name, Cell> known = new HashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            Cell head = heads.get(i);
            if (heads.size() == 1 && head.text().matches(".*[;；\t，].*")) {
                problems.add(ProblemKind.CSV_ROW, place(head.at()), "表头只有一格，列之间不是半角逗号",
                        "另存为“CSV UTF-8（逗号分隔）”");
                return columns;
            }
            Optional<EventColumn> column = EventColumn.of(head.text());
            if (column.isEmpty() && !head.text().isEmpty()) {
                problems.add(ProblemKind.UNKNOWN_KEY, place(head.at()),
                        "不认识的列“" + head.text() + "”",
                        EventColumn.advice(head.text()));
            }
            Cell first = column.map(found -> known.putIfAbsent(found.name(), head)).orElse(null);
            if (first != null) {
                problems.add(ProblemKind.YAML_DUPLICATE_KEY, place(head.at()),
                        "列“" + head.text() + "”和“" + first.text() + "”是同一个字段", "留下一列，删掉另一列");
            }
            int number = i;
            column.ifPresent(found -> columns.put(number, found));
        }
        REQUIRED.stream().filter(key -> !has(columns, key)).forEach(key -> problems.add(ProblemKind.MISSING_KEY,
                place(heads.getFirst().at()), "表头里没有必需的列“" + key + "”", "加上这一列"));
        return columns;
    }

    private static boolean has(Map<Integer, EventColumn> columns, String key) {
        return columns.values().stream().anyMatch(column -> column.name().path().equals(List.of(key)));
    }

    private Mapping event(CsvRow row, Map<Integer, EventColumn> columns) {
        Branch root = new Branch(row.at());
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            EventColumn column = columns.get(i);
            if (column != null && !cell.text().isEmpty()) {
                root.add(column, cell);
            }
        }
        return root.value();
    }

    private Text text(String text, int at) {
        return new Text(text, place(at));
    }

    /** A mapping that grows from cell to cell. */
    private final class Branch {
        private final int at;
        private final Map<String, Cell> texts = new LinkedHashMap<>();
        private final Map<String, List<Value>> lists = new LinkedHashMap<>();
        private final Map<String, Branch> branches = new LinkedHashMap<>();

        Branch(int at) {
            this.at = at;
        }

        void add(EventColumn column, Cell cell) {
            List<String> path = column.name().path();
            Branch branch = this;
            for (String key : path.subList(0, path.size() - 1)) {
                branch = branch.branches.computeIfAbsent(key, unused -> new Branch(cell.at()));
            }
            if (!column.list()) {
                branch.texts.put(path.getLast(), cell);
                return;
            }
            List<Value> items = branch.lists.computeIfAbsent(path.getLast(), unused -> new ArrayList<>());
            if (!column.name().figure().isEmpty()) {
                items.add(figure(column, cell));
                return;
            }
            Pattern between = BETWEEN.matcher(cell.text()).find() ? BETWEEN : BETWEEN_WORDS;
            Arrays.stream(between.split(cell.text())).map(String::strip)
                    .forEach(item -> items.add(text(item, cell.at())));
        }

        private Value figure(EventColumn column, Cell cell) {
            List<Entry> entries = new ArrayList<>();
            entries.add(new Entry(text("label", cell.at()), text(column.name().figure(), cell.at())));
            boolean whole = column.unit().isEmpty()
                    || Amount.parse(cell.text(), place(cell.at())).filter(amount -> !amount.unit().isEmpty())
                            .isPresent();
            entries.add(new Entry(text(whole ? "amount" : "value", cell.at()), text(cell.text(), cell.at())));
            if (!whole) {
                entries.add(new Entry(text("unit", cell.at()), text(column.unit(), cell.at())));
            }
            return new Mapping(entries, true, place(cell.at()));
        }

        Mapping value() {
            List<Entry> entries = new ArrayList<>();
            texts.forEach((key, cell) -> entries.add(new Entry(text(key, cell.at()),
                    text(cell.text().replaceAll("\\s*\\n\\s*", " "), cell.at()))));
            lists.forEach((key, items) -> {
                Place first = items.getFirst().place();
                boolean single = items.size() == 1 && items.getFirst() instanceof Text only
                        && !only.text().matches(".*[,，、].*");
                entries.add(new Entry(new Text(key, first), single ? items.getFirst() : new Items(items, true, first)));
            });
            branches.forEach((key, branch) -> entries.add(new Entry(text(key, branch.at), branch.value())));
            return new Mapping(entries, true, place(at));
        }
    }
}
