package org.jianbao.importing.repair;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jianbao.importing.source.Block;
import org.jianbao.importing.source.Manuscript;
import org.jianbao.importing.source.StyledText;

/** Mends the characters of a text, paragraph by paragraph: what is no character, looks like another, or has the wrong width. */
public final class CharacterRepair {
    /** Radicals of the supplement that PDF files have in the place of characters, and these. */
    private static final String RADICALS = "⺠民⺟母⺒巳⺋卩⺌小⺎兀⺏尢⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺟母⺡氵⺢水⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺷羊⺸羋⺹耂"
            + "⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
    private static final Map<Character, Character> SUPPLEMENT = IntStream.range(0, RADICALS.length() / 2).boxed()
            .collect(Collectors.toUnmodifiableMap(at -> RADICALS.charAt(2 * at), at -> RADICALS.charAt(2 * at + 1),
                    (first, again) -> first));
    private static final char FIRST_RADICAL = '\u2e80';
    private static final char LAST_RADICAL = '\u2fdf';

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
        mended = apply(Rule.PUNCTUATION, mended, at, Punctuation::widened);
        mended = apply(Rule.QUOTES, mended, at, Punctuation::quoted);
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
        return text.without(at -> {
            char c = text.text().charAt(at);
            return Character.getType(c) == Character.FORMAT || Character.isISOControl(c) && c != '\t'
                    || c >= '\ufe00' && c <= '\ufe0f';
        });
    }

    private static StyledText radicals(StyledText text) {
        StringBuilder mended = new StringBuilder(text.text());
        for (int at = 0; at < mended.length(); at++) {
            char c = mended.charAt(at);
            if (c >= FIRST_RADICAL && c <= LAST_RADICAL || c >= '\uf900' && c <= '\ufaff') {
                String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
                mended.setCharAt(at, SUPPLEMENT.getOrDefault(c, plain.length() == 1 ? plain.charAt(0) : c));
            }
        }
        return text.withText(mended.toString());
    }

    private static StyledText narrowed(StyledText text) {
        StringBuilder mended = new StringBuilder(text.text());
        for (int at = 0; at < mended.length(); at++) {
            char c = mended.charAt(at);
            boolean point = (c == '．' || c == '％') && at > 0 && Character.isDigit(mended.charAt(at - 1));
            if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ' || point) {
                mended.setCharAt(at, (char) (c - 0xfee0));
            }
        }
        return text.withText(mended.toString());
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
