package org.jianbao.importing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jianbao.importing.repair.Repair;
import org.jianbao.importing.repair.Rule;
import org.jianbao.importing.source.Block;
import org.jianbao.importing.source.HanText;
import org.jianbao.importing.source.Manuscript;
import org.jianbao.importing.source.StyledText;
import org.jianbao.model.content.SiteSettings.Column;

/**
 * Divides texts into columns, articles and short news. Lines that are no running text are held back until the running text
 * behind them shows what they are: headlines, headings within an article, or what pictures show.
 */
public final class Outliner {
    private static final String MARKS = "◆◇□■▲△●○★☆▶►➢❖※◎";
    /** Marks that nobody uses for anything else. */
    private static final String SURE_MARKS = "◆◇□■";
    /** The items of a column of short news may be numbered; elsewhere a number begins a point of an article. */
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.．、](?=\\p{IsHan})");
    private static final int SHORTEST_BRIEF = 18;

    private final Columns columns;
    private final List<Repair> repairs;
    private final List<Article> articles = new ArrayList<>();
    private final List<Block> held = new ArrayList<>();
    private List<Column> pending = new ArrayList<>();
    private boolean expectsBriefs;
    private Optional<ArticleBuilder> current = Optional.empty();
    private String file = "";
    private int lastSection;

    private Outliner(Columns columns, List<Repair> repairs) {
        this.columns = columns;
        this.repairs = repairs;
    }

    /**
     * The issue that files make together, in their order.
     *
     * @param columns of the site
     * @param siteTitle the name of the bulletin, which its masthead has
     * @param repairs takes what was found and joined
     */
    public static Outline of(List<Manuscript> manuscripts, List<Column> columns, String siteTitle,
            List<Repair> repairs) {
        Columns known = new Columns(columns);
        Outliner outliner = new Outliner(known, repairs);
        Furniture furniture = new Furniture(siteTitle, repairs);
        for (Manuscript manuscript : manuscripts) {
            manuscript.remarks().forEach(remark -> repairs.add(new Repair(Rule.READING, manuscript.name(), 0,
                    remark.what() + (remark.text().isEmpty() ? "" : "：" + remark.text()))));
            outliner.read(manuscript.name(), furniture.clear(manuscript, known));
        }
        return new Outline(furniture.number(),
                furniture.date().or(
                        () -> manuscripts.stream().flatMap(each -> Furniture.dateIn(each.name()).stream()).findFirst()),
                furniture.editors(), outliner.articles);
    }

    private void read(String name, List<Block> blocks) {
        file = name;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!(block instanceof Block.Text text)) {
                held.add(block);
            } else if (columns.named(text.string()).isPresent()) {
                endSection();
                column(columns.named(text.string()).get(), text);
            } else if (columns.prefixed(text.string()).isPresent()) {
                Columns.Prefixed prefixed = columns.prefixed(text.string()).get();
                endSection();
                column(prefixed.column(), text);
                line(text.with(text.text().part(prefixed.from(), text.string().length())), blocks, i);
            } else {
                line(text, blocks, i);
            }
        }
        endSection();
        pending = new ArrayList<>();
        expectsBriefs = false;
    }

    private void column(Columns.Named named, Block.Text line) {
        if (articles.size() > lastSection || current.isPresent()) {
            pending = new ArrayList<>();
            expectsBriefs = false;
        }
        lastSection = articles.size();
        named.known().ifPresent(pending::add);
        expectsBriefs |= named.briefs();
        repairs.add(new Repair(named.known().isPresent() ? Rule.COLUMN : Rule.UNKNOWN_COLUMN, file, line.at(),
                named.name()));
    }

    private void line(Block.Text text, List<Block> blocks, int at) {
        String line = text.string();
        boolean heading = text.look().level() > 0;
        if (isBrief(text, blocks, at)) {
            brief(text, blocks, at);
        } else if (Shape.isProse(line, heading) || isContinued(line) || isNote(line)) {
            settle(Optional.of(text));
            ArticleBuilder article = current.orElseGet(() -> begin("", 0, false));
            if (article.isBriefs() && (article.hasNextBrief() || !article.isTorn() && !Shape.isRemainder(line))) {
                article.brief(text.text(), text.at());
            } else {
                article.prose(text.text(), text.at());
            }
        } else {
            Optional<Byline> byline = Byline.of(line);
            if (byline.isPresent() && current.isPresent() && current.get().hasProse() && held.isEmpty()) {
                current.get().byline(byline.get(), line, text.at());
            } else {
                held.add(text);
            }
        }
    }

    /** The end of a sentence that was torn, however short. */
    private boolean isContinued(String line) {
        boolean ends = line.endsWith("。") || line.endsWith("！") || line.endsWith("？") || line.endsWith("。”");
        return ends && current.isPresent() && current.get().isTorn() || Shape.isRemainder(line) && current.isPresent();
    }

    /** A line in brackets, such as （扫码查看）, which no headline is. */
    private boolean isNote(String line) {
        return (line.startsWith("（") && line.endsWith("）") || line.startsWith("[") && line.endsWith("]"))
                && current.isPresent()
                && current.get().hasProse() && !Shape.isCaption(line) && Byline.of(line).isEmpty();
    }

    private static boolean isMarked(String line) {
        return line.length() > 1 && (MARKS.indexOf(line.charAt(0)) >= 0 || NUMBERED.matcher(line).lookingAt());
    }

    private static String unmarked(String line) {
        return NUMBERED.matcher(line.replaceFirst("^[" + MARKS + "\\s]+", "")).replaceFirst("");
    }

    /** Whether a line is short news: marked like its neighbours, or in a column of short news. */
    private boolean isBrief(Block.Text text, List<Block> blocks, int at) {
        String line = text.string();
        boolean inBriefs = current.map(ArticleBuilder::isBriefs).orElse(expectsBriefs);
        if (!isMarked(line)) {
            return false;
        }
        String words = unmarked(line);
        if (inBriefs || NUMBERED.matcher(line).lookingAt()) {
            return inBriefs;
        }
        if (Shape.length(words) < SHORTEST_BRIEF || !Shape.isProse(words, false)) {
            return false;
        }
        if (expectsBriefs) {
            return true;
        }
        boolean among = near(blocks, at, -1).filter(Outliner::isMarked).isPresent()
                || near(blocks, at, 1).filter(Outliner::isMarked).isPresent();
        return among && (SURE_MARKS.indexOf(line.charAt(0)) >= 0 || Shape.beginsWithTime(words));
    }

    private static Optional<String> near(List<Block> blocks, int at, int step) {
        for (int i = at + step; i >= 0 && i < blocks.size() && Math.abs(i - at) < 4; i += step) {
            if (blocks.get(i) instanceof Block.Text text && Shape.isProse(text.string(), false)) {
                return Optional.of(text.string());
            }
        }
        return Optional.empty();
    }

    private void brief(Block.Text text, List<Block> blocks, int at) {
        int from = text.string().length() - unmarked(text.string()).length();
        StyledText words = text.text().part(from, text.string().length());
        ArticleBuilder article;
        if (current.isPresent() && current.get().isBriefs()) {
            article = current.get();
            keepHeld(article);
        } else {
            article = beginBriefs();
        }
        boolean headline = !Shape.isProse(words.text(), false) && at + 1 < blocks.size()
                && blocks.get(at + 1) instanceof Block.Text next && !isMarked(next.string())
                && Shape.isProse(next.string(), false);
        if (headline) {
            article.nextBrief(words.text());
        } else {
            article.brief(words, text.at());
        }
    }

    /** Begins the article of short news; a line right before it names them. */
    private ArticleBuilder beginBriefs() {
        List<Block> lines = List.copyOf(held);
        held.clear();
        Optional<ArticleBuilder> before = current;
        Optional<Column> column = pending.stream().filter(Column::briefs).findFirst().or(columns::briefs);
        String title = column.map(Column::name).orElse("简讯");
        List<Block> kept = new ArrayList<>(lines);
        if (!kept.isEmpty() && kept.getLast() instanceof Block.Text last && !Shape.isCaption(last.string())
                && Shape.length(last.string()) < 20) {
            kept.removeLast();
            title = last.string();
        }
        if (before.isPresent()) {
            before.ifPresent(article -> kept.forEach(block -> keep(article, block)));
            finish();
        }
        ArticleBuilder article = new ArticleBuilder(file, title, 0, pending, column, true, repairs);
        current = Optional.of(article);
        if (before.isEmpty()) {
            kept.forEach(block -> keep(article, block));
        }
        return article;
    }

    /** Decides what the lines are that were held back. */
    private void settle(Optional<Block.Text> prose) {
        if (held.isEmpty()) {
            return;
        }
        if (current.isEmpty() && prose.isEmpty() && held.stream().allMatch(Block.Text.class::isInstance)) {
            held.forEach(block -> repairs.add(new Repair(Rule.LEFT_OUT, file, block.at(), HanText.of(block))));
            held.clear();
            return;
        }
        if (current.isPresent() && current.get().isBriefs() && prose.isPresent()) {
            settleInBriefs(prose.get());
            return;
        }
        if (current.isPresent() && prose.isPresent() && current.get().isTorn() && !Shape.isLead(prose.get().string())
                && held.size() <= 3) {
            held.forEach(block -> keepAsCaption(current.get(), block));
            held.clear();
            return;
        }
        Headline headline = Headline.of(held, current.map(ArticleBuilder::title).orElse(""));
        boolean begins = !headline.title().isEmpty() && (current.isEmpty()
                || prose.isPresent() && headline.begins(current.get(), prose.get().string()));
        if (begins) {
            current.ifPresent(article -> headline.before().forEach(block -> keep(article, block)));
            List<Block> lost = current.isPresent() ? List.of() : headline.before();
            finish();
            ArticleBuilder article = begin(headline.title(), headline.level(), false);
            if (!headline.joined().isEmpty()) {
                repairs.add(new Repair(headline.lines() > 1 ? Rule.TITLE_LINES : Rule.TITLE_BLANK, file, headline.at(),
                        headline.joined() + " → " + headline.title()));
            }
            headline.kickers().forEach(kicker -> kicker(article, kicker));
            lost.forEach(block -> keepShown(article, headline, block));
            headline.after().forEach(block -> keepAsCaption(article, block));
        } else {
            ArticleBuilder article = current.orElseGet(() -> begin("", 0, false));
            boolean heads = prose.isPresent();
            for (int i = 0; i < held.size(); i++) {
                if (heads && i == held.size() - 1 && held.get(i) instanceof Block.Text text
                        && !Shape.isCaption(text.string())
                        && !headline.isCaption(text)) {
                    article.subheading(text.string());
                } else if (held.get(i) instanceof Block.Text text && headline.isCaption(text)) {
                    article.caption(text.string(), text.at());
                } else {
                    keep(article, held.get(i));
                }
            }
        }
        held.clear();
    }

    private void kicker(ArticleBuilder article, Block.Text kicker) {
        boolean unknown = Headline.isLabel(kicker.string());
        if (unknown) {
            repairs.add(new Repair(Rule.UNKNOWN_COLUMN, file, kicker.at(), kicker.string()));
        } else {
            article.kicker(kicker.string(), kicker.at());
        }
    }

    /** In short news a line before running text is its headline, and running text without one is short news of its own. */
    private void settleInBriefs(Block.Text prose) {
        ArticleBuilder article = current.orElseThrow();
        Headline headline = Headline.of(held, article.title());
        boolean ownArticle = headline.level() > 0 && pending.stream().anyMatch(column -> !column.briefs());
        if (ownArticle) {
            finish();
            settle(Optional.of(prose));
            return;
        }
        String title = headline.title();
        for (Block block : held) {
            if (!(block instanceof Block.Text text && text.string().equals(title))) {
                keep(article, block);
            }
        }
        held.clear();
        article.nextBrief(title);
    }

    private void keepHeld(ArticleBuilder article) {
        held.forEach(block -> keepAsCaption(article, block));
        held.clear();
    }

    /** Keeps what stands before the first headline. */
    private static void keepShown(ArticleBuilder article, Headline headline, Block block) {
        if (block instanceof Block.Text text
                && (headline.isCaption(text) || headline.title().contains(text.string()))) {
            article.caption(text.string(), text.at());
        } else {
            keep(article, block);
        }
    }

    private static void keepAsCaption(ArticleBuilder article, Block block) {
        if (block instanceof Block.Text text) {
            article.caption(text.string(), text.at());
        } else {
            keep(article, block);
        }
    }

    private static void keep(ArticleBuilder article, Block block) {
        switch (block) {
            case Block.Text text -> {
                if (Shape.isCaption(text.string())) {
                    article.caption(text.string(), text.at());
                } else {
                    article.paragraph(text.text(), text.at());
                }
            }
            case Block.Table table -> article.table(table.rows());
            case Block.Picture picture -> article.picture(picture);
        }
    }

    private ArticleBuilder begin(String title, int level, boolean briefs) {
        boolean all = expectsBriefs && pending.stream().allMatch(Column::briefs);
        ArticleBuilder article = all || briefs
                ? new ArticleBuilder(file, pending.isEmpty() ? columns.briefs().map(Column::name).orElse("简讯")
                        : pending.getFirst().name(), 0, pending, pending.stream().findFirst().or(columns::briefs), true,
                        repairs)
                : new ArticleBuilder(file, title, level, pending, Optional.empty(), false, repairs);
        if (all && !title.isEmpty()) {
            article.nextBrief(title);
        }
        current = Optional.of(article);
        return article;
    }

    private void endSection() {
        settle(Optional.empty());
        finish();
    }

    private void finish() {
        current.flatMap(ArticleBuilder::build).ifPresent(articles::add);
        current = Optional.empty();
    }
}
