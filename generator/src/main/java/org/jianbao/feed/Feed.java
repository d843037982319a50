package org.jianbao.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;

/**
 * One feed, to be written as RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1.
 *
 * @param title of the feed
 * @param description one or two sentences
 * @param home full address of the page that it follows
 * @param language BCP 47 tag
 * @param pause what stands between the names of several authors
 * @param entries newest first
 */
record Feed(String title, String description, String home, String language, String pause,
        List<FeedEntry> entries) {
    private static final String RSS = "rss_2.0";

    String rss(String self) {
        return xml(RSS, self);
    }

    String atom(String self) {
        return xml("atom_1.0", self);
    }

    private String xml(String type, String self) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setTitle(clean(title));
        feed.setDescription(clean(description.isEmpty() ? title : description));
        feed.setLanguage(language);
        feed.setUri(home);
        feed.setLink(home);
        feed.setLinks(List.of(link("alternate", home), link("self", self)));
        feed.setGenerator("Jianbao");
        updated().ifPresent(time -> feed.setPublishedDate(Date.from(time.toInstant())));
        feed.setAuthor(clean(title));
        feed.setEntries(entries.stream().map(entry -> entry(entry, type)).toList());
        try {
            return new SyndFeedOutput().outputString(feed, true);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed lacks what its format asks for: " + title, e);
        }
    }

    private SyndEntry entry(FeedEntry entry, String type) {
        SyndEntry made = new SyndEntryImpl();
        made.setTitle(clean(entry.title()));
        made.setLink(entry.url());
        made.setUri(entry.url());
        made.setPublishedDate(Date.from(entry.published().toInstant()));
        made.setUpdatedDate(Date.from(entry.updated().toInstant()));
        made.setDescription(content("text/plain", entry.summary()));
        made.setContents(List.of(content("html", entry.html())));
        if (type.equals(RSS)) {
            // RSS wants an address of its authors; Dublin Core is content with a name.
            if (!entry.authors().isEmpty()) {
                made.setAuthor(clean(String.join(pause, entry.authors())));
            }
        } else {
            // Atom wants an author of every entry: without a byline it is the bulletin.
            List<String> authors = entry.authors().isEmpty() ? List.of(title) : entry.authors();
            made.setAuthors(authors.stream().map(Feed::person).toList());
        }
        made.setCategories(entry.tags().stream().map(Feed::category).toList());
        return made;
    }

    private static SyndContent content(String type, String text) {
        SyndContent content = new SyndContentImpl();
        content.setType(type);
        content.setValue(clean(text));
        return content;
    }

    private static SyndPerson person(String name) {
        SyndPerson person = new SyndPersonImpl();
        person.setName(clean(name));
        return person;
    }

    private static SyndCategory category(String name) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(clean(name));
        return category;
    }

    private static SyndLink link(String relation, String url) {
        SyndLink link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(url);
        return link;
    }

    private Optional<ZonedDateTime> updated() {
        return entries.stream().map(FeedEntry::updated).max(ZonedDateTime::compareTo);
    }

    String json(String self) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("version", "https://jsonfeed.org/version/1.1");
            json.writeStringField("title", title);
            json.writeStringField("description", description);
            json.writeStringField("home_page_url", home);
            json.writeStringField("feed_url", self);
            json.writeStringField("language", language);
            json.writeArrayFieldStart("items");
            for (FeedEntry entry : entries) {
                item(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return out + "\n";
    }

    private static void item(JsonGenerator json, FeedEntry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.url());
        json.writeStringField("url", entry.url());
        json.writeStringField("title", entry.title());
        json.writeStringField("summary", entry.summary());
        json.writeStringField("content_html", entry.html());
        json.writeStringField("date_published", entry.published().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        json.writeStringField("date_modified", entry.updated().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        json.writeArrayFieldStart("authors");
        for (String author : entry.authors()) {
            json.writeStartObject();
            json.writeStringField("name", author);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tags");
        for (String tag : entry.tags()) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }
}
