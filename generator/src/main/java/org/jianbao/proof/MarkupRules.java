package org.jianbao.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.document.Block;
import org.jianbao.document.PlainText;
import org.jianbao.problem.ProblemKind;
import org.jianbao.proof.Prose.Kind;
import org.jianbao.proof.Prose.Piece;
import org.jianbao.typography.Change;

/** Markdown that did nothing, as readers would see it. */
final class MarkupRules {
    /** What is visible, what it was meant for, and how to write it. */
    private record Mark(Pattern pattern, String what, String fix) {
        Mark(String pattern, String what, String fix) {
            this(Pattern.compile(pattern), what, fix);
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark("(?<![A-Za-z0-9])\\*\\*(?=[^*\\n]*\\p{IsHan})|(?<=\\p{IsHan})\\*\\*", "“**”没有加粗，会照样显示",
                    "** 要成对，紧贴要加粗的字，里面不留空格"),
            new Mark("!\\[[^\\]\\n]{0,200}\\]\\([^)\\n]{0,300}[ \u3000][^)\\n]{0,300}\\)", "图片没有显示：文件名里有空格",
                    "文件改名，去掉空格；或用尖括号括起来：![说明](<文件名.jpg>)"),
            new Mark("!\\[(?=[^\\]\\n]{0,200}\\][（(])", "图片没有显示，记号会照样显示", "写成 ![说明](文件名.jpg)，括号用半角的"),
            new Mark("(?<!!)\\[[^\\]\\n^]{1,200}\\]\\((?![）)])", "链接没有起作用，记号会照样显示", "写成 [文字](网址)；网址里有空格，就用 <> 括起来"),
            new Mark(
                    "(?<!\\[)\\[[^\\]\\n^]{1,100}\\]（(?:https?:|/|\ufffc|[\\w./-]{1,100}\\.(?:md|html?|pdf|jpe?g|png))",
                    "链接的括号是全角的，不起作用",
                    "写成 [文字](网址)，括号用半角的"),
            new Mark("\\{\\{[<%%{]|\\{%", "“{{”“{%”是别的程序的写法，会照样显示", "删掉，改用 Markdown 的写法"),
            new Mark("\\[\\[?(?:TOC|toc|目录)\\]\\]?", "“[TOC]”不会变成目录", "删掉它，网页自己有目录"),
            new Mark("\\$\\$", "“$$”不会变成公式", "公式做成图片，写上说明"),
            new Mark("(?<![=])==(?=[^=\\s])[^=\\n]{1,200}(?<=[^=\\s])==(?!=)", "“==”没有起作用，会照样显示",
                    "要强调就用 **，要标出就用 <mark>"),
            new Mark("!?\\[\\[[^\\[\\]\\n]{1,100}\\]\\]", "“[[ ]]”不会变成链接或图片", "写成 [文字](文件名.md)，图片写成 ![说明](文件名.jpg)"),
            new Mark(
                    "\\[[^\\[\\]\\n]{1,100}\\][ \u3000]+[（(](?:https?:|\ufffc|[\\w./-]{1,100}\\.(?:md|html?|pdf|jpe?g|png))|[）)\\]]\\[(?:https?:|\ufffc)",
                    "链接没有起作用，记号会照样显示", "写成 [文字](网址)，两个括号挨着"),
            new Mark("&(?:nbsp|ensp|emsp|ldquo|rdquo|middot|mdash|hellip|quot|lt|gt|amp)(?![A-Za-z])",
                    "“&nbsp;”这样的写法没有起作用，会照样显示",
                    "直接写要显示的字；空格写成一个普通的空格"),
            new Mark("\\{[.#][A-Za-z][\\w-]{0,40}\\}", "“{ }”里的样式或位置没有起作用，会照样显示", "删掉它"),
            new Mark("~~(?=[^~\\n]{1,100}\\p{IsHan})", "“~~”没有起作用，会照样显示", "~~ 要成对，紧贴要划掉的字"));

    private static final List<Mark> AT_LINE_START = List.of(
            new Mark("#{2,6}(?=[^#\\s])|#{7,}|#(?=[^#\\s\\d!][^#\\n]{0,40}$)", "“#”没有成为小标题，会照样显示", "# 后面加一个半角空格"),
            new Mark("\\+(?:[-=]{2,}\\+)+", "“+---+”画的框不会成为表格", "每一格之间写 |，表头下面加一行 | --- | --- |"),
            new Mark("<{7} ", "两个人改的地方没有合并完，记号会照样显示", "留下要的一段，删掉 <<<<<<<、=======、>>>>>>> 三行"),
            new Mark(":{3,}", "“:::”没有起作用，会照样显示", "提示框写成 !!! note 的样子，下面的内容缩进四格"),
            new Mark("(?:\\?{3}\\+?)(?=\\s|\\p{IsHan}|\\w|$)", "“???”没有起作用，会照样显示", "写成 !!! note 的样子，下面的内容缩进四格"));

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]{1,40})\\](?!:)");
    private static final Pattern FULL_WIDTH = Pattern
            .compile("！[\\[［][^\\]］\\n]{0,100}[\\]］]|［[^］\\n]{1,100}］[（(](?:https?|\ufffc|[\\w./-]+\\.\\w)|"
                    + "【[^】\\n]{1,100}】\\((?:https?|\ufffc|[\\w./-]+\\.\\w)|～～[^～\\n]{1,100}～～|[［【]\\^[^］】\\n]{1,20}[］】]|＆(?:nbsp|lt|gt|amp|quot)[；;]|＜/?(?:br|p|b|u|i|div|span|center|font)(?: [^＞\\n]{0,60})?[/／]?＞|｀[^｀\\n]{1,100}｀");
    private static final Pattern WIDE_MARK = Pattern.compile(
            "(?:([－＋])[ \\u3000]*(?=[\\p{IsHan}“《])|(＞)[ \\u3000]*|([１２３４５６７８９][０-９]?)[.．][ \\u3000]*)(?=\\S)");
    private static final Pattern WIDE_SPACE = Pattern
            .compile("(?:[-*+>]|#{1,6}|\\d{1,3}[.)])[\\u3000\\u00a0\\u2002\\u2003](?=\\S)");

    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})([^`\\n]*)");

    private MarkupRules() {}

    static void visible(Prose prose, Findings findings) {
        for (Piece piece : prose.pieces()) {
            if (piece.kind() == Kind.TITLE) {
                continue; // HeadRules
            }
            String text = prose.of(piece);
            boolean marked = text.chars().anyMatch(c -> "*[]{$=~！［【～｀&＆＜".indexOf(c) >= 0);
            for (Mark mark : marked ? MARKS : List.<Mark>of()) {
                Matcher matcher = mark.pattern().matcher(text);
                if (matcher.find()) {
                    findings.add(ProblemKind.MARKUP_SHOWN, prose, piece.from() + matcher.start(), mark.what(),
                            mark.fix());
                    break;
                }
            }
            for (int line : lines(prose, piece)) {
                atLineStart(prose, piece, line, findings);
            }
            if (!marked) {
                continue;
            }
            footnotes(prose, piece, findings);
            Matcher wide = FULL_WIDTH.matcher(text);
            while (wide.find()) {
                findings.add(ProblemKind.FULL_WIDTH_MARKUP, prose, piece.from() + wide.start(),
                        "“" + wide.group() + "”用了全角的符号，不起作用", "改用半角的 ![ ]( )、[ ]( )、[^1]、~~ 和 `");
            }
        }
    }

    /** Whether a line begins with a mark of full width, which is reported as such. */
    static boolean beginsWide(String line) {
        Matcher wide = WIDE_MARK.matcher(line);
        return wide.lookingAt() && !wide.group().isEmpty();
    }

    private static void atLineStart(Prose prose, Piece piece, int line, Findings findings) {
        int end = prose.text().indexOf('\n', line);
        String text = prose.text().substring(line, Math.min(end < 0 ? piece.to() : end, piece.to()));
        for (Mark mark : AT_LINE_START) {
            if (mark.pattern().matcher(text).lookingAt()) {
                findings.add(ProblemKind.MARKUP_SHOWN, prose, line, mark.what(), mark.fix());
            }
        }
        Matcher space = WIDE_SPACE.matcher(text);
        if (space.lookingAt()) {
            int at = line + space.end() - 1;
            findings.mend(ProblemKind.WIDE_SPACE_AFTER_MARK, prose, new Change(at, at + 1, " "),
                    "“" + text.substring(0, space.end() - 1) + "”后面不是半角空格，不起作用", "改成一个半角空格");
        }
        Matcher wide = WIDE_MARK.matcher(text);
        if (beginsWide(text) && wide.lookingAt()) {
            String narrow = wide.group(1) != null ? "- " : wide.group(2) != null ? "> "
                    : wide.group(3).chars().mapToObj(c -> String.valueOf((char) (c - 0xfee0))).reduce("",
                            String::concat)
                            + ". ";
            findings.mend(ProblemKind.FULL_WIDTH_MARKUP, prose, new Change(line, line + wide.end(), narrow),
                    "行首的“" + wide.group().strip() + "”是全角符号，不起作用", "改用半角的 " + narrow.strip() + " 加一个空格");
        }
    }

    /** Indexes at which the lines of a piece begin, as they were typed. */
    static List<Integer> lines(Prose prose, Piece piece) {
        List<Integer> lines = new ArrayList<>();
        for (int at = piece.from(); at < piece.to(); at++) {
            if (prose.charAt(at) != '\n' && (at == piece.from() || prose.beginsLine(at))) {
                lines.add(at);
            }
        }
        return lines;
    }

    /** A block of code that nothing ends: all that follows is code. */
    static void fence(ProofText text, Findings findings) {
        String typed = text.document().source().text();
        int open = -1;
        String mark = "";
        for (int line = 0; line < typed.length();) {
            int end = typed.indexOf('\n', line);
            end = end < 0 ? typed.length() : end;
            Matcher fence = FENCE.matcher(typed).region(line, end);
            if (fence.lookingAt()) {
                boolean closes = open >= 0 && fence.group(1).startsWith(mark) && fence.group(2).isBlank();
                if (closes) {
                    open = -1;
                } else if (open < 0) {
                    open = line;
                    mark = fence.group(1);
                }
            }
            line = end + 1;
        }
        int first = open < 0 ? -1 : typed.indexOf('\n', open);
        if (first >= 0 && typed.substring(first).codePoints().anyMatch(Character::isIdeographic)) {
            findings.add(ProblemKind.MARKUP_SHOWN, text.document().source().at(open), "代码从这里开始，没有结束，下面的都成了代码",
                    "在代码后面另起一行写 " + mark + "；不是代码就删掉这一行");
        }
    }

    private static void footnotes(Prose prose, Piece piece, Findings findings) {
        Matcher note = FOOTNOTE.matcher(prose.of(piece));
        while (note.find()) {
            findings.add(ProblemKind.UNDEFINED_FOOTNOTE, prose, piece.from() + note.start(),
                    "注“" + note.group(1) + "”没有写内容", "在文末另起一段写 [^" + note.group(1) + "]: 注的内容");
        }
    }

    /** Headings that an underline made, a second title, levels that are left out. */
    static void headings(ProofText text, Findings findings) {
        int before = 1;
        String typed = text.document().source().text();
        for (Block.Heading heading : text.document().headings()) {
            var place = text.document().source().at(heading.at());
            String words = PlainText.of(heading);
            boolean underlined = heading.at() < typed.length() && isUnderlined(typed, heading.at());
            if (underlined && heading.level() == 2) {
                if (!SecondFrontMatter.isField(words)) {
                    findings.add(ProblemKind.ACCIDENTAL_HEADING, place, "这一段下面紧接着 ---，成了小标题",
                            "--- 前面空一行；真要小标题，就在行首写 ## 和空格");
                }
                continue;
            }
            if (heading.level() == 1) {
                findings.add(ProblemKind.SECOND_TITLE, place, "正文里有一级标题“" + words + "”", "和题目一样就删掉，不一样就改成 ##");
            } else if (heading.level() > before + 1) {
                findings.add(ProblemKind.HEADING_JUMP, place,
                        "小标题从" + (before == 1 ? "题目" : "#".repeat(before)) + "跳到了 " + "#".repeat(heading.level()),
                        "改成 " + "#".repeat(before + 1));
            }
            before = heading.level();
        }
    }

    /** Whether the heading that begins at an index has a line of hyphens below it, and no mark of its own. */
    private static boolean isUnderlined(String typed, int at) {
        int line = typed.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        return !typed.substring(line, Math.min(typed.length(), at + 1)).contains("#")
                && typed.charAt(at) != '<' && typed.charAt(at) != '#';
    }
}
