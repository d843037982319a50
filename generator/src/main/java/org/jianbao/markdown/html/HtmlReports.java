package org.jianbao.markdown.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jianbao.markdown.html.HtmlElements.Danger;
import org.jianbao.markdown.text.Characters;
import org.jianbao.markdown.text.Source;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * What an author should know about the HTML of one document: one report for each kind of mistake, at the first place,
 * with the number of places.
 */
public final class HtmlReports {
    private static final int MOST_NAMES = 5;

    private final Source source;
    private final Map<String, Report> reports = new LinkedHashMap<>();

    public HtmlReports(Source source) {
        this.source = source;
    }

    /** One mistake; {@code names} are what its sentence speaks of. */
    private static final class Report {
        private final ProblemKind kind;
        private int offset;
        private final String what;
        private final String fix;
        private final SortedMap<Integer, String> names = new TreeMap<>();
        private int count;

        Report(ProblemKind kind, int offset, String what, String fix) {
            this.kind = kind;
            this.offset = offset;
            this.what = what;
            this.fix = fix;
        }

        String sentence() {
            List<String> different = names.values().stream().distinct().toList();
            String named = String.join("、", different.subList(0, Math.min(different.size(), MOST_NAMES)))
                    + (different.size() > MOST_NAMES ? " 等" : "");
            return what.replace("{}", named) + (count > 1 ? "（共 " + count + " 处）" : "");
        }
    }

    /** Something that could run, load or deceive was taken out. */
    void dangerous(Danger danger, String what, int offset) {
        add(danger + " " + what, ProblemKind.UNSAFE_HTML, offset, "已去掉标签 " + what + "，" + danger.why(), danger.fix(),
                "");
    }

    /** What is no element of HTML is shown as typed. */
    void unknown(String name, int offset) {
        add("unknown", ProblemKind.TAG_AS_TEXT, offset, "{} 不是 HTML 标签，照原样显示", "写成 `<" + name + ">`，放在反引号里",
                "<" + name + ">");
    }

    /** The name of an element stands in a sentence, and is shown as typed. */
    void named(String name, int offset) {
        add("named", ProblemKind.TAG_AS_TEXT, offset, "{} 单独写在文字里，照原样显示",
                "说的是标签本身，就写成 `<" + name + ">`；要用它，就补上另一半和属性", "<" + name + ">");
    }

    /** A comment or the like that never ends is shown as typed; looks for them in a part of the source. */
    void unclosed(int start, int end) {
        String text = source.text();
        for (int i = text.indexOf('<', start, end); i >= 0; i = text.indexOf('<', i + 1, end)) {
            if (isEscaped(text, i)) {
                continue;
            }
            if (text.startsWith("<!--", i)) {
                notClosed("注释 <!--", "-->", i);
            } else if (text.startsWith("<![CDATA[", i)) {
                notClosed("<![CDATA[", "]]>", i);
            } else if (text.startsWith("<?", i) && isLetter(text, i + 2)) {
                notClosed("程序 <?", "?>", i);
            } else if (text.startsWith("<!", i) && isLetter(text, i + 2)) {
                notClosed("声明 <!", ">", i);
            }
        }
    }

    private static boolean isLetter(String text, int index) {
        return index < text.length() && (Characters.isAsciiLetter(text.charAt(index)) || text.charAt(index) == '=');
    }

    private static boolean isEscaped(String text, int index) {
        int slashes = 0;
        while (slashes < index && text.charAt(index - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private void notClosed(String what, String ending, int offset) {
        add(what, ProblemKind.HTML_NOT_CLOSED, offset, what + " 在这一段里没有结束，照原样显示", "补上 " + ending, "");
    }

    /** An element whose end tag is missing, so that it would swallow the rest, was taken out. */
    void unclosedElement(String element, int offset) {
        add("open " + element, ProblemKind.HTML_NOT_CLOSED, offset, "<" + element + "> 没有结束，已去掉",
                "补上 </" + element + ">", "");
    }

    /** An element inside too many others was taken out. */
    void tooDeep(String element, boolean closed, int offset) {
        if (closed) {
            add("deep " + element, ProblemKind.TEXT_TOO_DEEP, offset, "HTML 嵌套太深，已去掉 <" + element + ">，文字还在",
                    "删去多余的标签", "");
        } else {
            unclosedElement(element, offset);
        }
    }

    /** Something that is neither text nor comment was taken out. */
    void notShown(String typed, int offset) {
        String what = typed.startsWith("<?") ? "<? … ?>" : "<![CDATA[ … ]]>";
        add(what, ProblemKind.HTML_NOT_SHOWN, offset, "已去掉 " + what + "，读者看不到", "要给读者看，就放进代码块；不要了，就删去", "");
    }

    private void add(String key, ProblemKind kind, int offset, String what, String fix, String name) {
        Report report = reports.computeIfAbsent(key, absent -> new Report(kind, offset, what, fix));
        report.count++;
        report.offset = Math.min(report.offset, offset);
        report.names.put(offset, name);
    }

    /** Adds the reports to the problems found. */
    public void addTo(Problems problems) {
        for (Report report : reports.values()) {
            problems.add(report.kind, source.place(report.offset), report.sentence(), report.fix);
        }
    }
}
