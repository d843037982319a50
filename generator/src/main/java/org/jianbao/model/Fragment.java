package org.jianbao.model;

import java.util.List;
import java.util.Set;

import org.jianbao.problem.Place;

/**
 * Markdown converted to HTML, with what later stages ask about it.
 *
 * @param html safe HTML, ready to be put into a page
 * @param text what a reader sees, without marks; blocks separated by {@code \n}
 * @param headings the headings, in order
 * @param anchors every id in the HTML
 * @param links the links to other files of the content
 * @param items the items of the top-level lists, for an article of briefs; else empty
 * @param beginning its first paragraphs as a reader sees them, for a summary; empty when there is none
 */
public record Fragment(String html, String text, List<Heading> headings, Set<String> anchors, List<FileLink> links,
        List<Item> items, String beginning) {

    /** A text whose paragraphs are not known apart from the rest. */
    public Fragment(String html, String text, List<Heading> headings, Set<String> anchors, List<FileLink> links,
            List<Item> items) {
        this(html, text, headings, anchors, links, items, text);
    }

    public Fragment {
        headings = List.copyOf(headings);
        anchors = Set.copyOf(anchors);
        links = List.copyOf(links);
        items = List.copyOf(items);
    }

    /**
     * A heading.
     *
     * @param level from 1 to 6
     * @param id its anchor
     * @param text without marks
     */
    public record Heading(int level, String id, String text) {}

    /**
     * A link to a file of the content.
     *
     * @param path the file, from the content folder
     * @param anchor what stands behind {@code #}, decoded, or empty
     * @param place where the link stands
     */
    public record FileLink(String path, String anchor, Place place) {}

    /**
     * One piece of short news.
     *
     * @param anchor id of the list item in the HTML
     * @param title the strong text that it begins with, without the full stop at its end; else its first clause
     * @param html its content as HTML, without the list item's own tags
     * @param text its content without marks
     * @param line where it begins, from one
     */
    public record Item(String anchor, String title, String html, String text, int line) {}
}
