package org.jianbao.importing.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jianbao.importing.source.Block;
import org.jianbao.importing.source.Manuscript;
import org.jianbao.importing.source.StyledText;

/** Joins the lines of text that was cut at one width, as it is when it was copied from a page. */
public final class WrappedLines {
    private static final Pattern INDENT = Pattern.compile("^(?:[\\u3000\\u00a0]{1,8}| {2,8}|\\t)(?=\\S)");
    private static final Pattern BEGINS = Pattern
            .compile("^\\s*(?:[◆◇□■▲△●○★☆▶►➢❖※◎•·]|[（(]?[一二三四五六七八九十]{1,3}[）)、．]|\\d{1,2}[.．、](?=\\p{IsHan})|[【〖])");
    /** Text that is cut into lines has some of about this length at least, in characters. */
    private static final int SHORTEST_WIDTH = 12;
    private static final int LONGEST_WIDTH = 60;
    private static final int FEWEST = 4;
    /** A line is shorter by so many characters where a mark must not begin the next one. */
    private static final int SLACK = 3;

    /** Heads of pages and lines of contents reach from one margin to the other. */
    private static final Pattern SET_APART = Pattern
            .compile("\\S[ \\u3000\\t]{4,}\\S|(?:…|\\.{3,}|·{3,}).{0,4}\\d+\\s*$");

    private WrappedLines() {}

    /**
     * The same text, a paragraph in one piece; unchanged where a line is a paragraph.
     *
     * @param repairs takes what was joined
     */
    public static Manuscript join(Manuscript manuscript, List<Repair> repairs) {
        List<Block> blocks = manuscript.blocks();
        int width = width(blocks);
        if (width == 0) {
            return manuscript;
        }
        List<Block> joined = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.Text first)) {
                joined.add(blocks.get(i));
                continue;
            }
            StyledText whole = first.text();
            int lines = 1;
            while (i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Text next
                    && goesOn(blocks.get(i), next, width)) {
                String before = whole.text().stripTrailing();
                boolean latin = before.matches("(?s).*[A-Za-z]") && next.string().strip().matches("(?s)[A-Za-z].*");
                whole = whole.part(0, before.length()).then(StyledText.plain(latin ? " " : ""))
                        .then(next.text().strip());
                lines++;
                i++;
            }
            joined.add(first.with(whole));
            if (lines > 1) {
                String words = whole.text().strip();
                repairs.add(new Repair(Rule.WRAPPED, manuscript.name(), first.at(),
                        lines + " 行：" + words.substring(0, Math.min(16, words.length())) + "…"));
            }
        }
        return new Manuscript(manuscript.name(), joined, manuscript.remarks());
    }

    private static boolean goesOn(Block line, Block.Text next, int width) {
        return line instanceof Block.Text text && text.look().level() == 0 && next.look().level() == 0
                && next.look().gap() == 0
                && length(text.string()) >= width - SLACK && !INDENT.matcher(next.string()).find()
                && !BEGINS.matcher(next.string()).find();
    }

    /**
     * The width at which all lines were cut, in characters; zero when a line is a paragraph. Then a good part of the lines
     * has the length of the longest, and most of these end where no sentence does.
     */
    private static int width(List<Block> blocks) {
        List<Block.Text> lines = blocks.stream().filter(Block.Text.class::isInstance).map(Block.Text.class::cast)
                .filter(text -> text.look().level() == 0 && !SET_APART.matcher(text.string()).find()).toList();
        int longest = lines.stream().mapToInt(line -> length(line.string())).max().orElse(0);
        long longer = lines.stream().filter(line -> length(line.string()) > longest / 2).count();
        int full = 0;
        int torn = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).string().strip();
            if (length(lines.get(i).string()) >= longest - SLACK && lines.get(i + 1).look().gap() == 0
                    && !line.isEmpty()) {
                full++;
                torn += "。！？；：”".indexOf(line.charAt(line.length() - 1)) < 0 ? 1 : 0;
            }
        }
        boolean cut = longest >= SHORTEST_WIDTH && longest <= LONGEST_WIDTH && full >= FEWEST
                && full * 4 >= lines.size()
                && 2L * full >= longer && torn * 2 > full;
        return cut ? longest : 0;
    }

    /** A length in characters; two of half width count as one. */
    private static int length(String line) {
        String text = line.stripTrailing();
        int halves = text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
        return (halves + 1) / 2;
    }
}
