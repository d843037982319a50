package org.jianbao.resolve;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jianbao.document.Beginning;
import org.jianbao.document.Block.Item;
import org.jianbao.document.BriefTitle;
import org.jianbao.document.Document;
import org.jianbao.document.PlainText;
import org.jianbao.model.content.Content.ArticleSource;
import org.jianbao.model.content.Content.IssueSource;
import org.jianbao.model.content.Content.PageSource;
import org.jianbao.model.content.Head;
import org.jianbao.model.site.Figures;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.Brief;
import org.jianbao.model.site.Site.Issue;
import org.jianbao.model.site.Site.IssueName;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.model.site.Site.Page;
import org.jianbao.model.site.Site.Picture;

/** Puts plan and converted texts together. */
public final class Assembler {
    /** Characters that a summary takes from the beginning of a text when the editor gave none. */
    private static final int SUMMARY_LENGTH = 100;

    private final Plan plan;
    private final Map<String, Document> documents;
    private final EventEntries events;

    private Assembler(Plan plan, Figures figures) {
        this.plan = plan;
        this.documents = figures.documents();
        this.events = new EventEntries(plan, figures);
    }

    /**
     * The site.
     *
     * @param figures the converted texts, and where figures of events stand in them
     */
    public static Site assemble(Plan plan, Figures figures) {
        return new Assembler(plan, figures).site();
    }

    /**
     * A site in which one text is another. The page of that text is as {@link #assemble} would have it; pages that say
     * something of it may be as they were.
     *
     * @param plan with the other text
     * @param figures of the other text too
     * @param path of the article or page, from the content folder
     * @return nothing when the page of the text may show what other texts say
     */
    public static Optional<Site> edited(Site site, Plan plan, Figures figures, String path) {
        Assembler assembler = new Assembler(plan, figures);
        List<Page> pages = plan.content().pages().stream().filter(page -> page.path().equals(path))
                .map(assembler::page).toList();
        if (!pages.isEmpty()) {
            return Optional.of(site.with(pages.getFirst()));
        }
        return plan.content().issues().stream().flatMap(issue -> issue.articles().stream()
                .filter(article -> article.path().equals(path))
                .map(article -> assembler.article(article, assembler.name(issue)))).findFirst()
                .flatMap(article -> assembler.edited(site, article));
    }

    /** A site in which one article is another, unless that changes which names have pages. */
    private Optional<Site> edited(Site site, Article article) {
        NameIndex index = new NameIndex(plan.content().terms(), events.all());
        Set<String> named = new HashSet<>(index.namedIn(article));
        List<NameEntry> names = site.names().stream().map(name -> name.with(article, named.remove(name.name())))
                .toList();
        return named.isEmpty() && names.stream().noneMatch(NameEntry::isEmpty)
                ? Optional.of(site.with(marked(article, meanings(index, names)), events.all(), names))
                : Optional.empty();
    }

    private Site site() {
        List<Page> pages = plan.content().pages().stream().map(this::page).toList();
        List<Issue> issues = plan.content().issues().stream().map(this::issue).toList();
        NameIndex index = new NameIndex(plan.content().terms(), events.all());
        List<NameEntry> names = index
                .entries(issues.stream().flatMap(issue -> issue.articles().stream()).toList());
        Meanings meanings = meanings(index, names);
        return new Site(plan.content().settings(), issues, pages, events.all(), names, plan.redirects(),
                plan.content().terms(), Map.of()).with(article -> marked(article, meanings));
    }

    private Meanings meanings(NameIndex index, List<NameEntry> names) {
        return new Meanings(plan.content().settings(), plan.content().terms(), index, names, events.all());
    }

    /** An article in whose text names and days are marked. */
    private static Article marked(Article article, Meanings meanings) {
        Document body = meanings.marked(article);
        Iterator<Item> items = body.briefs().iterator();
        return article.with(body, article.briefs().stream().map(brief -> brief.with(items.next())).toList());
    }

    private Page page(PageSource source) {
        Document body = document(source.path());
        return new Page(plan.route(source.path()), source.path(), source.head(), summary(source.head(), body),
                cover(source.head()), body);
    }

    private Issue issue(IssueSource source) {
        IssueName name = name(source);
        return new Issue(name, source.head(), cover(source.head()), document(source.path()),
                source.articles().stream().map(article -> article(article, name)).toList());
    }

    private IssueName name(IssueSource source) {
        return new IssueName(plan.route(source.path()), source.head().title(), source.head().number(), source.date());
    }

    private Article article(ArticleSource source, IssueName issue) {
        Document body = document(source.path());
        List<Brief> briefs = body.briefs().stream()
                .map(item -> new Brief(item.attributes().id(), BriefTitle.of(item, plan.content().settings().words()),
                        item,
                        NamedDay.in(PlainText.of(item), issue.date()).findFirst().map(NamedDay::date)))
                .toList();
        return new Article(plan.route(source.path()), source.path(), issue, source.head(), source.date(),
                summary(source.head(), body), cover(source.head()), body, briefs, events.of(source.path()));
    }

    private Document document(String path) {
        Document document = documents.get(path);
        if (document == null) {
            throw new IllegalArgumentException("not converted: " + path);
        }
        return document;
    }

    private Optional<Picture> cover(Head head) {
        return head.cover().flatMap(path -> Optional.ofNullable(plan.pictures().get(path)))
                .map(picture -> new Picture(picture.route(), picture.width(), picture.height(), picture.sizes()));
    }

    private static String summary(Head head, Document body) {
        return head.summary().orElseGet(() -> {
            String paragraphs = PlainText.beginning(body);
            return beginning(paragraphs.isEmpty() ? PlainText.of(body) : paragraphs);
        });
    }

    private static String beginning(String text) {
        String enough = text.substring(0, Math.min(text.length(), SUMMARY_LENGTH * 4));
        String line = enough.replaceAll("\\s*\n\\s*", " ").strip();
        int length = Beginning.length(line, SUMMARY_LENGTH);
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        int end = line.offsetByCodePoints(0, length);
        String cut = line.substring(0, end);
        int stop = Math.max(Math.max(cut.lastIndexOf('。'), cut.lastIndexOf(". ")),
                Math.max(cut.lastIndexOf('！'), cut.lastIndexOf('？')));
        return stop > length / 2 ? cut.substring(0, stop + 1) : Beginning.of(line, end);
    }
}
