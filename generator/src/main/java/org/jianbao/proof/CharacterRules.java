package org.jianbao.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Unseen;
import org.jianbao.proof.Prose.Piece;
import org.jianbao.typography.Change;
import org.jianbao.typography.Characters;
import org.jianbao.typography.Garbled;
import org.jianbao.typography.Punctuation;
import org.jianbao.typography.Traditional;

/** Characters that are invisible, lost, of the wrong width or of the wrong script. */
final class CharacterRules {
    /** What a Chinese question ends with. */
    private static final String ASKING = "吗呢吧么嘛谁何啊呀哪几否样少里儿";
    /** A text with more of them than this, and than of simplified ones, is a traditional text. */
    private static final int MOST_TRADITIONAL = 12;
    private static final char ZERO_WIDTH_JOINER = '\u200d';
    private static final char EMOJI_STYLE = '\ufe0f';

    private CharacterRules() {}

    static void invisible(Prose prose, Findings findings) {
        String text = prose.text();
        findings.mend(ProblemKind.INVISIBLE_CHARACTER, prose, removed(prose,
                at -> Characters.isInvisible(text.charAt(at)) && !Unseen.is(text.charAt(at)) && !isOfEmoji(text, at)),
                change -> "这里有看不见的字符（" + code(text.charAt(change.from())) + "）", change -> "删掉它");
    }

    /** Joins and styles of emoji and of scripts that are not Chinese. */
    private static boolean isOfEmoji(String text, int at) {
        char c = text.charAt(at);
        boolean joins = c == ZERO_WIDTH_JOINER || c == '\u200c' || c == EMOJI_STYLE || c == '\ufe0e';
        return joins && at > 0 && !Character.isIdeographic(text.codePointBefore(at)) && text.codePointBefore(at) > 0xff;
    }

    static void privateUse(Prose prose, Findings findings) {
        first(prose, at -> prose.charAt(at) == Prose.HIDDEN && prose.isTyped(at), at -> findings.add(
                ProblemKind.PRIVATE_CHARACTER, prose, at, "这里原来有一张图或一个附件，复制时只留下了占位的字符", "把图片存成文件，插在这里；不要就删掉它"));
        first(prose, at -> Characters.isPrivate(prose.charAt(at)), at -> findings.add(ProblemKind.PRIVATE_CHARACTER,
                prose, at, "这里有自造的字（" + code(prose.charAt(at)) + "）", "对照原稿，换成通用的字"));
    }

    static void lookalike(Prose prose, Findings findings) {
        findings.mend(ProblemKind.LOOKALIKE_CHARACTER, prose, Characters.radicals(prose.text()),
                change -> "“" + prose.charAt(change.from()) + "”是部首，不是汉字“" + change.with() + "”",
                change -> "改为“" + change.with() + "”");
    }

    static void wide(Prose prose, Findings findings) {
        List<Change> changes = Characters.widths(prose.text()).stream()
                .filter(change -> prose.charAt(change.from()) != '％' || prose.text().indexOf('%') >= 0)
                .filter(change -> !MarkupRules.beginsWide(prose.text().substring(change.from(),
                        Math.min(prose.text().length(), change.from() + 4)))
                        || !prose.beginsLine(change.from()))
                .toList();
        findings.mend(ProblemKind.WIDE_ALPHANUMERIC, prose, changes,
                change -> "全角的“" + prose.charAt(change.from()) + "”", change -> "改为半角的“" + change.with() + "”");
    }

    /** Spaces that are neither the usual one nor the ideographic one. */
    static void oddSpaces(Prose prose, Findings findings) {
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < prose.text().length(); at++) {
            // Nobody sees one at the end of a paragraph.
            if (isOddSpace(prose.charAt(at)) && !isBlank(prose.text().substring(at, lineEnd(prose, at)))) {
                boolean wide = isWide(prose.charAt(at - 1)) && isWide(prose.charAt(at + 1));
                changes.add(new Change(at, at + 1, wide || prose.charAt(at - 1) == ' ' ? "" : " "));
            }
        }
        findings.mend(ProblemKind.ODD_SPACE, prose, changes,
                change -> "这里有特别的空格（" + code(prose.charAt(change.from())) + "）",
                change -> change.with().isEmpty() ? "删掉它" : "改成普通的空格");
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c)
                || Character.getType(c) == Character.FORMAT);
    }

    private static int lineEnd(Prose prose, int at) {
        int end = prose.text().indexOf('\n', at);
        return end < 0 ? prose.text().length() : end;
    }

    private static boolean isOddSpace(char c) {
        return c == '\u00a0' || c >= '\u2000' && c <= '\u200a' || c == '\u202f' || c == '\u205f';
    }

    private static boolean isWide(char c) {
        return Characters.isHan(c) || Punctuation.isWideMark(c) || "“”‘’—…".indexOf(c) >= 0;
    }

    /** Traditional characters where the site usually writes the simplified one beside the same neighbour. */
    static void traditional(Prose prose, Traditional traditional, Vocabulary words, Findings findings) {
        String text = prose.text();
        long simplified = text.chars().filter(c -> traditional.hasTraditional((char) c)).count();
        long all = text.chars().filter(c -> traditional.simplified((char) c).isPresent()).count();
        for (Piece piece : all == 0 || all > Math.max(MOST_TRADITIONAL, simplified) ? List.<Piece>of()
                : prose.pieces()) {
            List<Integer> found = new ArrayList<>();
            for (int at = piece.from(); at < piece.to(); at++) {
                Optional<Character> plain = traditional.simplified(prose.charAt(at));
                if (plain.isPresent() && isUsual(prose, at, plain.get(), traditional, words)
                        && !isQuoted(prose, piece, at)) {
                    found.add(at);
                }
            }
            if (!found.isEmpty()) {
                char c = prose.charAt(found.getFirst());
                char plain = traditional.simplified(c).orElse(c);
                findings.add(ProblemKind.TRADITIONAL_CHARACTER, prose, found.getFirst(), "简体字里有繁体的“" + c + "”"
                        + (found.size() > 1 ? "，这一段共有 " + found.size() + " 个" : ""),
                        "改为“" + plain + "”；人名照本人的写法，注明有意如此");
            }
        }
    }

    private static boolean isUsual(Prose prose, int at, char plain, Traditional traditional, Vocabulary words) {
        char before = prose.charAt(at - 1);
        char after = prose.charAt(at + 1);
        return words.pair(traditional.simplified(before).orElse(before), plain) > 2
                || words.pair(plain, traditional.simplified(after).orElse(after)) > 2;
    }

    /** What an encoding lost: replacement characters, and question marks in the middle of sentences. */
    static void lost(Prose prose, Findings findings) {
        String text = prose.text();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\ufffd') {
                findings.add(ProblemKind.LOST_CHARACTER, prose, at, "这里的字成了乱码“\ufffd”，丢了字", "对照原稿补上");
            } else if (text.charAt(at) == '?') {
                int end = at + 1;
                while (prose.charAt(end) == '?') {
                    end++;
                }
                if (isLost(text, at, end)) {
                    findings.add(ProblemKind.LOST_CHARACTER, prose, at,
                            "汉字之间有“" + text.substring(at, end) + "”，可能丢了字", "对照原稿补上；如果是问号，改为全角的“？”");
                }
                at = end - 1;
            }
        }
    }

    /** Text that was read by another encoding than it was written in. */
    static void garbled(Prose prose, Findings findings) {
        for (Piece piece : prose.pieces()) {
            Garbled.in(prose.of(piece)).ifPresent(part -> findings.add(ProblemKind.LOST_CHARACTER, prose,
                    prose.text().indexOf(part, piece.from()), "“" + part + "”是乱码，文件用错编码存过",
                    "回到原稿重新复制；存的时候编码选 UTF-8"));
        }
    }

    /** Whether question marks stand for characters: in front of another one, behind one that no question ends with. */
    static boolean isLost(String text, int at, int end) {
        return at > 0 && end < text.length() && Characters.isHan(text.charAt(at - 1))
                && (Characters.isHan(text.charAt(end)) && ASKING.indexOf(text.charAt(at - 1)) < 0
                        || "、，；：".indexOf(text.charAt(end)) >= 0);
    }

    /** A space within a word: the text on both sides stands elsewhere on the site without it. */
    static void spaceBetweenHan(Prose prose, Vocabulary words, Findings findings) {
        List<Change> changes = new ArrayList<>();
        for (Piece piece : prose.pieces()) {
            boolean sentence = prose.of(piece).chars().anyMatch(c -> "，。；".indexOf(c) >= 0);
            boolean running = piece.kind() == Prose.Kind.PARAGRAPH || piece.kind() == Prose.Kind.ITEM;
            for (int at = piece.from() + 1; sentence && running && at < piece.to() - 1; at++) {
                int end = at;
                while (prose.charAt(end) == ' ' || prose.charAt(end) == '\u3000') {
                    end++;
                }
                if (end > at && prose.isUnbroken(at - 1, end + 1) && words.isWithinWord(prose.text(), at, end)
                        && !isQuoted(prose, piece, at)) {
                    changes.add(new Change(at, end, ""));
                }
                at = Math.max(at, end - 1);
            }
        }
        findings.mend(ProblemKind.SPACE_BETWEEN_HAN, prose, changes,
                change -> "“" + prose.charAt(change.from() - 1) + "”和“" + prose.charAt(change.to()) + "”之间有空格",
                change -> "删掉空格");
    }

    /** Whether there can be anything for {@link #spaceBetweenHan}; told from the source alone. */
    static boolean mayHaveGaps(ProofText text) {
        return text.sources().anyMatch(source -> {
            for (int at = 0; at < source.length(); at++) {
                char c = source.charAt(at);
                if ((c == ' ' || c == '\u3000' || c == '&') && isHanBefore(source, at)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Whether the last character before an index that is no mark and no space is Chinese. */
    private static boolean isHanBefore(String source, int index) {
        int at = index - 1;
        while (at >= 0 && (source.charAt(at) == '\u3000' || source.charAt(at) < '\u0080'
                && source.charAt(at) != '\n' && !Character.isLetterOrDigit(source.charAt(at)))) {
            at--;
        }
        return at >= 0 && Characters.isHan(source.charAt(at));
    }

    /** Whether there can be anything for {@link #traditional}; told from the source alone. */
    static boolean mayBeTraditional(ProofText text, Traditional traditional) {
        return text.sources().anyMatch(
                source -> source.contains("&#") || source.chars().anyMatch(c -> traditional.isTraditional((char) c)));
    }

    /** Slogans set spaces between their parts. */
    private static boolean isQuoted(Prose prose, Piece piece, int at) {
        int depth = 0;
        for (int i = piece.from(); i < at; i++) {
            depth += "“《「（".indexOf(prose.charAt(i)) >= 0 ? 1 : "”》」）".indexOf(prose.charAt(i)) >= 0 ? -1 : 0;
        }
        return depth > 0;
    }

    private static List<Change> removed(Prose prose, IntPredicate gone) {
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < prose.text().length(); at++) {
            if (gone.test(at)) {
                changes.add(new Change(at, at + 1, ""));
            }
        }
        return changes;
    }

    /** The first of such characters in each piece. */
    private static void first(Prose prose, IntPredicate wanted, IntConsumer found) {
        for (Piece piece : prose.pieces()) {
            IntStream.range(piece.from(), piece.to()).filter(wanted).findFirst().ifPresent(found);
        }
    }

    private static String code(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }
}
