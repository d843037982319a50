package org.jianbao.render.page;

import java.util.List;
import java.util.Map;

import org.jianbao.render.theme.PageType;
import org.jspecify.annotations.Nullable;

/**
 * What templates can see; nothing else is given to them.
 *
 * <p>Every page has {@code site} ({@link SiteView}) and {@code page} ({@link PageView}); what else it has stands at its
 * template's name in {@code src/site/markdown/developer/theme.md}. All addresses are ready for {@code href}: percent-encoded, with
 * the site's base path. Text is unescaped (Pebble escapes it); components named {@code html} are safe HTML for
 * {@code | raw}. Text that is not known is empty; an object that is not known is null, and both satisfy Pebble's
 * {@code is empty}.
 */
public final class TemplateModel {
    private TemplateModel() {}

    /**
     * The site, the same on every page.
     *
     * @param title name of the bulletin
     * @param mark the name in outlines, or null
     * @param description one or two sentences
     * @param language BCP 47 tag for {@code <html lang>}
     * @param direction {@code ltr} or {@code rtl}: how its script runs
     * @param url the home page
     * @param categories the declared categories, in order
     * @param columns the declared columns that have articles, in order
     * @param contact whom readers can ask
     * @param compliance what the site owes its readers and the authorities
     * @param feeds the feeds of the whole site, empty when the site's address is not known or it has no articles
     * @param archiveUrl the archive
     * @param tagsUrl the list of all tags
     * @param columnsUrl the list of all columns
     * @param categoriesUrl the list of all categories
     * @param issuesUrl the list of all issues
     * @param searchUrl the search page
     * @param accessibilityUrl the statement of accessibility
     * @param eventsUrl the list of all events, or empty when there are none
     * @param calendarUrl the calendar, or empty when there are no events
     * @param districtsUrl the map of the districts, or empty when no event names one
     * @param namesUrl the index of names, or empty when there are no events or no names
     * @param dataUrl the page of feeds and open data, or empty when there are neither feeds nor events
     * @param analyticsUrl the script that counts readers, or empty when the site names nothing that does
     */
    public record SiteView(String title, @Nullable MarkView mark, String description, String language,
            String direction, String url, List<TermView> categories,
            List<TermView> columns, ContactView contact, ComplianceView compliance, List<FeedView> feeds,
            String archiveUrl, String tagsUrl,
            String columnsUrl, String categoriesUrl, String issuesUrl, String searchUrl,
            String accessibilityUrl, String eventsUrl,
            String calendarUrl, String districtsUrl, String namesUrl, String dataUrl,
            String analyticsUrl) {}

    /**
     * The name of the bulletin in the outlines of a serif font, for an SVG element.
     *
     * @param width of the drawing
     * @param height of the drawing, that of a character
     * @param path its shapes as path data
     */
    public record MarkView(int width, int height, String path) {}

    /**
     * The page being rendered.
     *
     * @param kind what templates know its sort by, such as {@code article}: {@link PageType#kind}
     * @param title heading, without the site's title
     * @param description one or two sentences for search engines and shares
     * @param url its address
     * @param canonical its full address, or empty, as it is in a preview
     * @param image the picture to share, or null; never an SVG, which shares do not show
     * @param code the QR code of an article or an issue for {@code share.js}, or null when the site's address is not known
     * @param published day of publication as ISO 8601, or empty
     * @param modified day of the last change as ISO 8601, or empty
     * @param indexed whether search engines should list it
     * @param navigation links of the page head
     * @param breadcrumbs the pages above it, from the home page down, without itself
     * @param feeds the feeds that belong to this page in particular
     * @param structured JSON-LD for {@code | raw} in a script element, or empty
     * @param preview whether it belongs to a preview, which must say so
     * @param translations where readers of other languages go on: this page, or else the home page of that language
     * @param alternates this page in every language, this one among them, with full addresses; empty where it is in one only
     */
    public record PageView(String kind, String title, String description, String url, String canonical,
            @Nullable ShareView image, @Nullable Deferred code,
            String published, String modified, boolean indexed, List<NavigationView> navigation,
            List<LinkView> breadcrumbs, List<FeedView> feeds, String structured, boolean preview,
            List<TranslationView> translations, List<TranslationView> alternates) {}

    /** A page in a language: its tag, its name in itself, the address. */
    public record TranslationView(String language, String name, String url) {}

    /**
     * A picture to share.
     *
     * @param url its full address
     * @param square full address of a square one, or empty
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    public record ShareView(String url, String square, int width, int height) {}

    /**
     * A link of the page head.
     *
     * @param current value of {@code aria-current}: {@code page}, {@code true} for a page below it, or empty
     */
    public record NavigationView(String title, String url, String current) {}

    /** A link with its text. */
    public record LinkView(String title, String url) {}

    /** A page that tells how to get help, and what for. */
    public record HelpView(String title, String url, String summary) {}

    /** A feed: its title, media type and address. */
    public record FeedView(String title, String type, String url) {}

    /** Whom readers can ask; each part may be empty. */
    public record ContactView(String name, String email, String phone, String address) {}

    /**
     * What a site in China owes; each part may be empty.
     *
     * @param icp number of the ICP record
     * @param police number of the record with the police, and {@code policeUrl}, where it is found
     * @param sponsor who publishes the site
     * @param organiser who runs it
     * @param identifier its code among government sites
     * @param report where to report mistakes, as readers see it, and {@code reportUrl}
     * @param domain the site's host, where pages have the metadata of government sites; else empty
     * @param shown whether there is anything to show
     */
    public record ComplianceView(String icp, String police, String policeUrl, String sponsor, String organiser,
            String identifier, String report, String reportUrl, String domain, boolean shown) {}

    /** A day: {@code iso} for {@code <time datetime>}, for readers {@code text} such as 2024年11月11日, and without the year {@code day}. */
    public record DateView(String iso, String text, String day) {}

    /**
     * A picture; width and height in CSS pixels.
     *
     * @param webp its sizes in WebP, as {@code srcset} lists them, or empty
     * @param others its sizes in the format of {@code url}, as {@code srcset} lists them; empty when there is one
     */
    public record ImageView(String url, int width, int height, String webp, String others) {}

    /**
     * A category, column or tag.
     *
     * @param id a category's id, a column's slug, a tag's own text
     * @param name as readers see it
     * @param description one sentence, or empty
     * @param color a category's CSS colour, or empty
     * @param url its page
     * @param count number of its articles
     */
    public record TermView(String id, String name, String description, String color, String url, int count) {}

    /**
     * One piece of short news; {@code url} leads to its place on the article's page.
     *
     * @param date the day that it names, or null
     */
    public record BriefView(String title, String url, String anchor, String html, @Nullable DateView date) {}

    /**
     * An article as lists show it.
     *
     * @param column its column, or null
     * @param image its cover, or null
     * @param issue its issue
     * @param briefs its short news; empty for other articles
     */
    public record CardView(String title, String url, DateView date, String summary, @Nullable TermView column,
            List<TermView> categories, @Nullable ImageView image, LinkView issue, List<BriefView> briefs) {}

    /**
     * An article in full.
     *
     * @param lead the summary, or empty when the opening of the text says it
     * @param modified day of the last change, or null
     * @param column its column, or null
     * @param byline its authors
     * @param source publication that it was first printed in, or empty
     * @param cover its picture, or null; null too when the text itself shows the picture
     * @param html its text
     * @param headings table of contents; empty for a short article
     * @param index its short news with the events that they report; empty where there are fewer than five
     * @param minutes reading time at 400 characters a minute, at least one
     * @param issue its issue, titled as {@code 第5期 2024年11月11日}
     * @param contents the articles of its issue, itself among them
     * @param newer the issue after its own, or null
     * @param related articles of other issues that belong to it, at most three, the closest first
     * @param events the events that it reports, the latest first, without those of the index
     * @param head the texts of its front matter by key, empty where it has none
     */
    public record ArticleView(String title, String url, DateView date, @Nullable DateView modified, String summary,
            String lead, @Nullable TermView column, List<TermView> categories, List<TermView> tags, List<String> byline,
            String source, @Nullable ImageView cover, String html, List<HeadingView> headings, List<BriefView> briefs,
            List<IndexEntryView> index, int minutes, LinkView issue, ContentsView contents, @Nullable LinkView newer,
            List<CardView> related, List<ArticleEventView> events, Map<String, String> head) {}

    /**
     * The articles of an issue, or of a large one those around an article.
     *
     * @param first number of the first of them in the issue, from one
     * @param total number of all articles of the issue
     */
    public record ContentsView(int first, int total, List<LinkView> articles) {}

    /**
     * An event that an article reports.
     *
     * @param names people and organisations of the event that have a page, people first; at most twenty
     * @param otherNames number of the others
     * @param figures those of its figures that stand in the article
     */
    public record ArticleEventView(EventView event, List<LinkView> names, int otherNames,
            List<FigureLinkView> figures) {}

    /** A piece of short news in the index of its article, and the events that it reports. */
    public record IndexEntryView(BriefView brief, List<EventView> events) {}

    /** A figure, such as 参赛选手 and 224名; {@code url} leads to the sentence that it comes from. */
    public record FigureLinkView(String label, String amount, String url) {}

    /** A heading in a table of contents; {@code level} from 1 to 6. */
    public record HeadingView(int level, String id, String text) {}

    /**
     * An event as lists show it.
     *
     * @param title its name
     * @param url its page
     * @param kind word for its kind, such as 竞赛
     * @param category id of the category of its kind, or empty
     * @param type word for the sort within its kind, such as 网上竞赛, or empty
     * @param time as readers see it, such as 2024年11月6日, or empty
     * @param iso the first day as ISO 8601, or empty when it is not known
     * @param place district and venue, or empty
     */
    public record EventView(String title, String url, String kind, String category, String type, String time,
            String iso,
            String place) {}

    /**
     * An issue in full.
     *
     * @param label such as 第5期, or empty when it has no number
     * @param editors its editors
     * @param cover its picture, or null
     * @param html its introduction
     * @param sections its articles by column, in the order of their first article
     * @param wholeUrl the page that has all of it, for paper; empty when it has no articles
     * @param newer the issue after it, or null
     * @param older the issue before it, or null
     */
    public record IssueView(String title, String label, String url, String wholeUrl, DateView date,
            List<String> editors, String summary,
            @Nullable ImageView cover, String html, List<SectionView> sections, int count, @Nullable LinkView newer,
            @Nullable LinkView older) {}

    /**
     * An article among the others of its issue on one page.
     *
     * @param anchor its id on that page
     * @param column its column, or null
     * @param lead the summary, or empty when the opening of the text says it
     * @param html its text, with ids that begin with the anchor
     */
    public record ArticlePartView(String anchor, String title, @Nullable TermView column, String lead,
            List<String> byline,
            String source, @Nullable ImageView cover, String html) {}

    /**
     * A QR code for an SVG element.
     *
     * @param size its width and height in modules, with the empty border
     * @param path its dark modules as path data
     */
    public record QrView(int size, String path) {}

    /** The articles of an issue that stand in one column; {@code column} is null for articles without. */
    public record SectionView(@Nullable TermView column, List<CardView> cards) {}

    /** A category on the home page with its newest articles. */
    public record CategoryView(TermView term, List<CardView> cards) {}

    /** A year of the archive. */
    public record YearView(String title, String url, int count, List<MonthView> months) {}

    /** A month of the archive: {@code title} such as 11月. */
    public record MonthView(String title, String url, int count) {}

    /**
     * Where one page of a long list stands.
     *
     * @param number of this page, from one
     * @param pages number of pages, at least one
     * @param total number of entries on all pages
     * @param previous address of the page before, or empty
     * @param next address of the page after, or empty
     * @param links first, last and near pages, in order
     */
    public record PagerView(int number, int pages, int total, String previous, String next,
            List<PageLinkView> links) {}

    /** A link to a page of a list; {@code gap} when pages were left out before it. */
    public record PageLinkView(int number, String url, boolean current, boolean gap) {}
}
