package org.jianbao.document;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A part of a text that stands on lines of its own. */
public sealed interface Block extends Node {
    /**
     * A paragraph.
     *
     * @param bare whether it is written without an element of its own, as in a list whose items stand close together
     */
    record Paragraph(int at, Attributes attributes, boolean bare, List<Span> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }

        @Override
        public List<Span> children() {
            return content;
        }
    }

    /** A heading of level 1 to 6. */
    record Heading(int at, int level, Attributes attributes, List<Span> content) implements Block {
        public Heading {
            content = List.copyOf(content);
        }

        @Override
        public List<Span> children() {
            return content;
        }
    }

    /** What comes from elsewhere. */
    record Quote(int at, List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }

        @Override
        public List<Block> children() {
            return content;
        }
    }

    /** A list without numbers. */
    record BulletList(int at, List<Item> items) implements Block {
        public BulletList {
            items = List.copyOf(items);
        }

        @Override
        public List<Item> children() {
            return items;
        }
    }

    /** A list with numbers, from {@code start} on. */
    record NumberedList(int at, int start, List<Item> items) implements Block {
        public NumberedList {
            items = List.copyOf(items);
        }

        @Override
        public List<Item> children() {
            return items;
        }
    }

    /** Terms and what they mean. */
    record DefinitionList(int at, List<Item> items) implements Block {
        public DefinitionList {
            items = List.copyOf(items);
        }

        @Override
        public List<Item> children() {
            return items;
        }
    }

    /** What an item of a list is. */
    enum Role {
        ITEM,
        TERM,
        DEFINITION,
        /** Something to be done. */
        OPEN_TASK,
        /** Something that was done. */
        DONE_TASK,
        /** Short news that can be linked and found on its own; its id is its anchor. */
        BRIEF
    }

    /**
     * An item of a list.
     *
     * @param number its number, when it is another than the one after that of the item before
     */
    record Item(int at, Role role, OptionalInt number, Attributes attributes, List<Block> content) implements Node {
        public Item {
            content = List.copyOf(content);
        }

        @Override
        public List<Block> children() {
            return content;
        }
    }

    /** A table; {@code head} and {@code body} may be empty. */
    record Table(int at, List<Row> head, List<Row> body) implements Block {
        public Table {
            head = List.copyOf(head);
            body = List.copyOf(body);
        }

        @Override
        public List<Row> children() {
            return Stream.concat(head.stream(), body.stream()).toList();
        }
    }

    /** A row of a table. */
    record Row(int at, List<Cell> cells) implements Node {
        public Row {
            cells = List.copyOf(cells);
        }

        @Override
        public List<Cell> children() {
            return cells;
        }
    }

    /** To which side the text of a cell is set. */
    enum Side {
        UNSET, LEFT, CENTER, RIGHT
    }

    /** A cell of a table. */
    record Cell(int at, boolean heading, Side side, List<Span> content) implements Node {
        public Cell {
            content = List.copyOf(content);
        }

        @Override
        public List<Span> children() {
            return content;
        }
    }

    /** A picture or another medium with its caption. */
    record Figure(int at, Attributes attributes, Span picture, List<Span> caption) implements Block {
        public Figure {
            caption = List.copyOf(caption);
        }

        @Override
        public List<Span> children() {
            return Stream.concat(Stream.of(picture), caption.stream()).toList();
        }
    }

    /**
     * Lines shown as typed.
     *
     * @param language the language of the code, or empty
     * @param text every line ended by {@code \n}
     */
    record Code(int at, String language, String text) implements Block {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /**
     * A note beside the text.
     *
     * @param kind a word such as {@code tip}, which becomes a class
     * @param title as readers see it
     */
    record Admonition(int at, String kind, String title, List<Block> content) implements Block {
        public Admonition {
            content = List.copyOf(content);
        }

        @Override
        public List<Block> children() {
            return content;
        }
    }

    /** A line that parts what stands above from what stands below. */
    record Rule(int at) implements Block {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /** HTML that an author typed between paragraphs, of which only what is safe is left. */
    record Html(int at, List<Node> content) implements Block {
        public Html {
            content = List.copyOf(content);
        }

        @Override
        public List<Node> children() {
            return content;
        }
    }
}
