package org.jianbao.importing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jianbao.importing.outline.Article;
import org.jianbao.importing.outline.Outline;
import org.jianbao.importing.outline.Piece;
import org.jianbao.importing.repair.Repair;
import org.jianbao.importing.repair.Rule;
import org.jianbao.pinyin.PinyinName;

/** Makes the files of the folder of an issue. */
final class IssueFiles {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> articlePaths = new ArrayList<>();
    private final Set<String> slugs = new HashSet<>();
    private final List<Repair> repairs;

    private IssueFiles(List<Repair> repairs) {
        this.repairs = repairs;
    }

    /**
     * What lies in the folder.
     *
     * @param files by name
     * @param articles the names of the articles, in order
     */
    record Made(Map<String, byte[]> files, List<String> articles) {
        Made {
            files = Map.copyOf(files);
            articles = List.copyOf(articles);
        }
    }

    static Made of(Outline outline, LocalDate date, int number, List<Repair> repairs) {
        IssueFiles issue = new IssueFiles(repairs);
        issue.put("index.md", index(outline, date, number));
        int digits = outline.articles().size() > 99 ? 3 : 2;
        for (int i = 0; i < outline.articles().size(); i++) {
            Article article = outline.articles().get(i);
            String stem = String.format(Locale.ROOT, "%0" + digits + "d-", i + 1)
                    + PinyinName.of(article.title(), "article", issue.slugs);
            issue.articlePaths.add(stem + ".md");
            issue.put(stem + ".md", issue.article(article, stem));
        }
        return new Made(issue.files, issue.articlePaths);
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String index(Outline outline, LocalDate date, int number) {
        StringBuilder out = new StringBuilder("---\n");
        String title = outline.articles().stream().filter(article -> article.briefs().isEmpty()).findFirst()
                .or(() -> outline.articles().stream().findFirst()).map(Article::title).orElse("第" + number + "期");
        out.append("title: ").append(Markdown.quoted(title)).append("\nnumber: ").append(number).append("\ndate: ")
                .append(date).append('\n');
        if (!outline.editors().isEmpty()) {
            out.append("editors: ").append(Markdown.quoted(outline.editors())).append('\n');
        }
        return out.append("---\n").toString();
    }

    private String article(Article article, String stem) {
        StringBuilder out = new StringBuilder("---\ntitle: ").append(Markdown.quoted(article.title())).append('\n');
        article.column().ifPresent(column -> out.append("column: ").append(Markdown.quoted(column)).append('\n'));
        if (!article.byline().isEmpty()) {
            out.append("byline: ").append(Markdown.quoted(article.byline())).append('\n');
        }
        article.source().ifPresent(source -> out.append("source: ").append(Markdown.quoted(source)).append('\n'));
        out.append("---\n");
        article.kickers().forEach(kicker -> out.append("\n**").append(Markdown.plain(kicker)).append("**\n"));
        int pictures = 0;
        Optional<Piece> before = Optional.empty();
        // Short news make one list; what stands among them follows.
        List<Piece> pieces = new ArrayList<>(article.briefs());
        article.body().stream().filter(piece -> !(piece instanceof Piece.Brief)).forEach(pieces::add);
        for (Piece piece : article.briefs().isEmpty() ? article.body() : pieces) {
            boolean within = piece instanceof Piece.Brief && before.filter(Piece.Brief.class::isInstance).isPresent();
            out.append(within ? "" : "\n");
            pictures += piece instanceof Piece.Picture ? 1 : 0;
            out.append(piece(piece, stem, pictures, article.title()));
            before = Optional.of(piece);
        }
        return out.toString();
    }

    private String piece(Piece piece, String stem, int pictures, String title) {
        return switch (piece) {
            case Piece.Paragraph paragraph -> Markdown.inline(paragraph.text()) + "\n";
            case Piece.Subheading heading -> "## " + Markdown.plain(heading.text()) + "\n";
            case Piece.Caption caption -> "（图片说明：" + Markdown.plain(caption.text()) + "）\n";
            case Piece.Brief brief ->
                "- " + (brief.title().isEmpty() ? "" : "**" + stop(Markdown.plain(brief.title())) + "**")
                        + Markdown.inline(brief.text()) + "\n";
            case Piece.Table table -> Markdown.table(table);
            case Piece.Picture picture -> picture(picture, stem + "-" + pictures, title);
        };
    }

    private static String stop(String title) {
        return title.matches("(?s).*[。！？]$") ? title : title + "。";
    }

    private String picture(Piece.Picture picture, String stem, String title) {
        String caption = Normalizer.normalize(picture.caption(), Normalizer.Form.NFC);
        Optional<WebPicture> web = WebPicture.of(picture.bytes().toArray());
        if (web.isEmpty()) {
            repairs.add(new Repair(Rule.PICTURE_LEFT, title, 0,
                    stem + "：网页显示不了的图片，或者坏了" + (caption.isEmpty() ? "" : "，说明是“" + caption + "”")));
            return caption.isEmpty() ? "" : "（图片说明：" + Markdown.plain(caption) + "）\n";
        }
        String name = stem + "." + web.get().extension();
        files.put(name, web.get().bytes().toArray());
        repairs.add(new Repair(Rule.PICTURE, title, 0, name + (caption.isEmpty() ? "，没有说明，请补上" : "")));
        String alt = Markdown.plain(caption.isEmpty() ? title + "（配图）" : caption);
        return "![" + alt + "](" + name
                + (caption.isEmpty() ? "" : " \"" + caption.replace("\\", "").replace("\"", "”") + "\"")
                + ")\n";
    }
}
