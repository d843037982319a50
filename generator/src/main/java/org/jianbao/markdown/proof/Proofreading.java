package org.jianbao.markdown.proof;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import org.jianbao.markdown.syntax.TableParser;
import org.jianbao.markdown.text.Sequences;
import org.jianbao.markdown.text.Source;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reports what is not shown as it was meant: paragraphs shown as code, and cells that no reader sees. */
public final class Proofreading {

    private final Source source;
    private final Problems problems;

    private Proofreading(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Looks at the whole text. */
    public static void report(Node document, Source source, Problems problems) {
        new Proofreading(source, problems).visit(document);
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case FencedCodeBlock ignored -> {
                }
                case IndentedCodeBlock code -> indented(code);
                case TableParser.Row row -> {
                    cells(row);
                    visit(row);
                }
                default -> visit(child);
            }
        }
    }

    private void indented(IndentedCodeBlock code) {
        if (Prose.isProse(Sequences.lines(code.getContentLines()))) {
            problems.add(ProblemKind.INDENTED_PARAGRAPH, source.place(code.getStartOffset()),
                    "这一段缩进了四个以上的空格，会显示成代码", "删去行首的空格");
        }
    }

    private void cells(TableParser.Row row) {
        if (!row.excess().isEmpty()) {
            problems.add(ProblemKind.TABLE_CELLS, source.place(row.excess().getFirst().getStartOffset()),
                    "表头只有 " + row.columns() + " 格，这一行多出的格不会显示", "补上表头的格；格里的 | 写成 \\|");
        }
    }
}
