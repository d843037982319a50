package org.jianbao.importing.outline;

import java.util.List;

import org.jianbao.importing.source.Block;
import org.jianbao.importing.source.StyledText;

/** A part of the body of an article. */
public sealed interface Piece {
    /** A paragraph. */
    record Paragraph(StyledText text) implements Piece {}

    /** A heading within the article. */
    record Subheading(String text) implements Piece {}

    /** What a picture shows that is not here, as the source says below it. */
    record Caption(String text) implements Piece {}

    /**
     * Short news.
     *
     * @param title the headline above it, or empty
     */
    record Brief(String title, StyledText text) implements Piece {}

    /** A table; the first row is its head. */
    record Table(List<List<String>> rows) implements Piece {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A picture.
     *
     * @param caption what it shows, or empty
     */
    record Picture(Block.Bytes bytes, String caption) implements Piece {}

    /** All its text. */
    default String words() {
        return switch (this) {
            case Paragraph paragraph -> paragraph.text.text();
            case Subheading heading -> heading.text;
            case Caption caption -> caption.text;
            case Brief brief -> brief.title.isEmpty() ? brief.text.text() : brief.title + "。" + brief.text.text();
            case Table table -> String.join("\n", table.rows.stream().map(row -> String.join("\t", row)).toList());
            case Picture picture -> picture.caption;
        };
    }
}
