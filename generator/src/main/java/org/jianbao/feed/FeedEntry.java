package org.jianbao.feed;

import java.time.ZonedDateTime;
import java.util.List;

import org.jianbao.document.Document;
import org.jianbao.document.HtmlWriter;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.words.Words;

/**
 * One entry of a feed, the same in all formats.
 *
 * @param url full address, which is the entry's id too
 * @param html its text, with full addresses
 * @param published beginning of its day in the site's time zone
 * @param updated the same of its last change
 */
record FeedEntry(String title, String url, String summary, String html, List<String> authors, List<String> tags,
        ZonedDateTime published, ZonedDateTime updated) {
    static FeedEntry of(Article article, Site site) {
        BaseUrl base = site.settings().baseUrl();
        String url = base.absolute(article.route());
        ZonedDateTime published = article.date().atStartOfDay(site.settings().timeZone());
        ZonedDateTime updated = article.modified().atStartOfDay(site.settings().timeZone());
        return new FeedEntry(article.head().title(), url, article.summary(),
                withFullAddresses(article.body(), base.origin(), url, site.settings().words()), article.head().byline(),
                article.head().tags(), published, updated);
    }

    private static String withFullAddresses(Document text, String origin, String page, Words words) {
        return HtmlWriter.of(text, HtmlWriter.Form.PAGE, address -> {
            if (address.startsWith("#")) {
                return page + address;
            }
            return address.startsWith("/") && !address.startsWith("//") ? origin + address : address;
        }, words);
    }
}
