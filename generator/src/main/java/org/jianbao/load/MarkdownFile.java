package org.jianbao.load;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jianbao.document.MarkdownText;
import org.jianbao.load.value.Fields;
import org.jianbao.load.value.TextFile;
import org.jianbao.load.value.Value;
import org.jianbao.load.value.Value.Mapping;
import org.jianbao.load.value.YamlText;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * A Markdown file cut into front matter and body.
 *
 * @param head the front matter
 * @param body what stands below it
 */
record MarkdownFile(Mapping head, MarkdownText body) {
    private static final String FENCE = "---";

    /** A line that was meant for a fence, as word processors and input methods make it. */
    private static final Pattern LIKE_A_FENCE = Pattern
            .compile("\\s*(?:[-\\u2010-\\u2015\\u2212\\u2500\\u2501－﹣ー_＿]{2,}|—|[*＊=]{3,}|\\.{3}|…{1,2}|---.*)\\s*");
    private static final Pattern FIELD = Pattern.compile("\\s*[\"']?[A-Za-z_\\p{IsHan}]{2,16}[\"']?\\s*[:：].*");
    private static final Pattern CODE = Pattern.compile("(?:```|~~~)\\s*(?:ya?ml|md|markdown)?\\s*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Z}\\s]+");

    /** Cuts a file; nothing, with a problem, when it has no front matter or none that can be read. */
    static Optional<MarkdownFile> of(TextFile file, Problems problems) {
        String text = file.text();
        if (!isFence(text, 0)) {
            reportBeginning(file, problems);
            return Optional.empty();
        }
        int begin = nextLine(text, 0);
        int end = closingFence(text, begin);
        int like = likeAFence(text, begin, end);
        if (like >= 0) {
            String typed = shown(line(text, like));
            problems.add(ProblemKind.FRONT_MATTER_OPEN, Place.at(file.name(), text, like),
                    "信息区没有结束：" + (typed.equals(FENCE)
                            ? "这里的 --- 前后有空格或看不见的字符"
                            : "“" + typed + "”不是三个半角减号“---”"),
                    "改成单独一行 ---");
            return Optional.empty();
        }
        if (end < 0) {
            problems.add(ProblemKind.FRONT_MATTER_OPEN, Place.at(file.name(), text, 0), "信息区没有结束", "在最后一个字段下面加一行 ---");
            return Optional.empty();
        }
        YamlText yaml = new YamlText(file, text.substring(begin, end), 2);
        Optional<Value> root = yaml.root(problems);
        if (root.isEmpty() && yaml.isEmpty()) {
            problems.add(ProblemKind.MISSING_KEY, Place.at(file.name(), text, 0), "信息区是空的", "写上 title: 题目");
        }
        return root.flatMap(value -> Fields.mapping(value, problems))
                .map(head -> new MarkdownFile(head, body(file, nextLine(text, end))));
    }

    /** The front matter, to be read. */
    Fields fields(Problems problems) {
        return new Fields(head, problems);
    }

    /**
     * A line among those of the front matter that stands for its end; below zero when there is none.
     *
     * @param to where the front matter ends, or below zero; if it ends, a line that begins with space may be a field's text
     */
    private static int likeAFence(String text, int from, int to) {
        for (int line = from; line < (to < 0 ? text.length() : to); line = nextLine(text, line)) {
            boolean within = line(text, line).startsWith(" ");
            if (!(within && to >= 0) && LIKE_A_FENCE.matcher(line(text, line)).matches()) {
                return line;
            }
            boolean field = FIELD.matcher(line(text, line)).matches();
            if (!field && line(text, line).matches("\\p{IsHan}.*")) {
                // Text: what follows is no front matter, and its lines may look as they like.
                return -1;
            }
        }
        return -1;
    }

    /** Says what stands where front matter should begin. */
    private static void reportBeginning(TextFile file, Problems problems) {
        String text = file.text();
        int at = 0;
        while (at < text.length() && INVISIBLE.matcher(line(text, at)).replaceAll("").isEmpty()) {
            at = nextLine(text, at);
        }
        String first = INVISIBLE.matcher(line(text, at)).replaceAll("");
        String second = line(text, nextLine(text, at));
        String what = "文件开头没有信息区";
        String fix = "第一行写 ---，接着写 title: 题目，再写一行 ---";
        if (first.equals(FENCE)) {
            boolean blank = line(text, 0).isBlank();
            what = blank && at > 0 ? "信息区前面有空行" : "信息区的 --- 前后有空格或看不见的字符";
            fix = "删掉它，让 --- 成为文件开头的三个字符";
            at = 0;
        } else if (first.startsWith("+++")) {
            what = "信息区用的是 TOML 的写法（+++），这里用 YAML";
            fix = "把 +++ 换成 ---，把 title = \"题目\" 写成 title: \"题目\" 的样子";
        } else if (first.startsWith(";;;") || first.startsWith("{") && (first + second.strip()).matches("\\{[\"}].*")) {
            what = "信息区用的是 JSON 的写法，这里用 YAML";
            fix = "在 { 前面和 } 后面各加一行 ---，或写成 title: 题目 的样子";
        } else if (CODE.matcher(first).matches() && (second.startsWith(FENCE) || FIELD.matcher(second).matches())) {
            what = "信息区写在代码块里，不会被读取";
            fix = "删掉 " + first + " 和与它配对的一行，让第一行是 ---";
        } else if (LIKE_A_FENCE.matcher(first).matches() && FIELD.matcher(second).matches()) {
            what = first.startsWith(FENCE) && !first.matches("-+") ? "--- 后面还有别的字，信息区没有开始"
                    : "信息区用三个半角减号“---”开始，这里写成了“" + shown(first) + "”";
            fix = "改成单独一行 ---，结束的一行也一样";
        } else if (FIELD.matcher(line(text, at)).matches() && closingFence(text, at) >= 0) {
            what = "信息区前面缺一行 ---";
            fix = "在第一行前面加一行 ---";
        }
        problems.add(ProblemKind.FRONT_MATTER_MISSING, Place.at(file.name(), text, at), what, fix);
    }

    /** A line without what cannot be seen, cut when it is long. */
    private static String shown(String line) {
        String seen = INVISIBLE.matcher(line).replaceAll("");
        return seen.length() > 20 ? seen.substring(0, 10) + "……" : seen;
    }

    private static String line(String text, int from) {
        String line = text.substring(Math.min(from, text.length()), nextLine(text, from));
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
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
        Optional<Value> root = new YamlText(file, text.substring(begin, end), 2).root(unheard);
        return body(file, root.filter(Value.Mapping.class::isInstance).isPresent() ? nextLine(text, end) : 0);
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
