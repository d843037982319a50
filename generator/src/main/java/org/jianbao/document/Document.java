package org.jianbao.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jianbao.problem.Place;

/**
 * One text.
 *
 * @param source the file that it was read from
 * @param footnotes those that the text refers to, by number
 * @param links the links to files of the content
 */
public record Document(MarkdownText source, List<Block> blocks, List<Footnote> footnotes, List<FileLink> links) {
    public Document {
        blocks = List.copyOf(blocks);
        footnotes = List.copyOf(footnotes);
        links = List.copyOf(links);
    }

    /**
     * A link to a file of the content.
     *
     * @param path the file, from the content folder
     * @param anchor what stands behind {@code #}, decoded, or empty
     * @param url the link's address
     * @param place where the link stands
     */
    public record FileLink(String path, String anchor, String url, Place place) {}

    /**
     * A footnote.
     *
     * @param id its anchor
     * @param marks ids of the marks that refer to it, in order
     */
    public record Footnote(int at, String id, List<String> marks, List<Block> content) implements Node {
        public Footnote {
            marks = List.copyOf(marks);
            content = List.copyOf(content);
        }

        @Override
        public List<Block> children() {
            return content;
        }
    }

    /** The same text without its pieces of short news. */
    public Document withoutBriefs() {
        return new Document(source, blocks.stream().map(Document::withoutBriefs).toList(), footnotes, links);
    }

    private static Block withoutBriefs(Block block) {
        return switch (block) {
            case Block.BulletList list -> new Block.BulletList(list.at(), withoutBriefs(list.items()));
            case Block.NumberedList list ->
                new Block.NumberedList(list.at(), list.start(), withoutBriefs(list.items()));
            default -> block;
        };
    }

    private static List<Block.Item> withoutBriefs(List<Block.Item> items) {
        return items.stream().filter(item -> item.role() != Block.Role.BRIEF).toList();
    }

    /** Visits every part, in reading order, footnotes last. */
    public void forEach(Consumer<Node> visitor) {
        blocks.forEach(block -> visit(block, visitor));
        footnotes.forEach(note -> visit(note, visitor));
    }

    private static void visit(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        node.children().forEach(child -> visit(child, visitor));
    }

    /** The headings, in order. */
    public List<Block.Heading> headings() {
        List<Block.Heading> headings = new ArrayList<>();
        forEach(node -> {
            if (node instanceof Block.Heading heading) {
                headings.add(heading);
            }
        });
        return headings;
    }

    /** The pieces of short news, in order. */
    public List<Block.Item> briefs() {
        return blocks.stream()
                .flatMap(block -> block.children().stream())
                .filter(node -> node instanceof Block.Item item && item.role() == Block.Role.BRIEF)
                .map(Block.Item.class::cast)
                .toList();
    }

    /** The addresses of all pictures and other media, in order. */
    public List<String> media() {
        List<String> media = new ArrayList<>();
        forEach(node -> {
            switch (node) {
                case Span.Picture picture -> media.add(picture.url());
                case Span.Element element -> {
                    element.attribute("src").ifPresent(media::add);
                    element.attribute("poster").ifPresent(media::add);
                }
                default -> {
                    // shows none
                }
            }
        });
        return media;
    }

    /** Every id that a link can lead to. */
    public Set<String> anchors() {
        Set<String> ids = new LinkedHashSet<>();
        forEach(node -> {
            switch (node) {
                case Block.Heading heading -> ids.add(heading.attributes().id());
                case Block.Paragraph paragraph -> ids.add(paragraph.attributes().id());
                case Block.Item item -> ids.add(item.attributes().id());
                case Block.Figure figure -> ids.add(figure.attributes().id());
                case Span.Link link -> ids.add(link.attributes().id());
                case Span.Picture picture -> ids.add(picture.attributes().id());
                case Span.FootnoteMark mark -> ids.add(mark.id());
                case Span.Meant(int ignored, Span.Meaning.Figure figure, List<Span> content) -> ids.add(figure.id());
                case Span.Element element -> element.attribute("id").ifPresent(ids::add);
                case Footnote note -> ids.add(note.id());
                default -> {
                    // has none
                }
            }
        });
        ids.remove("");
        return ids;
    }
}
