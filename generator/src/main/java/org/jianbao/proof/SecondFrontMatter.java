package org.jianbao.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.problem.ProblemKind;

/** Front matter that stands in the text, where it came with what was pasted. */
final class SecondFrontMatter {
    private static final Pattern FIELD = Pattern.compile(
            "(?:title|date|column|tags|categories|author|byline|source|summary|draft|layout|slug|题目|标题|栏目|日期|作者|来源)\\s*[:：].*",
            Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern
            .compile("(?m)^(?:-{3,5}|[—–－―]{2,3})[ \\t]*\\n(?=[A-Za-z\\u4e00-\\u9fff]{2,16}\\s*[:：])");

    private SecondFrontMatter() {}

    /** Whether a line is a field of front matter. */
    static boolean isField(String line) {
        return FIELD.matcher(line).matches();
    }

    static void find(ProofText text, Findings findings) {
        String typed = text.document().source().text();
        Matcher block = BLOCK.matcher(typed);
        while (block.find()) {
            int line = block.end();
            boolean fields = true;
            while (fields && line < typed.length() && "-—–－―".indexOf(typed.charAt(line)) < 0) {
                int end = typed.indexOf('\n', line);
                end = end < 0 ? typed.length() : end;
                fields = typed.substring(line, end).matches("[A-Za-z\\u4e00-\\u9fff]{2,16}\\s*[:：].*|\\s+.*|-\\s.*");
                line = end + 1;
            }
            if (fields && line < typed.length() && isField(typed.substring(block.end(), line))) {
                findings.add(ProblemKind.SECOND_FRONT_MATTER, text.document().source().at(block.start()), "正文里又有一个信息区",
                        "删掉它；要改的字段写到文件开头");
                return;
            }
        }
    }
}
