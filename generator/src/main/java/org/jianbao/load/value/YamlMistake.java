package org.jianbao.load.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes a YAML text unreadable: the cause as an editor sees it, which often lies before the place at which a parser
 * stops.
 *
 * @param at index of the UTF-16 unit to look at
 * @param what the cause, in Chinese
 * @param fix how to mend it, in Chinese
 */
record YamlMistake(int at, String what, String fix) {
    private static final String QUOTE = "给整个值加上半角双引号 \"…\"";
    private static final String PAIR = "补上另一半引号；值里面的半角引号换成“ ”";
    private static final String COMPARE = "对照“内容格式”一页的例子检查这一行和上一行";

    /** What a line looks like when it is the cause, whatever the parser said; the first group is the place. */
    private record Shape(Pattern pattern, String what, String fix) {
        Shape(String regex, String what, String fix) {
            this(Pattern.compile("(?m)" + regex), what, fix);
        }
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape("^[ ]*(?:- )?[A-Za-z_\\p{IsHan}]+(：)", "字段名后面用了全角冒号“：”", "改成半角冒号加一个空格“: ”"),
            new Shape("^[ ]*(?:- )?[A-Za-z_]+:([\\u00a0\\u3000\\u2000-\\u200b])", "冒号后面是全角空格或特殊的空格", "换成一个半角空格"),
            new Shape("^[ ]*(?:- )?[A-Za-z_]+(:)(?=[^\\s/:])", "字段“$”的冒号后面缺一个空格", "在冒号后面加一个空格"),
            new Shape("^[ ]*([\\u3000\\u00a0\\u2000-\\u200a\\ufeff\\u200b])", "行首有全角空格或看不见的字符", "删掉它，缩进用半角空格"),
            new Shape("^[ ]*[A-Za-z_]+\\s*(=)\\s*[\"'\\[\\d\\p{L}]", "“=”是 TOML 的写法", "改成半角冒号加一个空格“: ”"),
            new Shape("^[ ]*(-)(?=[^\\s\\d-])", "“-”后面缺一个空格", "列表的每一项写成“- 甲”，“-”后面空一格"),
            new Shape("^[ ]*([*•·●＊－—–+])(?=[ \\u3000])", "列表的每一项以半角的“- ”开头", "把开头的符号换成“-”和一个空格"));

    /** What a value begins with when it is the cause; behind a field name, a list mark, or what opens a flow list. */
    private static final List<Shape> VALUES = List.of(
            new Shape("(?<=: |- )\\[[^\\]\\n]*(】)", "方括号的另一半是全角的“】”", "改成半角的 ]，逗号也用半角的"),
            new Shape("[\\[,{]\\s*(#)", "方括号里 # 后面的字成了注释", "以 # 开头的项加上半角双引号，如 [\"#甲\", \"#乙\"]"),
            new Shape("(?<=: |- )([>|])(?=[ ]*[^\\s0-9+#-])", "值不能以 > 或 | 开头", QUOTE),
            new Shape("(?<=: |- )(!)", "值不能以 ! 开头，它在 YAML 里表示类型", QUOTE),
            new Shape("(?<=: |- )(\\[[^\\]\\n]*\\])(?=[ ]*[^ \\n#,\\]}])", "值以方括号 [ ] 开头，被当作列表", QUOTE),
            new Shape("(?<=: |- )(\\{[{%])", "值以花括号 { 开头，被当作几个字段", QUOTE),
            new Shape("(?<=: )(“[^\\n”]*: |‘[^\\n’]*: |「[^\\n」]*: )", "全角引号不是 YAML 的引号，值里面又出现了“: ”",
                    "给整个值加上半角双引号 \"…\"，全角引号留在里面"));

    /**
     * What the parser says, by the words of SnakeYAML Engine 3.2.
     *
     * @param open whether the place to look at is where something was opened
     */
    private record Said(Pattern words, boolean open, String what, String fix) {
        Said(String regex, boolean open, String what, String fix) {
            this(Pattern.compile(regex), open, what, fix);
        }
    }

    private static final List<Said> SAID = List.of(
            new Said("unexpected end of stream|unexpected document separator", true, "引号没有配对", PAIR),
            new Said("mapping values are not allowed", false, "值里面又出现了“: ”", QUOTE + "，并检查缩进"),
            new Said("expected ',' or ']'", true, "方括号 [ ] 没有配对，或其中缺逗号", "检查方括号和逗号，都用半角的"),
            new Said("expected ',' or '}'", true, "花括号 { } 没有配对，或其中缺逗号", "检查花括号和逗号，都用半角的"),
            new Said("could not find expected ':'|a simple key is required", true, "这一行缺少冒号", COMPARE),
            new Said("<block end>, but found '-'", false, "“- ”的缩进和别的项不一致，或上面的字段已经有值", "把同一个列表的“- ”对齐"),
            new Said("<block end>, but found '<scalar>'", false, "引号后面还有文字，或缩进不一致",
                    QUOTE + "，里面的半角引号换成“ ”"),
            new Said("<block end>", false, "缩进不一致", "同一层的字段从同一列开始"),
            new Said("TAB", false, "这里有制表符（Tab）", "换成空格"),
            new Said("character '(.)|character found (.)\\(|undefined (alias)", false, "值不能以 @ % * & ` 这样的符号开头",
                    QUOTE + "，并检查缩进"),
            new Said("escape", false, "双引号里的反斜杠 \\ 和后面的字合起来没有意义", "反斜杠写两遍 \\\\，或改用半角单引号 '…'"),
            new Said("comment or a line break|chomping|indentation indicator", false, "值不能以 > 或 | 开头", QUOTE),
            new Said("leading empty lines", false, "> 或 | 下面的空行比第一行文字缩进得多", "删掉空行里的空格"),
            new Said("sequence entries are not allowed", false, "“- ”前面不能有字段名", "列表的第一项另起一行，或给整个值加上半角双引号"),
            new Said("mapping keys are not allowed", false, "值不能以“? ”开头", QUOTE),
            new Said("special characters|DEL|unacceptable", false, "这里有看不见的控制字符", "删掉它，或重新输入这一行"),
            new Said("Number of aliases", false, "用 & 和 * 引用得太多", COMPARE),
            new Said("document (?:start|end)>|single document", false, "“---”“...”或缩进把它分成了两份，只能有一份",
                    "字段都从行首开始，中间没有“---”和“...”"),
            new Said("^Version|version|directive|%|a digit", false, "行首的 % 在 YAML 里另有用处", "删掉这一行，或加上引号"),
            new Said("URI|tag|'!'|'>'|' '", false, "值不能以 ! 开头，它在 YAML 里表示类型", QUOTE),
            new Said("Non scalar key", false, "字段名要是一个词，不能是 [ ] 或 { }", "给方括号或花括号里的内容加上半角双引号"),
            new Said("node content", false, "这里缺少值，或多了一个符号", "补上值；值以这个符号开头时，" + QUOTE),
            new Said("exceeds the limit", false, "太长了", "拆成几个文件"),
            new Said("too deep", false, "括号或缩进的层数太多", COMPARE));

    /**
     * The mistake in a text.
     *
     * @param message what the parser said
     * @param at where it stopped, in UTF-16 units
     * @param begin where what it was reading began, in the same way
     */
    static YamlMistake of(String yaml, String message, int at, int begin) {
        int lineAbove = Math.max(0, yaml.lastIndexOf('\n', at - 1) - 1);
        int from = yaml.lastIndexOf('\n', Math.min(begin, lineAbove)) + 1;
        int to = lineEnd(yaml, at);
        boolean brackets = message.contains("expected ',' or");
        return shape(SHAPES, yaml, from, to)
                .or(() -> shape(VALUES, yaml, lineBegin(yaml, brackets ? begin : at), to))
                .or(() -> message.contains("node content") ? shape(VALUES, yaml, from, to) : Optional.empty())
                .or(() -> quote(yaml, message, at))
                .or(() -> indentation(yaml, message, at))
                .orElseGet(() -> said(message, at, begin));
    }

    /** A colon or a space that was forgotten, in a text that is YAML only because it then is one plain text. */
    static Optional<YamlMistake> ofPlainText(String yaml) {
        return shape(SHAPES, yaml, 0, yaml.length());
    }

    private static Optional<YamlMistake> shape(List<Shape> shapes, String yaml, int begin, int to) {
        // An empty line that stands first has no line above.
        int from = Math.min(begin, to);
        for (Shape shape : shapes) {
            Matcher found = shape.pattern().matcher(yaml).region(from, to).useTransparentBounds(true);
            if (found.find()) {
                String name = yaml.substring(lineBegin(yaml, found.start(1)), found.start(1)).strip();
                return Optional.of(new YamlMistake(found.start(1),
                        shape.what().replace("$", name.replaceFirst("^- ", "")), shape.fix()));
            }
        }
        return Optional.empty();
    }

    /** A quotation mark that a line above opened and only the next one on the line of the mistake closed. */
    private static Optional<YamlMistake> quote(String yaml, String message, int at) {
        if (!message.contains("<block end>, but found '<scalar>'")) {
            return Optional.empty();
        }
        int end = lineBegin(yaml, at);
        while (end > 0) {
            int begin = lineBegin(yaml, end - 1);
            Matcher open = Pattern.compile("(?:: |- )([\"'])(?!.*\\1).*$").matcher(yaml.substring(begin, end - 1));
            if (open.find()) {
                return Optional.of(new YamlMistake(begin + open.start(1), "引号没有配对", PAIR));
            }
            end = begin;
        }
        return Optional.empty();
    }

    /** A field that stands further in than the others, or than the one above it, which has a value already. */
    private static Optional<YamlMistake> indentation(String yaml, String message, int at) {
        if (message.contains("document start") && yaml.matches("(?s)\\s*\\n?[ ]+[^ \\n].*")
                && !yaml.matches("(?s)(?:.*\\n)?(?:---|\\.\\.\\.).*")) {
            int first = yaml.length() - yaml.stripLeading().length();
            return Optional.of(new YamlMistake(lineBegin(yaml, first), "第一个字段前面有空格，和下面的没有对齐", "去掉行首的空格"));
        }
        int begin = lineBegin(yaml, at);
        String before = yaml.substring(begin, at);
        boolean first = message.contains("mapping values") && before.matches("[ ]+[^\\s:]+") && begin > 0;
        return first ? Optional.of(new YamlMistake(begin, "这一行比上一行多了缩进，接在了上一行的值后面", "去掉行首的空格"))
                : Optional.empty();
    }

    private static YamlMistake said(String message, int at, int begin) {
        for (Said said : SAID) {
            if (said.words().matcher(message).find()) {
                return new YamlMistake(said.open() ? begin : at, said.what(), said.fix());
            }
        }
        return new YamlMistake(at, "这里不合 YAML 的写法", COMPARE);
    }

    private static int lineBegin(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
