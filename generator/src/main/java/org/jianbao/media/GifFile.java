package org.jianbao.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jianbao.media.Anatomy.Range;

/** The blocks of a GIF file (CompuServe, GIF89a). */
final class GifFile {
    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3b;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xff;

    /** How often an animation is repeated, and how colours are meant. */
    private static final Set<String> SHOWN = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private final byte[] file;
    private final List<Range> kept = new ArrayList<>();
    private int frames;
    private boolean whole;

    private GifFile(byte[] file) {
        this.file = file;
    }

    static Optional<Anatomy> anatomy(byte[] file) {
        if (file.length < 13) {
            return Optional.empty();
        }
        GifFile gif = new GifFile(file);
        gif.walk();
        return Optional.of(new Anatomy(PictureFormat.GIF, Bytes.little16(file, 6), Bytes.little16(file, 8), gif.kept,
                Optional.empty(), gif.whole, gif.frames > 1, false, false));
    }

    private void walk() {
        int at = 13 + table(10);
        if (at > file.length) {
            return;
        }
        kept.add(new Range(0, at));
        while (at < file.length) {
            int end;
            boolean shown = true;
            switch (Bytes.unsigned(file, at)) {
                case IMAGE -> {
                    end = at + 10 > file.length ? -1 : blocks(at + 10 + table(at + 9) + 1);
                    frames++;
                }
                case EXTENSION -> {
                    end = blocks(at + 2);
                    shown = end >= 0 && isShown(at);
                }
                case TRAILER -> {
                    kept.add(new Range(at, at + 1));
                    whole = frames > 0;
                    return;
                }
                default -> end = -1;
            }
            if (end < 0) {
                return;
            }
            if (shown) {
                kept.add(new Range(at, end));
            }
            at = end;
        }
        // Some programs leave out the last byte, and browsers do not miss it.
        whole = frames > 0;
    }

    private boolean isShown(int at) {
        int label = Bytes.unsigned(file, at + 1);
        return label != COMMENT
                && (label != APPLICATION || SHOWN.stream().anyMatch(name -> Bytes.stands(name, file, at + 3)));
    }

    /** Length of the table of colours that a byte of flags announces. */
    private int table(int flags) {
        int said = Bytes.unsigned(file, flags);
        return (said & 0x80) == 0 ? 0 : 3 << (said & 7) + 1;
    }

    /** Where a row of blocks ends; -1 when the file ends before. */
    private int blocks(int from) {
        int at = from;
        while (at < file.length) {
            int length = Bytes.unsigned(file, at);
            at += length + 1;
            if (length == 0) {
                return at;
            }
        }
        return -1;
    }
}
