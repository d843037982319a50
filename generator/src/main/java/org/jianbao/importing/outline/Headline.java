package org.jianbao.importing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jianbao.importing.source.Block;

/**
 * What lines before running text are, if they are the headline of an article.
 *
 * @param before what stands before the headline: the end of the article before
 * @param kickers lines above and below the title
 * @param title the title; empty when no line can be one
 * @param level of the title as a heading, or zero
 * @param joined the title as it stood in the source, when it is another now; else empty
 * @param lines of how many lines of the source the title was made
 * @param at the place of the title
 * @param after pictures, what they show, tables
 * @param article the title of the article before
 */
record Headline(List<Block> before, List<Block.Text> kickers, String title, int level, String joined, int lines, int at,
        List<Block> after, String article) {
    private static final int MOST_LINES = 3;
    private static final int LONGEST_HALF = 16;
    private static final int SURE = 3;
    private static final int SHORTEST_SHARED = 6;
    private static final Pattern LABEL = Pattern.compile("^[【■◆●★—\\-\\s]*\\p{IsHan}{2,6}[】■◆●★—\\-\\s]*$");
    private static final Pattern BEGINS_WITH_VERB = Pattern.compile("^(?:" + Shape.VERBS + "|和|与|在|于|向|为|将|\\d)");
    private static final Pattern ENDS_WITH_VERB = Pattern.compile("(?:" + Shape.VERBS + "|[，、的和与])$");

    Headline {
        before = List.copyOf(before);
        kickers = List.copyOf(kickers);
        after = List.copyOf(after);
    }

    /**
     * Looks for the headline among lines.
     *
     * @param article the title of the article that they may still belong to, or empty
     */
    static Headline of(List<Block> held, String article) {
        List<Block> before = new ArrayList<>();
        List<Block.Text> lines = new ArrayList<>();
        List<Block> after = new ArrayList<>();
        for (Block block : held) {
            boolean headline = block instanceof Block.Text text && !Shape.isCaption(text.string())
                    && !endsOpen(text.string()) && !isShown(text, held) && !isCaptionOf(text, article);
            if (headline && block instanceof Block.Text text) {
                lines.add(text);
            } else if (lines.isEmpty()) {
                before.add(block);
            } else if (block instanceof Block.Text text && endsOpen(text.string())) {
                // What announces a list is no headline, and neither is what stands before it.
                before.addAll(lines);
                lines.clear();
                before.add(block);
            } else {
                after.add(block);
            }
        }
        while (lines.size() > MOST_LINES) {
            before.add(lines.removeFirst());
        }
        return ofLines(before, lines, after, article);
    }

    private static Headline ofLines(List<Block> before, List<Block.Text> lines, List<Block> after, String article) {
        if (lines.isEmpty()) {
            return new Headline(before, List.of(), "", 0, "", 0, 0, after, article);
        }
        int best = 0;
        for (int i = 1; i < lines.size(); i++) {
            boolean below = lines.get(i).string().startsWith("—") || lines.get(i).string().startsWith("－");
            if (!below && Shape.news(lines.get(i).string()) > Shape.news(lines.get(best).string())) {
                best = i;
            }
        }
        Block.Text title = lines.get(best);
        int from = best;
        int to = best + 1;
        if (best > 0 && isBroken(lines.get(best - 1), title)) {
            from--;
        } else if (to < lines.size() && isBroken(title, lines.get(to))) {
            to++;
        }
        StringBuilder whole = new StringBuilder();
        StringBuilder asPrinted = new StringBuilder();
        for (Block.Text line : lines.subList(from, to)) {
            whole.append(line.string());
            asPrinted.append(asPrinted.isEmpty() ? "" : "|").append(line.string());
        }
        String plain = Shape.unbroken(whole.toString());
        List<Block.Text> kickers = new ArrayList<>(lines.subList(0, from));
        kickers.addAll(lines.subList(to, lines.size()));
        int level = lines.stream().mapToInt(line -> line.look().level()).filter(each -> each > 0).min().orElse(0);
        return new Headline(before, kickers, plain, level, plain.contentEquals(asPrinted) ? "" : asPrinted.toString(),
                to - from,
                title.at(), after, article);
    }

    /** Whether two lines are one title that was too long for a line. */
    private static boolean isBroken(Block.Text first, Block.Text second) {
        String one = first.string();
        String other = second.string();
        return second.look().gap() == 0 && (first.look().level() == second.look().level() || second.look().level() == 0)
                && Shape.length(one) <= LONGEST_HALF && !Shape.isSlogan(one) && !isLabel(one)
                && (BEGINS_WITH_VERB.matcher(other).find() && Shape.news(other) <= Shape.news(one + other)
                        && !Pattern.compile(Shape.VERBS).matcher(one).find() || ENDS_WITH_VERB.matcher(one).find());
    }

    /** A few Chinese characters, as the name of a column has. */
    static boolean isLabel(String line) {
        return LABEL.matcher(line).matches() && Shape.news(line) < 2;
    }

    private static boolean endsOpen(String line) {
        return line.endsWith("：") || line.endsWith("；") || line.endsWith(":");
    }

    /** Whether a line only repeats a part of another one: then it says what a picture shows. */
    private static boolean isShown(Block.Text line, List<Block> held) {
        String words = plain(line.string());
        return words.length() >= SHORTEST_SHARED && line.look().level() == 0
                && held.stream().anyMatch(block -> block instanceof Block.Text other
                        && plain(other.string()).length() > words.length() && plain(other.string()).contains(words));
    }

    /** Whether a line says what a picture of the article before shows. */
    private static boolean isCaptionOf(Block.Text line, String article) {
        String words = plain(line.string());
        return words.length() >= SHORTEST_SHARED && line.look().level() == 0 && !article.isEmpty()
                && (plain(article).contains(words) || words.startsWith(plain(article)));
    }

    boolean isCaption(Block.Text line) {
        return Shape.isCaption(line.string()) || isCaptionOf(line, article);
    }

    private static String plain(String line) {
        return line.replaceAll("[\\s“”·]", "");
    }

    /** Whether a new article begins with it, or only another part of the one that is there. */
    boolean begins(ArticleBuilder current, String prose) {
        boolean lead = Shape.isLead(prose);
        int news = Shape.news(title);
        if (!current.hasBody()) {
            return true;
        }
        if (Shape.isNumbered(title) && !lead) {
            return false;
        }
        if (level > 0 && current.level() > 0) {
            return level <= current.level() || news >= SURE || lead && news > 0 || !kickers.isEmpty();
        }
        if (level > 0) {
            return true;
        }
        if (current.level() > 0 && kickers.isEmpty()) {
            // Where headlines are headings, a line that is none is part of the article.
            return false;
        }
        return news >= SURE || lead && (news > 0 || Shape.length(title) > LONGEST_HALF / 2) || !kickers.isEmpty();
    }
}
