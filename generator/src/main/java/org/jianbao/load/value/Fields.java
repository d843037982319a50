package org.jianbao.load.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jianbao.load.value.Value.Entry;
import org.jianbao.load.value.Value.Items;
import org.jianbao.load.value.Value.Kind;
import org.jianbao.load.value.Value.Mapping;
import org.jianbao.load.value.Value.Text;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * The fields of one mapping, read with types; a value of another type is a problem and counts as absent, and so
 * does, without a problem, a field without a value.
 */
public final class Fields implements Given {
    /** What editors write out of habit, and the field that they mean. */
    private static final Map<String, String> HABITS = Map.ofEntries(Map.entry("标题", "title"), Map.entry("题目", "title"),
            Map.entry("日期", "date"), Map.entry("栏目", "column"), Map.entry("分类", "categories"),
            Map.entry("标签", "tags"), Map.entry("作者", "byline"), Map.entry("来源", "source"),
            Map.entry("摘要", "summary"), Map.entry("封面", "cover"), Map.entry("期号", "number"),
            Map.entry("编辑", "editors"), Map.entry("草稿", "draft"), Map.entry("author", "byline"),
            Map.entry("authors", "byline"), Map.entry("category", "categories"), Map.entry("tag", "tags"),
            Map.entry("keywords", "tags"), Map.entry("description", "summary"), Map.entry("image", "cover"),
            Map.entry("updated", "lastmod"), Map.entry("columns", "column"), Map.entry("issue", "number"),
            Map.entry("event", "events"), Map.entry("url", "slug"), Map.entry("permalink", "slug"));

    /** What separates items in a text; a comma that groups the digits of a number does not. */
    private static final Pattern BETWEEN_ITEMS = Pattern.compile("\\s*(?:[，、]|,(?!(?<=\\d,)\\d{3}(?!\\d)))\\s*");

    /** In UTF-16 units; regular expressions need stack for every part that they repeat. */
    private static final int LONGEST_FORM = 2_000;
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cf}]+");

    private final Place whole;
    private final Problems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    /** The fields that were probably meant by those that do not exist. */
    private final Set<String> meant = new HashSet<>();

    /** @param problems takes what is wrong with the fields */
    public Fields(Mapping mapping, Problems problems) {
        this.problems = problems;
        this.whole = mapping.place();
        for (Entry entry : mapping.entries()) {
            if (!(entry.key() instanceof Text key)) {
                problems.add(ProblemKind.WRONG_TYPE, entry.key().place(), "字段名要是一个词");
            } else if (entries.putIfAbsent(key.text(), entry) != null) {
                problems.add(ProblemKind.YAML_DUPLICATE_KEY, key.place(), "字段“" + key.text() + "”写了两次",
                        "留下一个，删掉另一个");
            }
        }
    }

    /** The fields of a value; a problem and nothing when it is not a mapping. */
    public static Optional<Fields> of(Value value, Problems problems) {
        return mapping(value, problems).map(mapping -> new Fields(mapping, problems));
    }

    /** A value as a mapping; a problem and nothing when it is none. */
    public static Optional<Mapping> mapping(Value value, Problems problems) {
        if (value instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(ProblemKind.WRONG_TYPE, value.place(), "这里应当是“字段: 值”的写法");
        return Optional.empty();
    }

    /** Reports every field that is not among the valid ones. */
    public void allow(Collection<String> valid) {
        allow(valid, name -> "");
    }

    /** Reports every field that is not among the valid ones; what the function advises for one, if anything, is said. */
    public void allow(Collection<String> valid, UnaryOperator<String> advise) {
        entries.forEach((name, entry) -> {
            if (!valid.contains(name)) {
                String habit = HABITS.getOrDefault(name, "");
                String own = advise.apply(name);
                String plain = SPACE.matcher(name).replaceAll("");
                String near = valid.contains(habit) ? habit : NearestWord.to(name, valid).orElse("");
                String advice = valid.contains(plain) ? "去掉“" + plain + "”前后的全角空格或看不见的字符" : !own.isEmpty() ? own
                        : near.isEmpty() ? NearestWord.advice(name, valid) : "是不是“" + near + "”？";
                meant.add(valid.contains(plain) ? plain : near);
                problems.add(ProblemKind.UNKNOWN_KEY, entry.key().place(), "不认识的字段“" + name + "”",
                        advice.isEmpty() ? "可以用的有：" + String.join("、", valid) : advice);
            }
        });
    }

    /** The names of all fields, each where it stands. */
    public List<Located> names() {
        return entries.entrySet().stream().map(entry -> new Located(entry.getKey(), entry.getValue().key().place()))
                .toList();
    }

    /** Whether a field has a value. */
    public boolean has(String name) {
        return node(name).filter(node -> !(node instanceof Text text) || !text.text().isBlank()).isPresent();
    }

    /** Whether a field has one text, and no list. */
    public boolean isText(String name) {
        return node(name).filter(Text.class::isInstance).isPresent();
    }

    /** Whether no field has a value. */
    public boolean isEmpty() {
        return entries.keySet().stream().noneMatch(this::has);
    }

    @Override
    public Place place() {
        return whole;
    }

    /** A field's one value, a text or a mapping. */
    public Optional<Given> value(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        return node(name).flatMap(node -> value(name, node, "一个值，不是列表"));
    }

    /** A field's values; one that is no list counts as a list of one, and those without a text are left out. */
    public List<Given> values(String name) {
        if (!has(name)) {
            return List.of();
        }
        List<Given> values = new ArrayList<>();
        for (Value item : items(name)) {
            value(name, item, "一层的列表").filter(value -> !(value instanceof Located text) || !text.text().isEmpty())
                    .ifPresent(values::add);
        }
        if (node(name).orElseThrow() instanceof Text text) {
            checkOne(name, text.text().strip());
        }
        return values;
    }

    private Optional<Given> value(String name, Value node, String expected) {
        if (node instanceof Mapping mapping) {
            return Optional.of(new Fields(mapping, problems));
        }
        return scalar(name, node, expected).map(text -> new Located(text.text().strip(), text.place()));
    }

    /** Where the value of a field stands; where the mapping begins when it has none. */
    public Place place(String name) {
        Entry entry = entries.get(name);
        return entry == null ? whole : entry.value().place();
    }

    /** The places of those of the named fields that are there. */
    public Map<String, Place> places(Set<String> names) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String name : names) {
            if (entries.containsKey(name)) {
                places.put(name, place(name));
            }
        }
        return places;
    }

    /** A field's text, trimmed; numbers and dates are text as they are written. */
    public Optional<String> text(String name) {
        return node(name).flatMap(node -> scalar(name, node, "一段文字"))
                .map(node -> node.text().strip())
                .filter(text -> !text.isEmpty());
    }

    /** A field's text; a problem, and what stands for it, when there is none. */
    public String requiredText(String name, String standIn) {
        Optional<String> text = text(name);
        if (text.isEmpty() && node(name).filter(node -> !(node instanceof Text)).isEmpty()) {
            missing(name);
        }
        return text.orElse(standIn);
    }

    /** Reports that a required field is missing or has no value, unless its name is reported as mistyped. */
    public void missing(String name) {
        if (entries.containsKey(name)) {
            boolean comment = place(name).quote().matches(".*" + name + "\\s*:\\s+#.*");
            problems.add(ProblemKind.MISSING_KEY, place(name),
                    "必填的字段“" + name + "”是空的" + (comment ? "：空格和 # 后面的字成了注释" : ""),
                    comment ? "给整个值加上半角双引号，如 " + name + ": \"#…\"" : "在冒号后面写上内容");
            return;
        }
        if (!meant.contains(name)) {
            problems.add(ProblemKind.MISSING_KEY, place(name), "缺少必填的字段“" + name + "”", "加上一行“" + name + ": …”");
        }
    }

    /** A field's truth value, {@code true} or {@code false}; false when it is absent. */
    public boolean flag(String name) {
        return flag(name, false);
    }

    /** A field's truth value, {@code true} or {@code false}, or what it is when it is absent or wrong. */
    public boolean flag(String name, boolean absent) {
        Optional<Text> node = written(name, "“true”或“false”");
        Optional<String> truth = node.map(value -> value.text().strip().toLowerCase(Locale.ROOT));
        if (truth.isPresent() && !truth.get().equals("true") && !truth.get().equals("false")) {
            wrong(name, node.get(), "“true”或“false”");
            return absent;
        }
        return truth.map("true"::equals).orElse(absent);
    }

    /** The text of a field that says more than space. */
    private Optional<Text> written(String name, String expected) {
        return node(name).flatMap(value -> scalar(name, value, expected)).filter(text -> !text.text().isBlank());
    }

    /** A field's whole number between two bounds, both included. */
    public Optional<Integer> number(String name, int least, int most) {
        Optional<Text> node = written(name, "整数");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(node.get().text().strip());
            if (number < least || number > most) {
                problems.add(ProblemKind.BAD_VALUE, node.get().place(),
                        "“" + name + "”要在 " + least + " 和 " + most + " 之间，现在是 " + number);
                return Optional.empty();
            }
            return Optional.of(number);
        } catch (NumberFormatException e) {
            wrong(name, node.get(), "整数");
            return Optional.empty();
        }
    }

    /** A field's text turned into a value; the function returns nothing when it is wrong, and reports that itself. */
    public <T> Optional<T> parsed(String name, Function<Located, Optional<T>> parse) {
        return written(name, "一段文字").filter(node -> isShort(name, node))
                .flatMap(node -> parse.apply(new Located(node.text().strip(), node.place())));
    }

    /** Whether a value that has a form of its own, such as a date or an address, has a length that one can have. */
    private boolean isShort(String name, Text node) {
        int length = node.text().length();
        if (length > LONGEST_FORM) {
            problems.add(ProblemKind.BAD_VALUE, node.place(),
                    "“" + name + "”的值太长：有 " + length + " 个字符，最多 " + LONGEST_FORM + " 个", "检查是不是少了引号，或放错了地方");
        }
        return length <= LONGEST_FORM;
    }

    /** A field's list of texts; a single text counts as a list of one. */
    public List<String> texts(String name) {
        return located(name).stream().map(Located::text).toList();
    }

    /** A field's list of texts with their places. */
    public List<Located> located(String name) {
        return located(name, false);
    }

    /** A field's list of texts with their places; {@code empty} when items without a text count too. */
    public List<Located> located(String name, boolean empty) {
        List<Located> found = located(name, items(name));
        if (!empty) {
            found.removeIf(item -> item.text().isEmpty());
        }
        if (found.size() == 1 && node(name).orElseThrow() instanceof Text) {
            checkOne(name, found.getFirst().text());
        }
        return found;
    }

    /** Reports a text that looks like several, where a list may stand. */
    private void checkOne(String name, String text) {
        if (BETWEEN_ITEMS.matcher(text).find()) {
            problems.add(ProblemKind.WRONG_TYPE, place(name), "“" + name + "”有几项时要写成列表",
                    "写成 " + name + ": [" + BETWEEN_ITEMS.matcher(text).replaceAll(", ") + "]");
        }
    }

    /** A field's list of lists of texts; items without a text count too. */
    public List<Located.Group> groups(String name) {
        return groups(name, false);
    }

    /** A field's list of lists of texts; {@code alone} when a text may stand for a list of it alone. */
    public List<Located.Group> groups(String name, boolean alone) {
        List<Located.Group> groups = new ArrayList<>();
        for (Value item : items(name)) {
            if (item instanceof Items list) {
                groups.add(new Located.Group(located(name, list.items()), item.place()));
            } else if (alone && item instanceof Text) {
                groups.add(new Located.Group(located(name, List.of(item)), item.place()));
            } else {
                problems.add(ProblemKind.WRONG_TYPE, item.place(),
                        "“" + name + "”的每一项应当是" + (alone ? "一个名称，或一个列表" : "一个列表"), "写成 - [甲, 乙]");
            }
        }
        return groups;
    }

    private List<Located> located(String name, List<Value> items) {
        List<Located> found = new ArrayList<>();
        for (Value item : items) {
            scalar(name, item, "文字的列表，如 [甲, 乙]")
                    .ifPresent(node -> found.add(new Located(node.text().strip(), node.place())));
        }
        return found;
    }

    /** A field's list of mappings. */
    public List<Fields> mappings(String name) {
        return items(name).stream().flatMap(item -> Fields.of(item, problems).stream()).toList();
    }

    /** A field's mapping. */
    public Optional<Fields> mapping(String name) {
        return node(name).flatMap(node -> Fields.of(node, problems));
    }

    /** The nodes of a list; one node that is no list counts as a list of one. */
    private List<Value> items(String name) {
        return node(name).map(node -> node instanceof Items list ? list.items() : List.of(node))
                .orElse(List.of());
    }

    private Optional<Value> node(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::value)
                .filter(value -> !(value instanceof Text text) || text.kind() != Kind.NOTHING);
    }

    private Optional<Text> scalar(String name, Value node, String expected) {
        if (node instanceof Text scalar) {
            return Optional.of(scalar);
        }
        wrong(name, node, expected);
        return Optional.empty();
    }

    private void wrong(String name, Value node, String expected) {
        boolean brackets = node instanceof Items list && list.brackets()
                || node instanceof Mapping mapping && mapping.brackets();
        problems.add(ProblemKind.WRONG_TYPE, node.place(),
                "“" + name + "”的值应当是" + (expected.charAt(0) < 0x80 ? " " : "") + expected,
                brackets ? "括号 [ ] { } 在 YAML 里表示列表和字段；要照样显示，给整个值加上半角双引号 \"…\"" : "");
    }

    /** A text and where it stands. */
    public record Located(String text, Place place) implements Given {
        /** A list of texts within a list, and where it begins. */
        public record Group(List<Located> items, Place place) {
            public Group {
                items = List.copyOf(items);
            }
        }
    }
}
