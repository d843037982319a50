package org.jianbao.importing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jianbao.importing.repair.Repair;
import org.jianbao.importing.repair.Rule;
import org.jianbao.importing.source.Block;
import org.jianbao.importing.source.StyledText;
import org.jianbao.model.content.SiteSettings.Column;

/** Takes the parts of one article in the order of the source, and joins what layout tore. */
final class ArticleBuilder {
    private static final int LONGEST_TITLE = 34;
    /** Headings of news that a colon follows, as in “会议强调：”, are no headings. */
    private static final Pattern PAUSE = Pattern.compile("[，。；！？：]");

    private final String file;
    private final List<Repair> repairs;
    private final List<Column> pending;
    private final Optional<Column> fixed;
    private final boolean briefs;
    private final List<String> kickers = new ArrayList<>();
    private final List<String> byline = new ArrayList<>();
    private final List<Piece> body = new ArrayList<>();
    private Optional<String> source = Optional.empty();
    private final String title;
    private final int level;
    private String nextHeadline = "";

    /**
     * @param title empty when the source has none
     * @param level of the title as a heading, or zero
     * @param pending the columns that stand before it
     * @param briefs whether it is a list of short news
     */
    ArticleBuilder(String file, String title, int level, List<Column> pending, Optional<Column> fixed, boolean briefs,
            List<Repair> repairs) {
        this.file = file;
        this.title = title;
        this.level = level;
        this.pending = List.copyOf(pending);
        this.fixed = fixed;
        this.briefs = briefs;
        this.repairs = repairs;
    }

    boolean isBriefs() {
        return briefs;
    }

    int level() {
        return level;
    }

    String title() {
        return title;
    }

    boolean hasBody() {
        return !body.isEmpty();
    }

    boolean hasProse() {
        return body.stream().anyMatch(piece -> piece instanceof Piece.Paragraph || piece instanceof Piece.Brief);
    }

    boolean hasSubheadings() {
        return body.stream().anyMatch(Piece.Subheading.class::isInstance);
    }

    void kicker(String line, int at) {
        kickers.add(line);
        repairs.add(new Repair(Rule.KICKER, file, at, line));
    }

    void subheading(String line) {
        body.add(new Piece.Subheading(line));
    }

    void table(List<List<String>> rows) {
        body.add(new Piece.Table(rows));
    }

    /** What a picture shows: it goes to a picture right before it, or stands alone. */
    void caption(String line, int at) {
        if (!body.isEmpty() && body.getLast() instanceof Piece.Picture picture && picture.caption().isEmpty()) {
            body.set(body.size() - 1, new Piece.Picture(picture.bytes(), line));
        } else {
            body.add(new Piece.Caption(line));
        }
        repairs.add(new Repair(Rule.CAPTION, file, at, line));
    }

    void picture(Block.Picture picture) {
        body.add(new Piece.Picture(picture.bytes(), picture.alt()));
    }

    void byline(Byline found, String text, int at) {
        found.names().stream().filter(name -> !byline.contains(name)).forEach(byline::add);
        source = source.or(found::source);
        repairs.add(new Repair(Rule.BYLINE, file, at, text.strip()));
    }

    void brief(StyledText text, int at) {
        String headline = nextHeadline;
        nextHeadline = "";
        body.add(new Piece.Brief(headline, text));
        repairs.add(new Repair(Rule.BRIEFS, file, at,
                (headline.isEmpty() ? text.text() : headline).codePoints().limit(30)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()));
    }

    /** Names the short news that comes next. */
    void nextBrief(String headline) {
        if (!nextHeadline.isEmpty()) {
            body.add(new Piece.Brief("", StyledText.plain(nextHeadline)));
        }
        nextHeadline = headline;
    }

    boolean hasNextBrief() {
        return !nextHeadline.isEmpty();
    }

    /** Adds a line that is joined to nothing. */
    void paragraph(StyledText text, int at) {
        Optional<Byline> end = Byline.of(text.text());
        if (end.isPresent() && end.get().from() == 0) {
            byline(end.get(), text.text(), at);
        } else {
            body.add(new Piece.Paragraph(text));
        }
    }

    /** Whether the last running text stops within a sentence. */
    boolean isTorn() {
        int last = lastProse();
        return last >= 0 && Shape.isTorn(prose(last).text());
    }

    private int lastProse() {
        int at = body.size() - 1;
        while (at >= 0 && (body.get(at) instanceof Piece.Caption || body.get(at) instanceof Piece.Picture)) {
            at--;
        }
        return at >= 0 && (body.get(at) instanceof Piece.Paragraph || body.get(at) instanceof Piece.Brief) ? at : -1;
    }

    private StyledText prose(int at) {
        return body.get(at) instanceof Piece.Brief brief ? brief.text()
                : ((Piece.Paragraph) body.get(at)).text();
    }

    /** Adds running text, to the paragraph before it where that is torn. */
    void prose(StyledText text, int at) {
        Optional<Byline> end = Byline.of(text.text());
        StyledText words = text;
        if (end.isPresent()) {
            byline(end.get(), text.text().substring(end.get().from()), at);
            words = text.part(0, end.get().from()).strip();
        }
        if (words.isBlank()) {
            return;
        }
        int last = lastProse();
        boolean joins = last >= 0 && (isTorn() && !startsAnew(words.text()) || Shape.isRemainder(words.text()));
        if (!joins) {
            body.add(new Piece.Paragraph(words));
            return;
        }
        StyledText before = prose(last);
        String seam = before.text().matches("(?s).*[A-Za-z]") && words.text().matches("(?s)[A-Za-z].*") ? " " : "";
        StyledText joined = before.then(StyledText.plain(seam)).then(words);
        body.set(last, body.get(last) instanceof Piece.Brief brief ? new Piece.Brief(brief.title(), joined)
                : new Piece.Paragraph(joined));
        repairs.add(new Repair(Rule.JOINED, file, at, tail(before.text()) + "|" + head(words.text())));
    }

    private static boolean startsAnew(String text) {
        return text.startsWith("近日") || text.startsWith("日前") || Shape.isNumbered(text);
    }

    private static String tail(String text) {
        return (text.length() > 12 ? "…" : "") + text.substring(Math.max(0, text.length() - 12));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(12, text.length())) + (text.length() > 12 ? "…" : "");
    }

    /** The article; nothing when there is nothing in it. */
    Optional<Article> build() {
        if (!nextHeadline.isEmpty()) {
            body.add(new Piece.Brief("", StyledText.plain(nextHeadline)));
            nextHeadline = "";
        }
        if (title.isEmpty() && body.isEmpty() && kickers.isEmpty()) {
            return Optional.empty();
        }
        String headline = title;
        if (headline.isEmpty()) {
            headline = body.stream().map(Piece::words).filter(words -> !words.isBlank()).findFirst()
                    .map(ArticleBuilder::firstClause).orElse("图片");
            repairs.add(new Repair(Rule.UNTITLED, file, 0, headline));
        }
        String words = String.join("\n", body.stream().map(Piece::words).toList());
        Optional<Column> column = fixed.or(() -> Columns.choose(pending, title, words));
        if (fixed.isEmpty() && pending.stream().filter(each -> !each.briefs()).count() > 1) {
            repairs.add(
                    new Repair(Rule.COLUMN_CHOSEN, file, 0, headline + " → " + column.map(Column::name).orElse("")));
        }
        return Optional.of(new Article(headline, column.map(Column::name), kickers, byline, source, body));
    }

    /** The first clause that says something, without the day before it. */
    private static String firstClause(String text) {
        String best = "";
        for (String clause : PAUSE.split(text, -1)) {
            String plain = clause.replaceFirst("^(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日", "").strip();
            if (Shape.news(plain) > Math.max(1, Shape.news(best)) && Shape.length(plain) > 6) {
                best = plain;
            }
        }
        if (best.isEmpty()) {
            best = PAUSE.split(text, -1)[0].strip();
        }
        String title = best.isEmpty() ? text.strip() : best;
        return title.codePointCount(0, title.length()) <= 2 * LONGEST_TITLE ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "……";
    }
}
