package org.jianbao.load;

import java.util.Optional;

import org.jianbao.document.MarkdownText;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A Markdown file cut into front matter and body.
 *
 * @param fields the front matter
 * @param body what stands below it
 */
record MarkdownFile(Fields fields, MarkdownText body) {
    private static final String FENCE = "---";

    /** Cuts a file; nothing, with a problem, when it has no front matter or none that can be read. */
    static Optional<MarkdownFile> of(TextFile file, Problems problems) {
        String text = file.text();
        if (!isFence(text, 0)) {
            problems.add(ProblemKind.FRONT_MATTER_MISSING, Place.at(file.name(), text, 0), "文件开头没有信息区",
                    "第一行写 ---，接着写 title: 题目，再写一行 ---");
            return Optional.empty();
        }
        int begin = nextLine(text, 0);
        int end = closingFence(text, begin);
        if (end < 0) {
            problems.add(ProblemKind.FRONT_MATTER_OPEN, Place.at(file.name(), text, 0), "信息区没有结束", "在最后一个字段下面加一行 ---");
            return Optional.empty();
        }
        YamlText yaml = new YamlText(file, text.substring(begin, end), 2);
        Optional<Node> root = yaml.root(problems);
        if (root.isEmpty() && yaml.isEmpty()) {
            problems.add(ProblemKind.MISSING_KEY, Place.at(file.name(), text, 0), "信息区是空的", "写上 title: 题目");
        }
        return root.flatMap(node -> Fields.of(yaml.lines(), node, problems))
                .map(fields -> new MarkdownFile(fields, body(file, nextLine(text, end))));
    }

    /** A text that may have front matter, which is then left out: only what is a YAML mapping counts as such. */
    static MarkdownText bodyOf(TextFile file) {
        String text = file.text();
        int begin = isFence(text, 0) ? nextLine(text, 0) : -1;
        int end = begin < 0 ? -1 : closingFence(text, begin);
        if (end < 0) {
            return body(file, 0);
        }
        Problems unheard = new Problems();
        Optional<Node> root = new YamlText(file, text.substring(begin, end), 2).root(unheard);
        return body(file, root.filter(MappingNode.class::isInstance).isPresent() ? nextLine(text, end) : 0);
    }

    private static MarkdownText body(TextFile file, int from) {
        int line = 1 + (int) file.text().substring(0, from).chars().filter(c -> c == '\n').count();
        return new MarkdownText(file.name(), file.text().substring(from), line);
    }

    private static int closingFence(String text, int from) {
        for (int line = from; line < text.length(); line = nextLine(text, line)) {
            if (isFence(text, line)) {
                return line;
            }
        }
        return -1;
    }

    private static boolean isFence(String text, int line) {
        return text.startsWith(FENCE, line)
                && text.substring(line + FENCE.length(), nextLine(text, line)).isBlank();
    }

    private static int nextLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
