package org.jianbao.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * YAML that stands in a file, alone or as front matter.
 *
 * @param file the file
 * @param yaml the YAML in it
 * @param firstLine the line of the file, from one, on which the YAML begins
 */
record YamlText(TextFile file, String yaml, int firstLine) {
    private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("(?m)^[ ]*(?:- )?[A-Za-z_\\p{IsHan}]+(：)");
    private static final Pattern START = Pattern.compile("character '(.)|character found (.)\\(|undefined (alias)");
    private static final Pattern NO_SPACE = Pattern.compile("(?m)^([A-Za-z_]+):(?=[^\\s/])");
    private static final Pattern TAB = Pattern.compile("(?m)^ *(\\t)");

    static YamlText of(TextFile file) {
        return new YamlText(file, file.text(), 1);
    }

    /** The root of the YAML; nothing, with a problem, when it cannot be parsed; nothing when there is only space. */
    Optional<Node> root(Problems problems) {
        Matcher tab = TAB.matcher(yaml);
        if (tab.find()) {
            problems.add(ProblemKind.YAML_TAB, at(tab.start(1)), "行首有制表符（Tab）", "换成两个空格");
            return Optional.empty();
        }
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            boolean text = root.filter(ScalarNode.class::isInstance).isPresent();
            return text && reportColon(0, yaml.length(), problems) ? Optional.empty() : root;
        } catch (MarkedYamlEngineException e) {
            String message = e.getProblem() == null ? "" : e.getProblem();
            int at = e.getProblemMark().map(this::offset).orElse(0);
            int begin = e.getContextMark().map(this::offset).orElse(at);
            if (!reportColon(yaml.lastIndexOf('\n', Math.min(begin, lineAbove(at))) + 1, lineEnd(at), problems)) {
                report(at(isOpen(message) ? begin : at), message, problems);
            }
            return Optional.empty();
        } catch (ReaderException e) {
            report(at(offset(e.getPosition())), "special characters", problems);
            return Optional.empty();
        } catch (YamlEngineException e) {
            report(at(0), String.valueOf(e.getMessage()), problems);
            return Optional.empty();
        } catch (StackOverflowError e) {
            // SnakeYAML sets no limit for block style; what nests so deep no person wrote.
            report(at(0), "括号或缩进的层数太多", problems);
            return Optional.empty();
        }
    }

    /** Whether there is nothing but space and comments. */
    boolean isEmpty() {
        return yaml.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }

    /** Where its lines begin. */
    Lines lines() {
        return new Lines(file.name(), yaml, firstLine);
    }

    private Place at(int offset) {
        return Place.at(file.name(), yaml, offset, firstLine);
    }

    private int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    private int offset(int codePoints) {
        return yaml.offsetByCodePoints(0, Math.min(codePoints, yaml.codePointCount(0, yaml.length())));
    }

    /** A character of the line above that of another or, for the first line, of that line. */
    private int lineAbove(int offset) {
        return Math.max(0, yaml.lastIndexOf('\n', offset - 1) - 1);
    }

    private int lineEnd(int offset) {
        int end = yaml.indexOf('\n', offset);
        return end < 0 ? yaml.length() : end;
    }

    /** Reports a colon typed in the Chinese way in a part of the YAML; whether there is one. */
    private boolean reportColon(int from, int to, Problems problems) {
        Matcher colon = FULL_WIDTH_COLON.matcher(yaml).region(from, to);
        if (colon.find()) {
            problems.add(ProblemKind.YAML_SYNTAX, at(colon.start(1)), "字段名后面用了全角冒号“：”", "改成半角冒号加一个空格“: ”");
            return true;
        }
        Matcher tight = NO_SPACE.matcher(yaml).region(from, to);
        if (tight.find()) {
            problems.add(ProblemKind.YAML_SYNTAX, at(tight.end() - 1), "字段“" + tight.group(1) + "”的冒号后面缺一个空格",
                    "在冒号后面加一个空格");
            return true;
        }
        return false;
    }

    /** Whether a message is about something that was not closed: the place to look at is where it was opened. */
    private static boolean isOpen(String message) {
        return message.contains("unexpected end of stream") || message.contains("expected ',' or")
                || message.contains("could not find expected ':'");
    }

    private void report(Place place, String message, Problems problems) {
        problems.add(ProblemKind.YAML_SYNTAX, place, "YAML 读不下去：" + translate(message), advice(message));
    }

    private static String translate(String message) {
        if (message.contains("mapping values are not allowed")) {
            return "值里面又出现了“: ”";
        }
        if (message.contains("unexpected end of stream")) {
            return "引号没有配对";
        }
        if (message.contains("expected ',' or ']'")) {
            return "方括号 [ ] 没有配对，或其中缺逗号";
        }
        if (message.contains("expected ',' or '}'")) {
            return "花括号 { } 没有配对，或其中缺逗号";
        }
        if (message.contains("could not find expected ':'")) {
            return "这一行缺少冒号";
        }
        if (message.contains("expected <block end>")) {
            return "缩进不一致，或引号后面还有文字";
        }
        if (START.matcher(message).find()) {
            return "值不能以 @ % * & ` 这样的符号开头";
        }
        if (message.contains("sequence entries are not allowed")) {
            return "“- ”前面不能有字段名";
        }
        if (message.contains("special characters")) {
            return "这里有看不见的控制字符";
        }
        if (message.contains("Number of aliases")) {
            return "用 & 和 * 引用得太多";
        }
        return message;
    }

    private static String advice(String message) {
        if (message.contains("special characters")) {
            return "删掉它，或重新输入这一行";
        }
        return message.contains("mapping values are not allowed") || message.contains("<block end>")
                || message.contains("unexpected end of stream") || START.matcher(message).find()
                        ? "给整个值加上半角双引号 \"…\"，并检查缩进"
                        : "对照“内容格式”一页的例子检查这一行和上一行";
    }
}
