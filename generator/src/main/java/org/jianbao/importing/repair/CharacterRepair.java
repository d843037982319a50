package org.jianbao.importing.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jianbao.importing.source.Block;
import org.jianbao.importing.source.Manuscript;
import org.jianbao.importing.source.StyledText;
import org.jianbao.typography.Change;
import org.jianbao.typography.Characters;
import org.jianbao.typography.Punctuation;

/** Mends the characters of a text, paragraph by paragraph: what is no character, looks like another, or has the wrong width. */
public final class CharacterRepair {
    private final List<Repair> repairs = new ArrayList<>();
    private final String file;

    private CharacterRepair(String file) {
        this.file = file;
    }

    /**
     * The same text, mended.
     *
     * @param repairs takes what was done
     */
    public static Manuscript of(Manuscript manuscript, List<Repair> repairs) {
        CharacterRepair repair = new CharacterRepair(manuscript.name());
        List<Block> blocks = manuscript.blocks().stream().map(repair::block)
                .filter(block -> !(block instanceof Block.Text text) || !text.text().isBlank()).toList();
        repairs.addAll(repair.repairs);
        return new Manuscript(manuscript.name(), blocks, manuscript.remarks());
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Text text -> text.with(mend(text.text(), text.at()));
            case Block.Table table -> new Block.Table(table.rows().stream()
                    .map(row -> row.stream().map(cell -> mend(StyledText.plain(cell), table.at()).text()).toList())
                    .toList(),
                    table.at());
            case Block.Picture picture -> picture;
        };
    }

    private StyledText mend(StyledText text, int at) {
        StyledText mended = apply(Rule.INVISIBLE, text, at, CharacterRepair::withoutInvisible);
        mended = apply(Rule.RADICAL, mended, at, CharacterRepair::radicals);
        mended = apply(Rule.WIDTH, mended, at, CharacterRepair::narrowed);
        mended = apply(Rule.BLANK, mended, at, CharacterRepair::blanks);
        mended = apply(Rule.PUNCTUATION, mended, at, CharacterRepair::widened);
        mended = apply(Rule.QUOTES, mended, at, CharacterRepair::quoted);
        int lost = firstLost(mended.text());
        if (lost >= 0) {
            repairs.add(new Repair(Rule.LOST, file, at, around(mended.text(), lost)));
        }
        return mended;
    }

    private StyledText apply(Rule rule, StyledText text, int at, Function<StyledText, StyledText> mending) {
        StyledText mended = mending.apply(text);
        String before = text.text();
        String after = mended.text();
        // An indent that goes is no mistake of anybody.
        boolean seen = rule == Rule.BLANK ? !before.strip().equals(after) : !before.equals(after);
        if (seen) {
            int same = IntStream.range(0, Math.min(before.length(), after.length()))
                    .filter(i -> before.charAt(i) != after.charAt(i)).findFirst()
                    .orElse(Math.min(before.length(), after.length()));
            repairs.add(new Repair(rule, file, at, around(before, same) + " → " + around(after, same)));
        }
        return mended;
    }

    /** A few words around a place. */
    private static String around(String text, int at) {
        int from = Math.max(0, at - 8);
        int to = Math.min(text.length(), at + 9);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    private static int firstLost(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == '\ufffd' || text.charAt(at) >= '\ue000' && text.charAt(at) <= '\uf8ff')
                .findFirst().orElse(-1);
    }

    private static StyledText withoutInvisible(StyledText text) {
        return text.without(at -> Characters.isInvisible(text.text().charAt(at)));
    }

    private static StyledText radicals(StyledText text) {
        return changed(text, Characters.radicals(text.text()));
    }

    private static StyledText narrowed(StyledText text) {
        return changed(text, Characters.widths(text.text()));
    }

    private static StyledText widened(StyledText text) {
        StyledText widened = changed(text, Punctuation.widened(text.text()));
        String plain = widened.text();
        // A blank behind what was a half-width mark has no use any more.
        return widened.without(at -> at > 0 && plain.charAt(at) == ' '
                && text.text().charAt(at - 1) != plain.charAt(at - 1) && Punctuation.isWideMark(plain.charAt(at - 1)));
    }

    private static StyledText quoted(StyledText text) {
        return changed(text, Punctuation.quotes(text.text()));
    }

    /** With changes of single units to others. */
    private static StyledText changed(StyledText text, List<Change> changes) {
        return text.withText(Change.apply(text.text(), changes));
    }

    /** Blanks at the ends go, of several one stays, and those between a Chinese character and a mark go. */
    private static StyledText blanks(StyledText text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.text().toCharArray()) {
            plain.append(c == '\t' || Character.isSpaceChar(c) ? ' ' : c);
        }
        return text.withText(plain.toString()).without(at -> plain.charAt(at) == ' ' && at > 0
                && (plain.charAt(at - 1) == ' ' || Punctuation.isWideMark(plain.charAt(at - 1))
                        || at + 1 < plain.length() && Punctuation.isWideMark(plain.charAt(at + 1))))
                .strip();
    }
}
