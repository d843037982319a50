package org.jianbao.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.proof.Prose.Kind;
import org.jianbao.proof.Prose.Piece;
import org.jianbao.typography.Characters;

/** Paragraphs that stand twice, are torn, or are not there. */
final class ParagraphRules {
    /** Less is a slogan or a label, which may stand twice; in characters. */
    private static final int SHORTEST = 16;
    private static final int SENTENCE = 24;

    private ParagraphRules() {}

    static void duplicates(Prose prose, Findings findings) {
        Map<String, Place> seen = new HashMap<>();
        for (Piece piece : prose.pieces()) {
            String words = Sentences.letters(prose.of(piece));
            if (words.length() < SHORTEST || piece.kind() == Kind.CELL || piece.kind() == Kind.TITLE) {
                continue;
            }
            Place first = seen.putIfAbsent(words, prose.place(piece.from()));
            if (first != null) {
                findings.add(ProblemKind.DUPLICATE_PARAGRAPH, prose, piece.from(), "这一段和第 " + first.line() + " 行的一样",
                        "删掉一段");
            }
        }
    }

    /** A sentence that stands twice, one behind the other, in a paragraph. */
    static void repeated(Prose prose, Findings findings) {
        for (Piece piece : prose.pieces()) {
            String before = "";
            for (Sentences.Sentence sentence : Sentences.of(prose, piece)) {
                String words = Sentences.letters(sentence.text());
                if (words.length() >= SHORTEST && words.equals(before)) {
                    findings.add(ProblemKind.DUPLICATE_PARAGRAPH, prose, sentence.from(), "这一句和前一句一样", "删掉一句");
                }
                before = words;
            }
        }
    }

    static void torn(Prose prose, Findings findings) {
        List<Piece> pieces = prose.pieces();
        for (int i = 0; i + 1 < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Piece next = pieces.get(i + 1);
            String text = prose.of(piece).strip();
            if (piece.kind() != Kind.PARAGRAPH || next.kind() != Kind.PARAGRAPH || next.block() != piece.block() + 1
                    || text.isEmpty()) {
                continue;
            }
            char last = text.charAt(text.length() - 1);
            char first = prose.of(next).strip().isEmpty() ? '\n' : prose.of(next).strip().charAt(0);
            boolean comma = "，、,".indexOf(last) >= 0 && text.length() >= SENTENCE;
            boolean open = Characters.isHan(last) && text.length() >= SENTENCE
                    && text.chars().anyMatch(c -> "，。；".indexOf(c) >= 0)
                    && "，。、；：）”》".indexOf(first) >= 0;
            if ((comma || open) && (Characters.isHan(first) || Character.isDigit(first) || first == '“' || open)
                    && !isVerse(text)) {
                findings.add(ProblemKind.BROKEN_SENTENCE, prose, piece.to() - 1, "这一段末尾是“" + last + "”，一句话断开了",
                        "和下一段接起来，或补上句号");
            }
        }
    }

    /** A verse of several lines, each of which is short. */
    private static boolean isVerse(String text) {
        return text.lines().allMatch(line -> line.length() < SENTENCE);
    }

    static void empty(ProofText text, Findings findings) {
        if (!text.head().draft() && text.document().blocks().isEmpty()) {
            findings.add(ProblemKind.EMPTY_BODY, text.head().place("title").line() == 0
                    ? Place.ofFile(text.document().source().file())
                    : text.head().place("title"), "这一篇没有正文", "补上正文；还没写好的，写上 draft: true");
        }
    }
}
