package org.jianbao.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.document.MarkdownText;
import org.jianbao.model.content.Head;
import org.jianbao.problem.Intention;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * What authors say is meant: {@code <!-- 检查：mobile-number 工会热线 -->} within or above a paragraph, with the names of rules
 * and a reason; and {@code intended} in front matter, for a whole file.
 */
final class Intentions {
    private static final Pattern COMMENT = Pattern.compile("<!--\\s{0,20}检查\\s{0,20}[:：]([^>]{0,500}?)-->");
    private static final Pattern NAMES = Pattern
            .compile("\\s*([A-Za-z][A-Za-z0-9_-]*(?:[\\s、,，]+[A-Za-z][A-Za-z0-9_-]*)*)?");

    private Intentions() {}

    /** Those of a file; names that no rule has are reported. */
    static List<Intention> of(MarkdownText source, Head head, Problems problems) {
        List<Intention> found = new ArrayList<>();
        head.intended().forEach(
                name -> ProblemKind.rule(name).ifPresent(kind -> found.add(Intention.of(kind, source.file()))));
        String text = source.text();
        Matcher comment = COMMENT.matcher(text);
        while (comment.find()) {
            Matcher names = NAMES.matcher(comment.group(1));
            String typed = names.lookingAt() && names.group(1) != null ? names.group(1) : "";
            if (typed.isEmpty()) {
                problems.add(ProblemKind.UNKNOWN_RULE, source.at(comment.start()), "没有写是哪一条检查规则",
                        "写成 <!-- 检查：规则名称 理由 -->，名称就是提醒末尾方括号里的");
            }
            int from = lineOf(source, paragraphStart(text, comment.start()));
            int to = lineOf(source, paragraphEnd(text, comment.end()));
            for (String name : typed.isEmpty() ? new String[0] : typed.split("[\\s、,，]+")) {
                Optional<ProblemKind> kind = ProblemKind.rule(name);
                kind.ifPresent(rule -> found.add(new Intention(rule, source.file(), from, to)));
                if (kind.isEmpty()) {
                    problems.add(ProblemKind.UNKNOWN_RULE, source.at(comment.start()), "没有检查规则“" + name + "”",
                            NearestWord.advice(name, ProblemKind.rules()));
                }
            }
        }
        return found;
    }

    private static int paragraphStart(String text, int at) {
        int blank = text.lastIndexOf("\n\n", at);
        return blank < 0 ? 0 : blank + 2;
    }

    /** The end of the paragraph that a comment stands in, or of the next one when it stands alone. */
    private static int paragraphEnd(String text, int at) {
        int end = text.indexOf("\n\n", at);
        String line = text.substring(Math.max(0, paragraphStart(text, at - 1)), end < 0 ? text.length() : end);
        boolean alone = line.replaceAll("<!--[^>]*-->", "").isBlank();
        int next = alone && end >= 0 ? end : -1;
        while (next >= 0 && next < text.length() && text.charAt(next) == '\n') {
            next++;
        }
        int last = next < 0 ? end : text.indexOf("\n\n", next);
        return last < 0 ? text.length() : last;
    }

    private static int lineOf(MarkdownText source, int offset) {
        return source.firstLine()
                + (int) source.text().substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
