package org.jianbao.markdown.text;

import java.util.List;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;

/** The characters of Flexmark's parts of a text. */
public final class Sequences {
    private Sequences() {}

    /** The characters of a sequence; Flexmark's own way appends them one by one. */
    public static String string(CharSequence chars) {
        return chars instanceof SubSequence part
                ? part.getBase().subSequence(part.getStartOffset(), part.getEndOffset()).toString()
                : chars.toString();
    }

    /** The characters of lines, each with its ending. */
    public static String lines(List<BasedSequence> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(string(line)));
        return text.toString();
    }
}
