package org.jianbao.model.content;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.LinkSchemes;
import org.jianbao.model.event.EventKind;
import org.jianbao.problem.Place;
import org.jianbao.problem.RuleWeights;
import org.jianbao.region.Region;
import org.jianbao.words.Wording;
import org.jianbao.words.Wording.Said;
import org.jianbao.words.Words;

/**
 * What {@code content/site.yml} declares.
 *
 * @param title name of the bulletin
 * @param description one or two sentences about it
 * @param baseUrl where it is published
 * @param files where its pictures and attachments are published: there too, or with the site that it is made of
 * @param language BCP 47 tag of its pages
 * @param timeZone zone in which dates without an offset are read
 * @param theme name of the theme
 * @param themePlace where the theme is named
 * @param pageSize entries on one page of a list
 * @param feedSize entries in a feed
 * @param columns the bulletin's columns (栏目), in order of importance
 * @param categories the subjects that cut across columns
 * @param kinds the kinds of event, in the order in which they are listed
 * @param navigation links of the page head, in order
 * @param contact whom readers can ask
 * @param search what search publishes
 * @param linkSchemes which schemes links may have
 * @param region whose districts are meant
 * @param compliance what the site owes its readers and the authorities
 * @param outside what browsers may load from elsewhere
 * @param analytics what counts its readers
 * @param pictures what is published of pictures
 * @param rules how much the rules of checks weigh
 * @param translations the same bulletin in other languages
 * @param ownWords words of the theme in the site's own version
 * @param words what the site says besides what authors write
 */
public record SiteSettings(
        String title,
        String description,
        BaseUrl baseUrl,
        BaseUrl files,
        String language,
        ZoneId timeZone,
        String theme,
        Place themePlace,
        int pageSize,
        int feedSize,
        List<Column> columns,
        List<Category> categories,
        List<EventKind> kinds,
        List<NavigationLink> navigation,
        Contact contact,
        Search search,
        LinkSchemes linkSchemes,
        Region region,
        Compliance compliance,
        Outside outside,
        List<Analytics> analytics,
        Pictures pictures,
        RuleWeights rules,
        List<InLanguage> translations,
        List<Said> ownWords,
        Words words) {
    /** The format of sites that this program reads ({@code format} in {@code site.yml}). */
    public static final int FORMAT = 2;

    public SiteSettings {
        columns = List.copyOf(columns);
        categories = List.copyOf(categories);
        kinds = List.copyOf(kinds);
        navigation = List.copyOf(navigation);
        translations = List.copyOf(translations);
        analytics = List.copyOf(analytics);
        ownWords = List.copyOf(ownWords);
    }

    /** These settings with another address. */
    public SiteSettings withBaseUrl(BaseUrl other) {
        return new SiteSettings(title, description, other, other, language, timeZone, theme, themePlace, pageSize,
                feedSize,
                columns, categories, kinds, navigation, contact, search, linkSchemes, region, compliance, outside,
                analytics, pictures, rules, translations, ownWords, words);
    }

    /** These settings with another address, where pages alone stand. */
    public SiteSettings withPagesAt(BaseUrl other) {
        return new SiteSettings(title, description, other, files, language, timeZone, theme, themePlace, pageSize,
                feedSize, columns, categories, kinds, navigation, contact, search, linkSchemes, region, compliance,
                outside, analytics, pictures, rules, translations, ownWords, words);
    }

    /** These settings of a site in another language. */
    public SiteSettings withLanguage(String other) {
        return new SiteSettings(title, description, baseUrl, files, other, timeZone, theme, themePlace, pageSize,
                feedSize,
                columns, categories, kinds, navigation, contact, search, linkSchemes, region, compliance, outside,
                analytics, pictures, rules, translations, ownWords, words);
    }

    /** These settings without anything that counts readers. */
    public SiteSettings withoutAnalytics() {
        return new SiteSettings(title, description, baseUrl, files, language, timeZone, theme, themePlace, pageSize,
                feedSize,
                columns, categories, kinds, navigation, contact, search, linkSchemes, region, compliance, outside,
                List.of(),
                pictures, rules, translations, ownWords, words);
    }

    /** These settings in the words of a theme, its kinds of event as well. */
    public SiteSettings in(Words other) {
        return new SiteSettings(title, description, baseUrl, files, language, timeZone, theme, themePlace, pageSize,
                feedSize, columns, categories, kinds.stream().map(kind -> kind.in(other)).toList(), navigation, contact,
                search,
                linkSchemes, region, compliance, outside, analytics, pictures, rules, translations, ownWords, other);
    }

    /** Whether its texts are in Chinese, in whatever characters. */
    public boolean isChinese() {
        return language.matches("zh(?:-.*)?");
    }

    /** In what words the site speaks. */
    public Wording wording() {
        return new Wording(language, region.level().id(), ownWords);
    }

    /** The column of a name, if it is declared. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The category of an id, if it is declared. */
    public Optional<Category> category(String id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    /** The kinds whose events a category's page shows. */
    public List<EventKind> kindsOf(Category category) {
        return kinds.stream().filter(kind -> kind.category().equals(category.id())).toList();
    }

    /** The category whose page shows events of a kind, if the site has it. */
    public Optional<Category> categoryOf(EventKind kind) {
        return category(kind.category());
    }

    /**
     * A column (栏目) of the bulletin.
     *
     * @param name as printed, such as 渝工暖心
     * @param slug the column's segment in addresses
     * @param description one sentence, or empty
     * @param briefs whether its articles are lists of short news (一周动态)
     */
    public record Column(String name, String slug, String description, boolean briefs) {}

    /**
     * A subject that cuts across columns.
     *
     * @param id key in front matter and in addresses, such as {@code warmth}
     * @param name as readers see it, such as 送温暖
     * @param color a CSS colour in hexadecimal, such as {@code #b3261e}
     * @param description one sentence, or empty
     */
    public record Category(String id, String name, String color, String description) {}

    /**
     * A link of the page head.
     *
     * @param title as readers see it
     * @param target a route of the site ({@code /about/}) or a full address
     * @param place where the target is written
     */
    public record NavigationLink(String title, String target, Place place) {}

    /**
     * What search publishes.
     *
     * @param lucene whether the Lucene index is part of the site, below {@code search/lucene/}
     * @param fewFiles whether search takes few files, for hosts that limit them; readers load more then
     */
    public record Search(boolean lucene, boolean fewFiles) {}

    /**
     * What is published of pictures.
     *
     * @param originals whether the files are published too as they are, with all that cameras noted in them
     * @param cards for which pages a picture with their title is made, to be shown where they are shared
     */
    public record Pictures(boolean originals, Cards cards) {}

    /** For which pages a picture with their title is made. */
    public enum Cards {
        NONE, NEWEST, ALL
    }

    /**
     * The same bulletin in another language: with a content folder of its own, or converted from this one.
     *
     * @param name of the language, in itself: English
     * @param folder its content, relative to this one; empty when it is converted
     * @param conversion the tag of the language into which this content is converted; empty when it has a folder
     * @param place where folder or conversion is written
     */
    public record InLanguage(String name, String folder, String conversion, Place place) {
        /** Whether it is made from this content. */
        public boolean isConverted() {
            return !conversion.isEmpty();
        }

        /** The folder that a converted site has below this one: {@code zh-hant}. */
        public String segment() {
            return conversion.toLowerCase(Locale.ROOT);
        }
    }

    /** Whom readers can ask; each part may be empty. */
    public record Contact(String name, String email, String phone, String address) {}
}
