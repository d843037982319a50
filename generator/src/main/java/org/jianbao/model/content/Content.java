package org.jianbao.model.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jianbao.document.MarkdownText;
import org.jianbao.media.PictureFile;
import org.jianbao.model.event.Event;
import org.jianbao.problem.Place;
import org.jianbao.words.Words;

/**
 * All that the content folder says, before anything is left out, linked or converted.
 *
 * @param root the content folder as problems show it
 * @param settings what {@code site.yml} declares
 * @param issues the issues, newest first
 * @param pages the free pages, by path
 * @param events the events, by id
 * @param media pictures, and other files that are published as they are, by path
 * @param terms the site dictionary
 * @param unread paths of files that are there, or will be when a name is mended, and of which something could not be
 *     read: it was reported, and what seems to be missing may be in them
 */
public record Content(
        String root,
        SiteSettings settings,
        List<IssueSource> issues,
        List<PageSource> pages,
        List<Event> events,
        List<Media> media,
        Terms terms,
        Set<String> unread) {

    public Content {
        issues = List.copyOf(issues);
        pages = List.copyOf(pages);
        events = List.copyOf(events);
        media = List.copyOf(media);
        unread = Set.copyOf(unread);
    }

    /** The number that the next issue has. */
    public int nextNumber() {
        return issues.stream().map(IssueSource::head).flatMap(head -> head.number().stream())
                .mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    /** A file of the content folder as a place. */
    public Place place(String path) {
        return Place.ofFile(root + "/" + path);
    }

    /** This content with other settings. */
    public Content with(SiteSettings other) {
        return new Content(root, other, issues, pages, events, media, terms, unread);
    }

    /** This content in the words of a theme. */
    public Content in(Words words) {
        return new Content(root, settings.in(words), issues, pages,
                events.stream().map(event -> event.in(words)).toList(),
                media, terms, unread);
    }

    /** This content with other events. */
    public Content withEvents(List<Event> others) {
        return new Content(root, settings, issues, pages, others, media, terms, unread);
    }

    /** This content with another text of an article or a page. */
    public Content with(String path, MarkdownText body) {
        return new Content(root, settings, issues.stream().map(issue -> new IssueSource(issue.path(), issue.slug(),
                issue.date(), issue.head(), issue.body(), issue.articles().stream()
                        .map(each -> !each.path().equals(path) ? each
                                : new ArticleSource(path, each.slug(), each.date(), each.head(), body))
                        .toList()))
                .toList(),
                pages.stream().map(each -> !each.path().equals(path) ? each
                        : new PageSource(path, each.slug(), each.head(), body)).toList(),
                events, media, terms, unread);
    }

    /**
     * One issue of the bulletin as its folder says.
     *
     * @param path of its {@code index.md}, from the content folder, such as {@code issues/2024-11-11/index.md}
     * @param slug its segment in addresses
     * @param date the day it is dated
     * @param head its front matter
     * @param body its introduction
     * @param articles its articles, in the order of weight, then file name
     */
    public record IssueSource(String path, String slug, LocalDate date, IssueHead head, MarkdownText body,
            List<ArticleSource> articles) {
        public IssueSource {
            articles = List.copyOf(articles);
        }
    }

    /**
     * One article as its file says.
     *
     * @param path from the content folder, such as {@code issues/2024-11-11/01-yugong-guanai.md}
     * @param slug its segment in addresses
     * @param date its own day, or else its issue's
     * @param head its front matter
     * @param body its text
     */
    public record ArticleSource(String path, String slug, LocalDate date, ArticleHead head, MarkdownText body) {}

    /**
     * One free page as its file says.
     *
     * @param path from the content folder, such as {@code pages/about.md}
     * @param slug its segment, or segments for a page in a sub-folder, in addresses
     * @param head its front matter
     * @param body its text
     */
    public record PageSource(String path, String slug, PageHead head, MarkdownText body) {}

    /**
     * A picture, or another file that is published as it is.
     *
     * @param path from the content folder, with forward slashes
     * @param file where it lies
     * @param bytes length of the file
     * @param hash of its bytes, as {@link org.jianbao.format.ContentHash}; of a picture that keeps its size, of the bytes that
     *     are published
     * @param picture whether it is a picture; its width and height are then known
     * @param width in CSS pixels, or zero
     * @param height in CSS pixels, or zero
     * @param pixels what the file of a picture of pixels holds
     */
    public record Media(String path, Path file, long bytes, String hash, boolean picture, int width, int height,
            Optional<PictureFile> pixels) {
        /** How the paths of files begin that are published at the root of the site, and belong to no text. */
        public static final String STATIC = "static/";
    }
}
