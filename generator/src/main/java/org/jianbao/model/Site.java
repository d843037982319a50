package org.jianbao.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The whole site, converted and linked, ready to be rendered.
 *
 * @param settings what {@code site.yml} declares
 * @param issues the issues, newest first
 * @param pages the free pages, by path
 * @param events the events, by id
 * @param redirects former addresses
 * @param terms the site dictionary
 */
public record Site(SiteSettings settings, List<Issue> issues, List<Page> pages, List<Event> events,
        List<Plan.Redirect> redirects, Terms terms) {

    public Site {
        issues = List.copyOf(issues);
        pages = List.copyOf(pages);
        events = List.copyOf(events);
        redirects = List.copyOf(redirects);
    }

    /** Every article, the newest first; those of one day by issue, newest first, and in the order of their issue. */
    public List<Article> articles() {
        return issues.stream().flatMap(issue -> issue.articles().stream())
                .sorted(Comparator.comparing(Article::date).reversed())
                .toList();
    }

    /** The day of the last change, which is not before the day of publication, whatever the front matter says. */
    private static LocalDate modified(LocalDate published, FrontMatter head) {
        return head.lastmod().filter(change -> change.isAfter(published)).orElse(published);
    }

    /**
     * One issue.
     *
     * @param name what articles need to know of it
     * @param head its front matter
     * @param cover its picture
     * @param body its introduction
     * @param articles its articles, in order
     */
    public record Issue(IssueName name, FrontMatter head, Optional<Picture> cover, Fragment body,
            List<Article> articles) {
        public Issue {
            articles = List.copyOf(articles);
        }

        /** The day of its last change, or its own when nothing changed since. */
        public LocalDate modified() {
            return Site.modified(name.date(), head);
        }
    }

    /**
     * An issue as its articles name it.
     *
     * @param route its page
     * @param title its heading
     * @param number its number, when it has one
     * @param date the day it is dated
     */
    public record IssueName(Route route, String title, Optional<Integer> number, LocalDate date) {}

    /**
     * One article.
     *
     * @param route its page
     * @param path its file, from the content folder
     * @param issue the issue that it belongs to
     * @param head its front matter
     * @param date its day
     * @param summary two or three sentences: the editor's, or else the beginning of the text
     * @param cover its picture
     * @param body its text
     * @param briefs its short news, when its column holds such
     * @param events the events that it reports
     */
    public record Article(Route route, String path, IssueName issue, FrontMatter head, LocalDate date, String summary,
            Optional<Picture> cover, Fragment body, List<Brief> briefs, List<Event> events) {
        public Article {
            briefs = List.copyOf(briefs);
            events = List.copyOf(events);
        }

        /** The day of its last change, or its own when nothing changed since. */
        public LocalDate modified() {
            return Site.modified(date, head);
        }
    }

    /**
     * One piece of short news, which can be linked and found on its own.
     *
     * @param anchor its id on the article's page
     * @param title a few words
     * @param html its content
     * @param text its content without marks
     * @param date the first day that it names, in the year of its issue
     */
    public record Brief(String anchor, String title, String html, String text, Optional<LocalDate> date) {}

    /**
     * One free page.
     *
     * @param route where it stands
     * @param path its file, from the content folder
     * @param head its front matter
     * @param summary two or three sentences
     * @param cover the picture to share
     * @param body its text
     */
    public record Page(Route route, String path, FrontMatter head, String summary, Optional<Picture> cover,
            Fragment body) {}

    /** A published picture; width and height in CSS pixels. */
    public record Picture(Route route, int width, int height) {}
}
