package org.jianbao.load.value;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Unseen;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reports what YAML permits and loses a part of what an editor wrote: types, names, comments, joined lines. */
final class YamlValues {
    private static final Pattern ESCAPE = Pattern
            .compile("\\\\(?:x(\\p{XDigit}{2})|u(\\p{XDigit}{4})|U(\\p{XDigit}{8})|[0abefvN\\\\])");
    private static final String NAMED = "0abefvN";
    private static final String NAMED_VALUES = "\u0000\u0007\b\u001b\f\u000b\u0085";

    /** A hash that begins a comment and looks like text: no space follows. */
    private static final Pattern COMMENT = Pattern.compile("[ \\t]+(#)[^\\s#]");

    /** A line that was meant for itself and continues the one above. */
    private static final Pattern JOINED = Pattern.compile("\\n[ ]*(-[ ]|[a-z][A-Za-z]+\\s*(?:：|:(?!//)))");
    private static final Pattern NO_SPACE = Pattern.compile("-[^\\s\\d-].*", Pattern.DOTALL);
    private static final Pattern OTHER_MARK = Pattern.compile("[•·●＊－—–+][ \\u3000].*", Pattern.DOTALL);
    private static final Set<Tag> TYPES = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

    /** Fields of free text, in which a hash is more likely text than the beginning of a comment. */
    private static final Set<String> FREE = Set.of("title", "summary", "description", "source", "byline", "venue");

    /** Fields that are said to be missing when a comment has taken their value. */
    private static final Set<String> REQUIRED = Set.of("title", "id", "kind", "name", "url", "label");

    private final YamlText text;
    private final Problems problems;
    /** The UTF-16 unit of every character, or none when each is one unit. */
    private final int[] units;
    private final Set<Node> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Item> open = new ArrayDeque<>();

    /** A node, and the field whose value it is, or empty. */
    private record Item(Node node, String field) {}

    YamlValues(YamlText text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.units = units(text.yaml());
    }

    private static int[] units(String yaml) {
        int[] units = new int[yaml.codePointCount(0, yaml.length()) + 1];
        if (units.length > yaml.length()) {
            return new int[0];
        }
        for (int at = 0, unit = 0; at < units.length; at++) {
            units[at] = unit;
            unit += unit < yaml.length() ? Character.charCount(yaml.codePointAt(unit)) : 0;
        }
        return units;
    }

    /** Checks a root and all below it. */
    void check(Node root) {
        add(root, "");
        while (!open.isEmpty()) {
            Item item = open.pop();
            mark(item.node());
            switch (item.node()) {
                case ScalarNode scalar -> scalar(scalar, item.field());
                case SequenceNode list -> list.getValue().forEach(node -> add(node, item.field()));
                case MappingNode mapping -> mapping.getValue().forEach(this::add);
                default -> {
                }
            }
        }
    }

    private void add(NodeTuple tuple) {
        add(tuple.getKeyNode(), "");
        add(tuple.getValueNode(), tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "");
    }

    private void add(Node node, String field) {
        if (known.add(node)) {
            open.push(new Item(node, field));
        }
    }

    /** Reports a type or a name of a node, which are not shown. */
    private void mark(Node node) {
        int at = begin(node);
        if (text.yaml().startsWith("!", at) && !text.yaml().startsWith("!!", at) || !TYPES.contains(node.getTag())) {
            problems.add(ProblemKind.YAML_LOST, text.at(at), "值不能以 ! 开头，它在 YAML 里表示类型",
                    "给整个值加上半角双引号 \"…\"");
        }
        node.getAnchor().filter(anchor -> !text.yaml().contains("*" + anchor.getValue()))
                .ifPresent(anchor -> problems.add(ProblemKind.YAML_LOST, text.at(at),
                        "值不能以 & 开头，“&" + anchor.getValue() + "”不会显示出来", "给整个值加上半角双引号 \"…\""));
    }

    private void scalar(ScalarNode node, String field) {
        Unseen.in(node.getValue()).ifPresent(at -> Unseen.report(node.getValue().codePointAt(at),
                text.at(character(node)), 1, problems));
        if (node.getScalarStyle() == ScalarStyle.PLAIN) {
            comment(node, field);
            joined(node);
        }
    }

    private void comment(ScalarNode node, String field) {
        boolean empty = node.getValue().isEmpty();
        Matcher comment = COMMENT.matcher(text.yaml()).region(end(node), text.yaml().length());
        if ((empty ? !REQUIRED.contains(field) : FREE.contains(field)) && comment.lookingAt()) {
            problems.add(ProblemKind.YAML_COMMENT, text.at(comment.start(1)), "空格和 # 后面的字成了注释，没有读取",
                    "给整个值加上半角双引号 \"…\"；真是注释，就在 # 后面空一格");
        }
    }

    private void joined(ScalarNode node) {
        String raw = text.yaml().substring(begin(node), Math.max(begin(node), end(node)));
        Matcher joined = JOINED.matcher(raw);
        if (joined.find()) {
            problems.add(ProblemKind.YAML_LOST, text.at(begin(node) + joined.start(1)), "这一行接在了上一行的值后面",
                    joined.group(1).startsWith("-") ? "把同一个列表的“- ”对齐" : "去掉行首的空格，冒号用半角的“: ”");
        } else if (beginsLine(begin(node)) && (NO_SPACE.matcher(raw).matches() || OTHER_MARK.matcher(raw).matches())) {
            problems.add(ProblemKind.YAML_LOST, text.at(begin(node)),
                    raw.startsWith("-") ? "“-”后面缺一个空格" : "列表的每一项以半角的“- ”开头", "列表的每一项写成“- 甲”，“-”后面空一格");
        }
    }

    private boolean beginsLine(int at) {
        return text.yaml().substring(text.yaml().lastIndexOf('\n', at - 1) + 1, at).isBlank();
    }

    /** The unit of the first unseen character of a value, as it is typed or as an escape; else where the value begins. */
    private int character(ScalarNode node) {
        int begin = begin(node);
        String raw = text.yaml().substring(begin, Math.max(begin, end(node)));
        int typed = Unseen.in(raw).orElse(-1);
        if (typed >= 0 || node.getScalarStyle() != ScalarStyle.DOUBLE_QUOTED) {
            return begin + Math.max(0, typed);
        }
        Matcher escape = ESCAPE.matcher(raw);
        while (escape.find()) {
            if (Unseen.is(meaning(escape))) {
                return begin + escape.start();
            }
        }
        return begin;
    }

    private static int meaning(Matcher escape) {
        for (int group = 1; group <= 3; group++) {
            if (escape.group(group) != null) {
                return Integer.parseUnsignedInt(escape.group(group).toUpperCase(Locale.ROOT), 16);
            }
        }
        int named = NAMED.indexOf(escape.group().charAt(1));
        return named < 0 ? ' ' : NAMED_VALUES.charAt(named);
    }

    private int begin(Node node) {
        return node.getStartMark().map(this::offset).orElse(0);
    }

    private int end(Node node) {
        return node.getEndMark().map(this::offset).orElse(0);
    }

    private int offset(Mark mark) {
        return units.length == 0 ? mark.getIndex() : units[Math.min(mark.getIndex(), units.length - 1)];
    }
}
