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
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML that stands in a file, alone or as front matter.
 *
 * @param file the file
 * @param yaml the YAML in it
 * @param firstLine the line of the file, from one, on which the YAML begins
 */
record YamlText(TextFile file, String yaml, int firstLine) {
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("(?m)^[ ]*(?:- )?[A-Za-z_\\p{IsHan}]+(：)");
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
            LoadSettings settings = LoadSettings.builder().setLabel(file.name()).setUseMarks(true).build();
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(this::at).orElseGet(() -> at(0));
            report(place, e.getProblem() == null ? "" : e.getProblem(), problems);
            return Optional.empty();
        } catch (YamlEngineException e) {
            report(at(0), String.valueOf(e.getMessage()), problems);
            return Optional.empty();
        }
    }

    /** The place of a mark of this YAML. */
    Place at(Mark mark) {
        return at(yaml.offsetByCodePoints(0, Math.min(mark.getIndex(), yaml.codePointCount(0, yaml.length()))));
    }

    /** The place where a node begins. */
    Place at(Node node) {
        return node.getStartMark().map(this::at).orElseGet(() -> at(0));
    }

    private Place at(int offset) {
        return Place.at(file.name(), yaml, offset, firstLine);
    }

    private void report(Place place, String message, Problems problems) {
        Matcher colon = FULL_WIDTH_COLON.matcher(yaml);
        if (colon.find()) {
            problems.add(ProblemKind.YAML_SYNTAX, at(colon.start(1)), "字段名后面用了全角冒号“：”", "改成半角冒号加一个空格“: ”");
            return;
        }
        Matcher tight = NO_SPACE.matcher(yaml);
        if (tight.find()) {
            problems.add(ProblemKind.YAML_SYNTAX, at(tight.end() - 1), "字段“" + tight.group(1) + "”的冒号后面缺一个空格",
                    "在冒号后面加一个空格");
            return;
        }
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
        return message;
    }

    private static String advice(String message) {
        return message.contains("mapping values are not allowed") || message.contains("<block end>")
                ? "给整个值加上半角双引号 \"…\"，并检查缩进"
                : "对照“内容格式”一页的例子检查这一行和上一行";
    }
}
