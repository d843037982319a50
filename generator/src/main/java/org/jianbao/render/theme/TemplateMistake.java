package org.jianbao.render.theme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import org.jianbao.problem.NearestWord;

/**
 * What is wrong with a template, in Chinese: what Pebble says is for programmers.
 *
 * @param what the mistake
 * @param fix how to mend it, or empty
 * @param word what to look for in the line, or empty
 */
record TemplateMistake(String what, String fix, String word) {
    private static final Pattern UNKNOWN = Pattern
            .compile("(Filter|Function or Macro|Test) \\[(.*)] does not exist\\.");
    private static final Pattern UNKNOWN_TAG = Pattern.compile("Unexpected tag name \"(.*)\"");
    private static final Pattern UNCLOSED_TAG = Pattern.compile("Unexpected end of template.*\"(end\\w+)\".*");
    private static final Pattern UNCLOSED_BLOCK = Pattern.compile("(endblock) tag should be present.*");
    private static final Pattern CHARACTER = Pattern.compile("Unexpected character \\[(.*)]");
    private static final Pattern TOKEN = Pattern
            .compile("Unexpected token (?:of value )?\"(?:[A-Z_]+\" of value \")?(.*?)\".*");
    private static final Pattern ARGUMENT = Pattern.compile("The following named argument does not exist: (.*)");
    private static final Pattern QUOTED = Pattern.compile("[\\[\"“']([^\\]\"”']+)[\\]\"”']");
    private static final String MODEL = "可用的变量见文档“主题”一页";

    /** @param functions names of the functions that templates may call besides Pebble's own */
    static TemplateMistake of(PebbleException e, Set<String> functions) {
        if (e instanceof AttributeNotFoundException missing) {
            String name = missing.getAttributeName();
            return new TemplateMistake("没有“" + name + "”这个变量或属性", MODEL, name);
        }
        String message = e.getPebbleMessage() == null ? String.valueOf(e.getMessage()) : e.getPebbleMessage();
        return unknown(message, functions).or(() -> syntax(message)).orElseGet(() -> other(message));
    }

    private static Optional<TemplateMistake> unknown(String message, Set<String> functions) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (!unknown.matches()) {
            return Optional.empty();
        }
        CoreExtension core = new CoreExtension();
        String name = unknown.group(2);
        return Optional.of(switch (unknown.group(1)) {
            case "Filter" -> unknown("过滤器", name, core.getFilters().keySet(), Set.of("escape", "raw"));
            case "Test" -> unknown("测试", name, core.getTests().keySet(), Set.of());
            default -> unknown("函数或宏", name, core.getFunctions().keySet(), functions);
        });
    }

    private static TemplateMistake unknown(String sort, String name, Collection<String> valid, Set<String> more) {
        Set<String> all = new TreeSet<>(valid);
        all.addAll(more);
        return new TemplateMistake("没有“" + name + "”这个" + sort, NearestWord.advice(name, all), name);
    }

    private static Optional<TemplateMistake> syntax(String message) {
        Matcher tag = UNKNOWN_TAG.matcher(message);
        if (tag.matches()) {
            String name = tag.group(1);
            return Optional.of(name.startsWith("end")
                    ? new TemplateMistake("多了一个 {% " + name + " %}", "删掉它，或在前面补上与它配对的标签", name)
                    : new TemplateMistake("没有“" + name + "”这个标签", "检查拼写；标签见 Pebble 的文档", name));
        }
        Matcher unclosed = UNCLOSED_TAG.matcher(message);
        Matcher block = UNCLOSED_BLOCK.matcher(message);
        if (unclosed.matches() || block.matches()) {
            String end = unclosed.matches() ? unclosed.group(1) : "endblock";
            return Optional.of(new TemplateMistake("缺少 {% " + end + " %}", "在要收尾的地方补上 {% " + end + " %}", ""));
        }
        Matcher character = CHARACTER.matcher(message);
        if (character.matches()) {
            String found = character.group(1);
            boolean atEnd = found.isEmpty() || found.charAt(0) == '\ufffd' || Character.isISOControl(found.charAt(0));
            return Optional.of(atEnd
                    ? new TemplateMistake("花括号没有收尾", "{{ 要用 }} 收尾，{% 要用 %} 收尾", "")
                    : new TemplateMistake("这里不能有字符“" + found + "”", "检查引号和括号，它们要用半角的", found));
        }
        Matcher token = TOKEN.matcher(message);
        if (token.matches()) {
            String found = token.group(1);
            return Optional.of(found.isBlank() || found.equals("null")
                    ? new TemplateMistake("表达式没有写完", "对照文档“主题”一页的例子检查这一行", "")
                    : new TemplateMistake("这里不能有“" + found + "”", "对照文档“主题”一页的例子检查这一行", found));
        }
        return Optional.empty();
    }

    private static TemplateMistake other(String message) {
        Matcher argument = ARGUMENT.matcher(message);
        if (argument.matches()) {
            return new TemplateMistake("没有“" + argument.group(1) + "”这个参数", "", argument.group(1));
        }
        if (message.startsWith("A block must start with a tag name")) {
            return new TemplateMistake("{% 后面没有标签名", "写上标签名，如 {% if … %}", "{%");
        }
        if (message.startsWith("Unclosed comment")) {
            return new TemplateMistake("注释没有收尾", "补上 #}", "{#");
        }
        if (message.startsWith("Unclosed verbatim")) {
            return new TemplateMistake("缺少 {% endverbatim %}", "在要收尾的地方补上 {% endverbatim %}", "");
        }
        if (message.contains("evaluated to NULL")) {
            return new TemplateMistake("没有写明用哪个模板", "模板的名字要用引号括起来", "");
        }
        if (message.startsWith("null value ") || message.startsWith("Attempt to get attribute of null")) {
            return new TemplateMistake("这里的值是空的", "先用 is empty 或 is not empty 判断", "");
        }
        if (message.startsWith("Wrong operand") || message.startsWith("Unsupported value type")) {
            return new TemplateMistake("if 后面的值不能用来判断", "写成比较，或 is empty、is not empty", "");
        }
        Matcher quoted = QUOTED.matcher(message);
        return new TemplateMistake(message, "", quoted.find() ? quoted.group(1) : "");
    }

    /** The column of the word in a line, from one; zero when it does not stand there, or more than once. */
    int column(String line) {
        boolean name = word.matches("\\w+");
        List<MatchResult> found = Pattern.compile(name ? "(?<![\\w$])" + word + "(?![\\w$])" : Pattern.quote(word))
                .matcher(line).results().toList();
        return word.isEmpty() || found.size() != 1 ? 0 : line.codePointCount(0, found.getFirst().start()) + 1;
    }
}
