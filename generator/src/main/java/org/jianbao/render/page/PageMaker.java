package org.jianbao.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jianbao.format.RecordDigest;
import org.jianbao.media.CardPainter;
import org.jianbao.media.WordMark;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Crumb;
import org.jianbao.model.site.ShareCards;
import org.jianbao.model.site.ShareCards.Card;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteFile;
import org.jianbao.model.site.Translation;
import org.jianbao.problem.Problems;
import org.jianbao.render.page.TemplateModel.NavigationView;
import org.jianbao.render.page.TemplateModel.ShareView;
import org.jianbao.render.page.TemplateModel.SiteView;
import org.jianbao.render.theme.Templates;
import org.jianbao.render.theme.Theme;
import org.jianbao.render.theme.Theme.Asset;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/** Collects the pages of a site; gives each of them what all have in common. */
public final class PageMaker {
    /** The picture of the theme that stands for pages without one of their own, as large as a card. */
    private static final String GENERAL = "img/share.png";

    private final Site site;
    private final Audience audience;
    private final LocalDate today;
    private final BaseUrl base;
    private final Views views;
    private final Templates templates;
    private final Words words;
    private final SiteView siteView;
    /** Of what all pages of one template have in common. */
    private final String siteDigest;
    private final Map<Route, Card> cards;
    private final Optional<Route> general;
    private final TranslationLinks translations;
    private final List<PageJob> jobs = new ArrayList<>();

    /**
     * @param today day of the build: what is over by then is over for every reader
     * @param cards stand for pages where they are shared
     * @param mark the site's name in outlines, if there is a font to take them from
     * @param translations the same bulletin in other languages
     */
    public PageMaker(Site site, Audience audience, Theme theme, LocalDate today, ShareCards cards,
            Optional<WordMark> mark, List<Translation> translations, Problems problems) {
        this.translations = new TranslationLinks(translations, site.settings());
        this.cards = cards.byPage();
        this.general = Optional.ofNullable(theme.assets().get(GENERAL)).map(Asset::route);
        this.site = site;
        this.audience = audience;
        this.today = today;
        this.base = site.settings().baseUrl();
        this.views = new Views(site, theme.words());
        this.templates = new Templates(theme, base, problems);
        this.words = theme.words();
        this.siteView = views.site(mark);
        this.siteDigest = RecordDigest.of(templates.id(), siteView);
    }

    public Site site() {
        return site;
    }

    /** Day of the build: what is over by then is over for every reader. */
    public LocalDate today() {
        return today;
    }

    public BaseUrl base() {
        return base;
    }

    public Views views() {
        return views;
    }

    /** Dates as readers see them. */
    public Dates dates() {
        return views.dates();
    }

    /** The home page, above all others. */
    public Crumb home() {
        return crumb(Word.HOME, SiteRoutes.HOME);
    }

    /** A page above others, by a word without places. */
    public Crumb crumb(Word word, Route route) {
        return new Crumb(say(word), route);
    }

    /** A word of the theme, see {@link org.jianbao.words.Words#say}. */
    public String say(Word word, Object... values) {
        return words.say(word, values);
    }

    /** One page of a list: the title of those after the first says which. */
    public PageMetadata numbered(PageMetadata head, int number) {
        return number == 1 ? head : head.titled(say(Word.NUMBERED, head.title(), number));
    }

    /**
     * Adds a page that stands at its head's route.
     *
     * @param model what the template gets besides {@code site} and {@code page}; made when the page's turn comes
     */
    public void add(PageMetadata head, Supplier<Map<String, Object>> model) {
        add(head.route(), head, model);
    }

    /** Adds a page that stands at another route than the one that it is about. */
    public void add(Route route, PageMetadata head, Supplier<Map<String, Object>> model) {
        PageMetadata shown = audience == Audience.EDITORS ? head.unlisted() : head;
        jobs.add(
                new PageJob(route, shown, (structured, memory) -> file(route, shown, structured, model.get(), memory)));
    }

    public List<PageJob> jobs() {
        return List.copyOf(jobs);
    }

    private Optional<SiteFile> file(Route route, PageMetadata metadata, String structured,
            Map<String, Object> model, PageMemory memory) {
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("page", metadata.view(audience, base, shared(metadata), navigation(metadata.route()),
                structured, translations.links(route), translations.alternates(route)));
        String template = metadata.type().template();
        if (!memory.isKept()) {
            return filled(route, template, whole);
        }
        String made = RecordDigest.of(siteDigest, template, whole);
        Optional<SiteFile> page = memory.find(route.file(), made)
                .<SiteFile>map(bytes -> new SiteFile.Made(route.file(), bytes))
                .or(() -> filled(route, template, whole));
        page.ifPresent(file -> memory.keep(file.path(), made, ((SiteFile.Made) file).bytes()));
        return page;
    }

    private Optional<SiteFile> filled(Route route, String template, Map<String, Object> model) {
        model.put("site", siteView);
        return templates.fill(template, model).map(text -> SiteFile.of(route, text));
    }

    /** The card of a page, or else its picture, or else the one of the theme that stands for all pages. */
    private Optional<ShareView> shared(PageMetadata metadata) {
        if (!base.isKnown()) {
            return Optional.empty();
        }
        return Optional.ofNullable(cards.get(metadata.route()))
                .map(card -> new ShareView(base.absolute(card.wide()), base.absolute(card.square()), CardPainter.WIDTH,
                        CardPainter.HEIGHT))
                .or(() -> metadata.picture().filter(picture -> ShareCards.hasPhoto(metadata.picture()))
                        .map(picture -> new ShareView(site.settings().files().absolute(picture.route()), "",
                                picture.width(), picture.height())))
                .or(() -> general.map(route -> new ShareView(base.absolute(route), "", CardPainter.WIDTH,
                        CardPainter.HEIGHT)));
    }

    private List<NavigationView> navigation(Route here) {
        return site.settings().navigation().stream().map(link -> {
            if (!link.target().startsWith("/")) {
                return new NavigationView(link.title(), link.target(), "");
            }
            Route target = new Route(link.target());
            boolean below = target.path().length() > 1 && here.path().startsWith(target.path());
            String current = here.equals(target) ? "page" : below ? "true" : "";
            return new NavigationView(link.title(), base.link(target), current);
        }).toList();
    }
}
