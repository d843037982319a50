package org.jianbao.markdown.text;

import java.util.Arrays;
import java.util.List;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Range;
import com.vladsch.flexmark.util.sequence.ReplacedBasedSequence;
import com.vladsch.flexmark.util.sequence.builder.IBasedSegmentBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one paragraph as one text, when something stands between them in the file: the marks of a quote, an
 * indent.
 *
 * <p>Flexmark keeps such text as a tree of segments, of which each part holds a cache bound to the thread, and every look
 * at a part may walk the tree again: a quote of 8,000 short lines took minutes. Here the characters stand in a string, and
 * a part within a line is the same as if the line stood alone.
 */
@SuppressWarnings("unchecked") // Flexmark's own getBuilder() is
public final class JoinedLines extends BasedSequenceImpl implements ReplacedBasedSequence {
    private final Lines pieces;
    private final int start;
    private final int end;

    private JoinedLines(Lines pieces, int start, int end) {
        super(0);
        this.pieces = pieces;
        this.start = start;
        this.end = end;
    }

    /**
     * What the parts of one text share.
     *
     * @param base the whole document
     * @param text the characters
     * @param starts where each piece begins in the text
     * @param offsets where it begins in the document, or for characters that stand in no document (a tab that was cut
     *        is spaces) the complement of where they would
     */
    @SuppressWarnings("ArrayRecordComponent") // shared by all parts, and never given out
    private record Lines(BasedSequence base, String text, int[] starts, int[] offsets) {
        int at(int index) {
            int found = Arrays.binarySearch(starts, index);
            return found >= 0 ? found : -found - 2;
        }

        int endOf(int piece) {
            return piece + 1 < starts.length ? starts[piece + 1] : text.length();
        }

        boolean isTyped(int piece) {
            return offsets[piece] >= 0;
        }

        /** Where a character stands in the document. */
        int offset(int index) {
            int piece = at(index);
            return isTyped(piece) ? offsets[piece] + index - starts[piece] : ~offsets[piece];
        }
    }

    /**
     * Joins lines.
     *
     * @param lines each a part of the document, maybe behind characters that are not; at least one
     */
    public static BasedSequence of(List<BasedSequence> lines) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[lines.size() * 2];
        int[] offsets = new int[lines.size() * 2];
        int count = 0;
        int next = -1;
        for (BasedSequence line : lines) {
            int from = line.getStartOffset();
            int added = line.length() - (line.getEndOffset() - from);
            if (added > 0) {
                starts[count] = text.length();
                offsets[count++] = ~from;
            }
            if (added > 0 || from != next) {
                starts[count] = text.length() + added;
                offsets[count++] = from;
            }
            next = line.getEndOffset();
            text.append(Sequences.string(line));
        }
        BasedSequence base = lines.get(0).getBaseSequence();
        return count == 1
                ? base.subSequence(offsets[0], next)
                : new JoinedLines(new Lines(base, text.toString(), Arrays.copyOf(starts, count),
                        Arrays.copyOf(offsets, count)), 0, text.length());
    }

    /**
     * Joins texts that follow each other.
     *
     * @param texts at least one
     */
    public static BasedSequence join(List<BasedSequence> texts) {
        return texts.size() == 1 ? texts.get(0) : of(texts);
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return pieces.text.charAt(start + index);
    }

    @Override
    public String toString() {
        return pieces.text.substring(start, end);
    }

    @Override
    public BasedSequence subSequence(int from, int to) {
        if (from < 0 || to < from || to > length()) {
            throw new StringIndexOutOfBoundsException("[" + from + ", " + to + ") of " + length());
        }
        if (from == 0 && to == length()) {
            return this;
        }
        int piece = pieces.at(start + from);
        boolean within = pieces.isTyped(piece) && start + to <= pieces.endOf(piece);
        if (within || from == to) {
            int offset = start + from < pieces.text.length() ? pieces.offset(start + from) : getEndOffset();
            return pieces.base.subSequence(offset, offset + to - from);
        }
        return new JoinedLines(pieces, start + from, start + to);
    }

    @Override
    public int getStartOffset() {
        return start < pieces.text.length() ? pieces.offset(start) : getEndOffset();
    }

    @Override
    public int getEndOffset() {
        if (end == 0) {
            return pieces.offset(0);
        }
        int piece = pieces.at(end - 1);
        return pieces.offset(end - 1) + (pieces.isTyped(piece) ? 1 : 0);
    }

    @Override
    public int getIndexOffset(int index) {
        if (start + index == pieces.text.length()) {
            return getEndOffset();
        }
        return pieces.isTyped(pieces.at(start + index)) ? pieces.offset(start + index) : -1;
    }

    /** All that the lines span, with what stands between them: whoever wants the characters alone asks this object. */
    @Override
    public void addSegments(IBasedSegmentBuilder<?> builder) {
        builder.append(getStartOffset(), getEndOffset());
    }

    @Override
    public Object getBase() {
        return pieces.base.getBase();
    }

    @Override
    public BasedSequence getBaseSequence() {
        return pieces.base;
    }

    @Override
    public Range getSourceRange() {
        return Range.of(getStartOffset(), getEndOffset());
    }

    @Override
    public int getOptionFlags() {
        return pieces.base.getOptionFlags();
    }

    @Override
    public boolean allOptions(int options) {
        return pieces.base.allOptions(options);
    }

    @Override
    public boolean anyOptions(int options) {
        return pieces.base.anyOptions(options);
    }

    @Override
    public <T> @Nullable T getOption(DataKeyBase<T> key) {
        return pieces.base.getOption(key);
    }

    @Override
    public @Nullable DataHolder getOptions() {
        return pieces.base.getOptions();
    }
}
