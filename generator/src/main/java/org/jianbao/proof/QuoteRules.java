package org.jianbao.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

import org.jianbao.problem.ProblemKind;
import org.jianbao.proof.Prose.Kind;
import org.jianbao.proof.Prose.Piece;
import org.jianbao.typography.Change;

/** Quotation marks and brackets that do not pair. */
final class QuoteRules {
    private static final String OPENERS = "（《【「『〔〈";
    private static final String CLOSERS = "）》】」』〕〉";

    /** A quotation or remark of so many paragraphs has marks at its begin and its end; in pieces. */
    private static final int FARTHEST = 8;

    private QuoteRules() {}

    static void quotes(Prose prose, Findings findings) {
        List<Piece> pieces = prose.pieces();
        BitSet across = across(prose, pieces, "“", "”");
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String text = prose.of(piece);
            if (across.get(i) || !PunctuationRules.isChinese(text)) {
                continue;
            }
            List<Integer> marks = marks(text);
            boolean straight = marks.stream().anyMatch(at -> text.charAt(at) == '"');
            if (straight && !isInches(text)) {
                straight(prose, piece, marks, findings);
            } else if (!straight && !isPaired(text, marks)) {
                boolean goesOn = i + 1 < pieces.size() && prose.charAt(pieces.get(i + 1).from()) == '“';
                boolean comesFrom = i > 0 && prose.of(pieces.get(i - 1)).contains("“")
                        && !isPaired(prose.of(pieces.get(i - 1)), marks(prose.of(pieces.get(i - 1))));
                curly(prose, piece, marks, goesOn || comesFrom, findings);
            }
        }
    }

    /** The numbers of pieces of which one opens a mark and another one, not far behind, closes it. */
    private static BitSet across(Prose prose, List<Piece> pieces, String openers, String closers) {
        BitSet across = new BitSet();
        int open = -1;
        for (int i = 0; i < pieces.size(); i++) {
            String text = prose.of(pieces.get(i));
            int depth = 0;
            int least = 0;
            for (int at = 0; at < text.length(); at++) {
                depth += openers.indexOf(text.charAt(at)) >= 0 ? 1 : closers.indexOf(text.charAt(at)) >= 0 ? -1 : 0;
                least = Math.min(least, depth);
            }
            if (depth == 1 && least == 0) {
                open = i;
            } else if (depth == -1 && least == -1 && open >= 0 && i - open <= FARTHEST) {
                across.set(open);
                across.set(i);
                open = -1;
            }
        }
        return across;
    }

    private static List<Integer> marks(String text) {
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if ("“”\"".indexOf(text.charAt(i)) >= 0) {
                marks.add(i);
            }
        }
        return marks;
    }

    private static boolean isInches(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '"' && Character.isDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPaired(String text, List<Integer> marks) {
        int depth = 0;
        for (int at : marks) {
            depth += text.charAt(at) == '“' ? 1 : -1;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private static void straight(Prose prose, Piece piece, List<Integer> marks, Findings findings) {
        if (marks.size() % 2 == 0) {
            findings.mend(ProblemKind.STRAIGHT_QUOTE, prose, alternating(prose, piece, marks), change -> "用了直引号",
                    change -> "前一个改为“，后一个改为”");
        } else {
            findings.add(ProblemKind.STRAIGHT_QUOTE, prose, piece.from() + marks.getFirst(), "用了直引号，也不成对",
                    "前一个改为“，后一个改为”");
        }
    }

    /** The marks that are not what they are when each opens what the next one closes. */
    private static List<Change> alternating(Prose prose, Piece piece, List<Integer> marks) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int at = piece.from() + marks.get(i);
            char right = i % 2 == 0 ? '“' : '”';
            if (prose.charAt(at) != right) {
                changes.add(new Change(at, at + 1, String.valueOf(right)));
            }
        }
        return changes;
    }

    private static void curly(Prose prose, Piece piece, List<Integer> marks, boolean acrossPieces, Findings findings) {
        if (marks.size() % 2 == 0) {
            findings.mend(ProblemKind.REVERSED_QUOTE, prose, alternating(prose, piece, marks),
                    change -> "引号“" + prose.charAt(change.from()) + "”用反了", change -> "改为“" + change.with() + "”");
        } else if (!acrossPieces) {
            int at = piece.from() + odd(prose.of(piece), marks);
            findings.add(ProblemKind.UNPAIRED_MARK, prose, at, "引号“" + prose.charAt(at) + "”不成对",
                    prose.charAt(at) == '“' ? "补上后引号”" : "补上前引号“");
        }
    }

    /** The mark that has no other one. */
    private static int odd(String text, List<Integer> marks) {
        for (int i = 0; i < marks.size(); i++) {
            if (text.charAt(marks.get(i)) != (i % 2 == 0 ? '“' : '”')) {
                return marks.get(i % 2 == 1 ? i - 1 : i);
            }
        }
        return marks.getLast();
    }

    /** Brackets and the marks of titles. */
    static void brackets(Prose prose, Findings findings) {
        List<Piece> pieces = prose.pieces();
        BitSet across = across(prose, pieces, OPENERS, CLOSERS);
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            if (across.get(p) || piece.kind() == Kind.HEADING || piece.kind() == Kind.TITLE
                    || piece.kind() == Kind.CELL) {
                continue; // may be one line of several
            }
            Deque<Integer> open = new ArrayDeque<>();
            for (int at = piece.from(); at < piece.to(); at++) {
                char c = prose.charAt(at);
                if (OPENERS.indexOf(c) >= 0) {
                    open.push(at);
                } else if (CLOSERS.indexOf(c) >= 0) {
                    boolean pairs = !open.isEmpty()
                            && OPENERS.indexOf(prose.charAt(open.peek())) == CLOSERS.indexOf(c);
                    if (pairs) {
                        open.pop();
                    } else if (!isListMark(prose, piece, at) && !isSmile(prose, piece, at)
                            && !closesHalf(prose, piece, at)) {
                        report(prose, open.isEmpty() ? at : open.peek(), findings);
                        open.clear();
                        break;
                    }
                }
            }
            if (!open.isEmpty() && !goesOn(prose, pieces, p)) {
                report(prose, open.peek(), findings);
            }
        }
    }

    private static void report(Prose prose, int at, Findings findings) {
        char c = prose.charAt(at);
        boolean opens = OPENERS.indexOf(c) >= 0;
        char other = opens ? CLOSERS.charAt(OPENERS.indexOf(c)) : OPENERS.charAt(CLOSERS.indexOf(c));
        findings.add(ProblemKind.UNPAIRED_MARK, prose, at, "“" + c + "”不成对",
                "补上“" + other + "”，或删掉它");
    }

    /** 1） and a） and 一） number the items of lists. */
    private static boolean isListMark(Prose prose, Piece piece, int at) {
        int from = at;
        while (from > piece.from() && at - from < 3 && Character.isLetterOrDigit(prose.charAt(from - 1))
                && (prose.charAt(from - 1) < 0x80 || "一二三四五六七八九十".indexOf(prose.charAt(from - 1)) >= 0)) {
            from--;
        }
        return prose.charAt(at) == '）' && from < at && at - from < 3;
    }

    /** A face that smiles: ：） */
    private static boolean isSmile(Prose prose, Piece piece, int at) {
        return prose.charAt(at) == '）' && at > piece.from() && "：:".indexOf(prose.charAt(at - 1)) >= 0;
    }

    /** Whether it closes a bracket of half width, which is a mistake of its own. */
    private static boolean closesHalf(Prose prose, Piece piece, int at) {
        return prose.charAt(at) == '）' && prose.text().lastIndexOf('(', at) >= piece.from();
    }

    /** A bracket of half width closes it, or the text goes on in the next piece. */
    private static boolean goesOn(Prose prose, List<Piece> pieces, int p) {
        Piece piece = pieces.get(p);
        boolean half = prose.of(piece).indexOf(')') >= 0;
        boolean next = p + 1 < pieces.size()
                && prose.of(pieces.get(p + 1)).chars().anyMatch(c -> CLOSERS.indexOf(c) >= 0)
                && "。！？”".indexOf(prose.charAt(piece.to() - 1)) < 0;
        return half || next;
    }
}
