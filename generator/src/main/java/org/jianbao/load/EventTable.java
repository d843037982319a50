package org.jianbao.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
import org.jianbao.model.event.EventKind;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Events in comma-separated values: the first row says what the columns are, each other row becomes the value that YAML
 * would, so that both are read, and their mistakes reported, in the same way.
 */
final class EventTable {
    private static final List<String> REQUIRED = List.of("id", "kind", "title");
    private static final Pattern BETWEEN = Pattern.compile("[；;\\n]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("、");
    /** A comma that may have been meant to tell items apart; one that groups the digits of a number was not. */
    private static final Pattern COMMA = Pattern.compile("[，,](?!(?<=\\d.)\\d{3}(?!\\d))");

    private final Lines lines;
    private final List<EventKind> kinds;
    private final Problems problems;

    /**
     * What was read of a table.
     *
     * @param events the fields of every row; one with too few or too many cells is left out
     * @param ids those of the rows, also of those that were left out
     * @param whole whether there are no other ids
     */
    record Rows(List<Fields> events, Set<String> ids, boolean whole) {
        Rows {
            events = List.copyOf(events);
            ids = Set.copyOf(ids);
        }
    }

    private EventTable(TextFile file, List<EventKind> kinds, Problems problems) {
        this.kinds = List.copyOf(kinds);
        this.lines = new Lines(file.name(), file.text(), 1);
        this.problems = problems;
    }

    /**
     * Reads a table; what is wrong is reported.
     *
     * @param kinds those of the site
     */
    static Rows read(TextFile file, List<EventKind> kinds, Problems problems) {
        CsvRow.Table table = CsvRow.of(file, problems);
        return table.rows().isEmpty() ? new Rows(List.of(), Set.of(), table.whole())
                : new EventTable(file, kinds, problems).read(table.rows(), table.whole());
    }

    private Rows read(List<CsvRow> rows, boolean whole) {
        List<Cell> heads = rows.getFirst().cells();
        Map<Integer, EventColumn> columns = columns(heads);
        List<CsvRow> below = rows.subList(1, rows.size());
        Set<String> ids = below.stream().map(row -> cell(row, columns, "id")).filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        if (!REQUIRED.stream().allMatch(key -> has(columns, key))) {
            return new Rows(List.of(), ids, whole && has(columns, "id"));
        }
        List<CsvRow> fitting = below.stream().filter(row -> fits(row, heads.size())).toList();
        reportNameless(heads, fitting);
        List<Fields> events = fitting.stream().filter(row -> isComplete(row, columns))
                .flatMap(row -> Fields.of(event(row, columns), problems).stream()).toList();
        return new Rows(events, ids, whole);
    }

    /** The text of a row in the column of a field, or empty. */
    private static String cell(CsvRow row, Map<Integer, EventColumn> columns, String key) {
        return columns.entrySet().stream().filter(column -> isOf(column.getValue(), key))
                .filter(column -> column.getKey() < row.cells().size())
                .map(column -> row.cells().get(column.getKey()).text()).findFirst().orElse("");
    }

    /** Reports the columns whose cells say something, but not their heading. */
    private void reportNameless(List<Cell> heads, List<CsvRow> rows) {
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            if (heads.get(i).text().isEmpty()) {
                rows.stream().map(row -> row.cells().get(column)).filter(cell -> !cell.text().isEmpty()).findFirst()
                        .ifPresent(cell -> problems.add(ProblemKind.CSV_CELL, place(cell.at()),
                                "这一列没有列名，不知道“" + brief(cell.text()) + "”是什么", "在第一行写上列名，或删掉这一列"));
            }
        }
    }

    private static String brief(String text) {
        return text.codePointCount(0, text.length()) <= 20 ? text
                : text.substring(0, text.offsetByCodePoints(0, 20)) + "……";
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
            if (REQUIRED.contains(field) && row.cells().get(column.getKey()).text().isEmpty()) {
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
            Optional<EventColumn> column = EventColumn.of(head.text(), kinds);
            if (column.isEmpty() && !head.text().isEmpty()) {
                problems.add(ProblemKind.UNKNOWN_KEY, place(head.at()),
                        "不认识的列“" + head.text() + "”",
                        EventColumn.advice(head.text(), kinds));
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
        return columns.values().stream().anyMatch(column -> isOf(column, key));
    }

    private static boolean isOf(EventColumn column, String key) {
        return column.name().path().equals(List.of(key));
    }

    private Mapping event(CsvRow row, Map<Integer, EventColumn> columns) {
        Optional<EventKind> kind = RecordReader.choice(cell(row, columns, "kind"), kinds);
        Branch root = new Branch(row.at());
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            EventColumn column = columns.get(i);
            if (column != null && !cell.text().isEmpty()) {
                root.add(column, cell, column.list(kind));
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

        void add(EventColumn column, Cell cell, boolean list) {
            List<String> path = column.name().path();
            Branch branch = this;
            for (String key : path.subList(0, path.size() - 1)) {
                branch = branch.branches.computeIfAbsent(key, unused -> new Branch(cell.at()));
            }
            if (!list) {
                checkOne(column, cell);
                branch.texts.put(path.getLast(), cell);
                return;
            }
            List<Value> items = column.name().figure().isEmpty() ? items(column, cell) : List.of(figure(column, cell));
            if (!items.isEmpty()) {
                branch.lists.computeIfAbsent(path.getLast(), unused -> new ArrayList<>()).addAll(items);
            }
        }

        private void checkOne(EventColumn column, Cell cell) {
            boolean several = column.naming() != EventColumn.Names.SEVERAL && BETWEEN.matcher(cell.text()).find()
                    || column.naming() == EventColumn.Names.ONE_PERSON && BETWEEN_WORDS.matcher(cell.text()).find();
            if (several) {
                problems.add(ProblemKind.CSV_CELL, place(cell.at()),
                        "“" + column.name().field() + "”里有几项，表格一行只能写一项", "有几项的活动写在 .yml 文件里");
            }
        }

        private List<Value> items(EventColumn column, Cell cell) {
            boolean marked = BETWEEN.matcher(cell.text()).find();
            if (!marked && COMMA.matcher(cell.text()).find()) {
                problems.add(ProblemKind.CSV_CELL, place(cell.at()), "“" + column.name().field() + "”里的逗号不把几项分开",
                        "几项用“；”隔开；只有一项、里面有逗号的，在后面写一个“；”");
                return List.of();
            }
            return (marked ? BETWEEN : BETWEEN_WORDS).splitAsStream(cell.text()).map(String::strip)
                    .filter(item -> BETWEEN_WORDS.splitAsStream(item).anyMatch(part -> !part.isBlank()))
                    .<Value>map(item -> text(item, cell.at())).toList();
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
                entries.add(new Entry(new Text(key, first), new Items(items, true, first)));
            });
            branches.forEach((key, branch) -> entries.add(new Entry(text(key, branch.at), branch.value())));
            return new Mapping(entries, true, place(at));
        }
    }
}
