package org.jianbao.importing.source;

import java.util.List;

/** One piece of a text that came from elsewhere, in the order of reading. */
public sealed interface Block {
    /** Where it stands: the line of a plain text, the how-manieth paragraph of anything else; from one. */
    int at();

    /**
     * A paragraph, or a line that stands alone.
     *
     * @param look what its typography says
     */
    record Text(StyledText text, Look look, int at) implements Block {
        /** The same place with another text. */
        public Text with(StyledText other) {
            return new Text(other, look, at);
        }

        public String string() {
            return text.text();
        }
    }

    /**
     * A table; rows have as many cells as the widest of them.
     *
     * @param rows the text of each cell
     */
    record Table(List<List<String>> rows, int at) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A picture that came with the text.
     *
     * @param bytes its file
     * @param alt what it shows, as the source says, or empty
     */
    record Picture(Bytes bytes, String alt, int at) implements Block {}

    /** The bytes of a file, which nobody changes. */
    final class Bytes {
        private final byte[] bytes;

        public Bytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] toArray() {
            return bytes.clone();
        }

        public int length() {
            return bytes.length;
        }
    }

    /**
     * What the typography of a paragraph says.
     *
     * @param level of a heading, from one; zero for none
     * @param centred whether it stands in the middle
     * @param size of its letters in half points; zero where nobody knows
     * @param item whether it is an item of a list
     * @param gap how many empty lines or paragraphs stand before it
     */
    record Look(int level, boolean centred, int size, boolean item, int gap) {
        /** Of what has no typography. */
        public static final Look NONE = new Look(0, false, 0, false, 0);

        Look gap(int lines) {
            return new Look(level, centred, size, item, lines);
        }
    }
}
