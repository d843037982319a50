package org.jianbao.search.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.document.PlainText;
import org.jianbao.model.content.ArticleHead;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.event.Event;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.Brief;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.Page;

/** Everything of a site that can be found. */
public final class Entries {
    /** Order of ids: what is timeless, then by day, so that a new issue comes last and leaves the ids before it alone. */
    private static final Comparator<Entry> ORDER = Comparator
            .comparing((Entry entry) -> entry.published().orElse(LocalDate.MIN))
            .thenComparing(Entry::url)
            .thenComparing(Entry::kind)
            .thenComparing(Entry::title);

    /** The pieces keep fields apart with these; nobody can type or see them. */
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F\\uFFFF]");

    private final Site site;
    private final SiteSettings settings;
    private final Map<String, Article> articles = new HashMap<>();

    private Entries(Site site) {
        this.site = site;
        this.settings = site.settings();
        site.articles().forEach(article -> articles.put(article.path(), article));
    }

    /** The entries of a site, in the order of their ids. */
    public static List<Entry> of(Site site) {
        return new Entries(site).all();
    }

    private List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (Article article : articles.values()) {
            all.add(article(article));
            article.briefs().forEach(brief -> all.add(brief(article, brief)));
        }
        site.events().forEach(event -> all.add(event(event)));
        site.pages().stream().filter(page -> !page.head().help()).forEach(page -> all.add(page(page)));
        all.sort(ORDER);
        return List.copyOf(all);
    }

    private Entry article(Article article) {
        ArticleHead head = article.head();
        // Each brief is found on its own.
        String text = PlainText.of(article.body().withoutBriefs());
        return entry(Entry.Kind.ARTICLE, Optional.of(article.date()), Optional.of(article.date()),
                article.route().encoded(), head.title(), head, text);
    }

    private Entry brief(Article article, Brief brief) {
        return entry(Entry.Kind.BRIEF, Optional.of(article.date()), brief.date().or(() -> Optional.of(article.date())),
                article.route().encoded() + "#" + brief.anchor(), brief.title(), article.head(),
                PlainText.of(brief.item()));
    }

    private Entry event(EventEntry entry) {
        Event event = entry.event();
        List<String> categories = settings.categoryOf(event.kind()).stream().map(Category::id).toList();
        List<String> labels = Stream.of(names(categories).stream(), EventText.labels(event).stream(),
                event.tags().stream()).flatMap(each -> each)
                .map(label -> clean(label).replaceAll("\\s+", " ")).distinct().toList();
        return new Entry(Entry.Kind.EVENT, entry.reported().or(event.when()::first), event.when().first(),
                entry.route().encoded(), clean(event.title()), "", categories, labels,
                clean(event.summary().orElse("")),
                clean(EventText.of(event)), clean(entry.time()), clean(event.where()));
    }

    private Entry page(Page page) {
        return entry(Entry.Kind.PAGE, Optional.empty(), page.head().date(), page.route().encoded(), page.head().title(),
                "", List.of(), List.of(), page.head().summary(), PlainText.of(page.body()));
    }

    private Entry entry(Entry.Kind kind, Optional<LocalDate> published, Optional<LocalDate> date, String url,
            String title, ArticleHead head, String text) {
        // The tags of an article are about all of its briefs together, so that they say nothing of one.
        List<String> tags = kind == Entry.Kind.BRIEF ? List.of() : head.tags();
        List<String> labels = Stream.of(head.column().stream(), names(head.categories()).stream(), tags.stream())
                .flatMap(each -> each)
                .map(Entries::clean)
                .distinct()
                .toList();
        return entry(kind, published, date, url, title, head.column().orElse(""), head.categories(), labels,
                kind == Entry.Kind.BRIEF ? Optional.empty() : head.summary(), text);
    }

    private static Entry entry(Entry.Kind kind, Optional<LocalDate> published, Optional<LocalDate> date, String url,
            String title, String column, List<String> categories, List<String> labels, Optional<String> summary,
            String text) {
        String said = summary.filter(words -> !text.contains(words)).map(Entries::clean).orElse("");
        return new Entry(kind, published, date, clean(url), clean(title), column, categories, labels, said,
                clean(text), "", "");
    }

    private List<String> names(List<String> categories) {
        return categories.stream().flatMap(id -> settings.category(id).map(Category::name).stream()).toList();
    }

    private static String clean(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
