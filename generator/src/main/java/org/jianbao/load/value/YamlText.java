package org.jianbao.load.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.Unseen;
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
public record YamlText(TextFile file, String yaml, int firstLine) {
    private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();
    /** A key that is no text: a placeholder of a template, a list or a mapping. */
    private static final Pattern ODD_KEY = Pattern.compile("(?m)((?<=: |- )\\{[{%]|^[ ]*(?:- |\\? )?[\\[{])");
    private static final Pattern TAB = Pattern.compile("(?m)^ *(\\t)");

    public static YamlText of(TextFile file) {
        return new YamlText(file, file.text(), 1);
    }

    /** The root of the YAML; nothing, with a problem, when it cannot be parsed; nothing when there is only space. */
    public Optional<Value> root(Problems problems) {
        Matcher tab = TAB.matcher(yaml);
        if (tab.find()) {
            problems.add(ProblemKind.YAML_TAB, at(tab.start(1)), "行首有制表符（Tab）", "换成两个空格");
            return Optional.empty();
        }
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            Optional<YamlMistake> text = root.filter(ScalarNode.class::isInstance)
                    .flatMap(node -> YamlMistake.ofPlainText(yaml));
            text.ifPresent(mistake -> report(mistake, problems));
            root.ifPresent(node -> new YamlValues(this, problems).check(node));
            return text.isPresent() ? Optional.empty() : root.map(new YamlTree(lines())::of);
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(this::offset).orElse(0);
            int begin = e.getContextMark().map(this::offset).orElse(at);
            report(YamlMistake.of(yaml, e.getProblem() == null ? "" : e.getProblem(), at, begin), problems);
            return Optional.empty();
        } catch (ReaderException e) {
            report(YamlMistake.of(yaml, "special characters", offset(e.getPosition()), 0), problems);
            return Optional.empty();
        } catch (YamlEngineException e) {
            Matcher odd = ODD_KEY.matcher(yaml);
            int at = odd.find() ? odd.start(1) : 0;
            report(YamlMistake.of(yaml, String.valueOf(e.getMessage()), at, at), problems);
            return Optional.empty();
        } catch (StackOverflowError e) {
            // SnakeYAML sets no limit for block style; what nests so deep no person wrote.
            report(YamlMistake.of(yaml, "too deep", 0, 0), problems);
            return Optional.empty();
        }
    }

    /** Whether there is nothing but space and comments. */
    public boolean isEmpty() {
        return yaml.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }

    private Lines lines() {
        return new Lines(file.name(), yaml, firstLine);
    }

    /** The place of a UTF-16 unit of the YAML. */
    Place at(int offset) {
        return Place.at(file.name(), yaml, offset, firstLine);
    }

    private int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    private int offset(int codePoints) {
        return yaml.offsetByCodePoints(0, Math.min(codePoints, yaml.codePointCount(0, yaml.length())));
    }

    private void report(YamlMistake mistake, Problems problems) {
        if (Unseen.in(yaml).isPresent()) {
            // Said when the file was read, and why nothing else can be.
            return;
        }
        problems.add(ProblemKind.YAML_SYNTAX, at(mistake.at()), "YAML 读不下去：" + mistake.what(), mistake.fix());
    }
}
