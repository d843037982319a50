package org.jianbao.markdown;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reports what a copy editor would mark: ASCII punctuation between Chinese characters, paragraphs shown as code. */
final class Proofreading {
    private static final String ASCII = ",.;:?!";
    private static final String FULL_WIDTH = "，。；：？！";

    private final Source source;
    private final Problems problems;
    private int line = -1;
    private int first;
    private int count;
    private char mark;

    private Proofreading(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Looks at all text that is neither code nor an address. */
    static void report(Node document, Source source, Problems problems) {
        Proofreading proofreading = new Proofreading(source, problems);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof IndentedCodeBlock code
                    && code.getChars().toString().codePoints().anyMatch(Characters::isHan)) {
                problems.add(ProblemKind.INDENTED_PARAGRAPH, source.place(code.getStartOffset()),
                        "这一段缩进了四个以上的空格，会显示成代码",
                        "删去行首的空格");
            }
        }
        proofreading.visit(document);
        proofreading.flush();
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                look(text.getChars());
            } else {
                visit(child);
            }
        }
    }

    private void look(BasedSequence chars) {
        String text = Html.string(chars);
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && ASCII.indexOf(c) >= 0 && isHanBefore(text, i)
                    && Characters.isHan(text.codePointAt(i + 1))) {
                note(chars.getIndexOffset(i), c);
            }
        }
    }

    private static boolean isHanBefore(String text, int i) {
        return Characters.isHan(text.codePointBefore(i));
    }

    /** One problem for each line of the file. */
    private void note(int offset, char c) {
        int at = source.line(offset);
        if (at != line) {
            flush();
            line = at;
            first = offset;
            mark = c;
            count = 0;
        }
        count++;
    }

    private void flush() {
        if (line < 0) {
            return;
        }
        String what = "汉字之间用了半角的“" + mark + "”" + (count > 1 ? "，这一行共有 " + count + " 处半角标点" : "");
        problems.add(ProblemKind.ASCII_COMMA, source.place(first), what,
                "改为全角的“" + FULL_WIDTH.charAt(ASCII.indexOf(mark)) + "”");
    }
}
