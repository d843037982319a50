package org.jianbao.markdown.proof;

import java.util.List;
import java.util.Locale;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.syntax.TableParser;
import org.jianbao.markdown.text.Characters;
import org.jianbao.markdown.text.Sequences;
import org.jianbao.markdown.text.Source;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Reports what a copy editor would mark: ASCII punctuation between Chinese characters, characters that an encoding lost,
 * paragraphs shown as code; and cells and notes that no reader sees. Code is never read.
 */
public final class Proofreading {
    private static final String ASCII = ",.;:?!";
    private static final String FULL_WIDTH = "，。；：？！";
    /** What a Chinese question ends with. */
    private static final String ASKING = "吗呢吧么嘛谁何啊呀哪几否样少里儿";
    private static final List<String> CODE_TAGS = List.of("code", "pre", "kbd", "samp", "tt");

    private final Source source;
    private final Problems problems;
    private int line = -1;
    private int first;
    private int count;
    private char mark;
    private int codeTags;

    private Proofreading(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Looks at all text that is neither code nor an address. */
    public static void report(Node document, Source source, Problems problems) {
        Proofreading proofreading = new Proofreading(source, problems);
        proofreading.visit(document);
        proofreading.flush();
    }

    private void visit(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text when codeTags == 0 -> look(text.getChars());
                case HtmlInline tag -> follow(tag.getChars().toString());
                case FencedCodeBlock ignored -> {
                }
                case IndentedCodeBlock code -> indented(code);
                case TableParser.Row row -> {
                    cells(row);
                    visit(row);
                }
                default -> visit(child);
            }
            if (child instanceof Block) {
                codeTags = 0;
            }
        }
    }

    private void follow(String tag) {
        boolean closes = tag.startsWith("</");
        int end = closes ? 2 : 1;
        while (end < tag.length() && Characters.isAsciiAlphanumeric(tag.charAt(end))) {
            end++;
        }
        if (CODE_TAGS.contains(tag.substring(closes ? 2 : 1, end).toLowerCase(Locale.ROOT))) {
            codeTags = Math.max(0, codeTags + (closes ? -1 : 1));
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

    private void look(BasedSequence chars) {
        String text = Sequences.string(chars);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\ufffd') {
                problems.add(ProblemKind.LOST_CHARACTER, source.place(chars.getIndexOffset(i)), "这里的字成了乱码“\ufffd”，丢了字",
                        "对照原稿补上");
            } else if (c < 0x80 && ASCII.indexOf(c) >= 0 && i > 0 && isHanBefore(text, i)) {
                i = mark(chars, text, i);
            }
        }
    }

    /** Looks at a mark behind a Chinese character; returns the index of the last character that was looked at. */
    private int mark(BasedSequence chars, String text, int at) {
        char c = text.charAt(at);
        int end = at + 1;
        while (c == '?' && end < text.length() && text.charAt(end) == '?') {
            end++;
        }
        if (end < text.length() && Characters.isHan(text.codePointAt(end))) {
            if (c == '?' && ASKING.indexOf(text.charAt(at - 1)) < 0) {
                problems.add(ProblemKind.LOST_CHARACTER, source.place(chars.getIndexOffset(at)),
                        "汉字之间有“" + text.substring(at, end) + "”，可能丢了字", "对照原稿补上；如果是问号，改为全角的“？”");
            } else if (end == at + 1) {
                note(chars.getIndexOffset(at), c);
            }
        }
        return end - 1;
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
