package org.jianbao.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jianbao.media.Anatomy.Range;

/** The segments of a JPEG file (ITU-T T.81, annex B). What stands behind its end, as films of telephones do, is not part of it. */
final class JpegFile {
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP0 = 0xe0;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;

    private final byte[] file;
    private final List<Range> kept = new ArrayList<>();
    private Optional<Range> exif = Optional.empty();
    private int width;
    private int height;
    private int components;
    private boolean whole;

    private JpegFile(byte[] file) {
        this.file = file;
    }

    static Optional<Anatomy> anatomy(byte[] file) {
        JpegFile jpeg = new JpegFile(file);
        jpeg.walk();
        return Optional.of(new Anatomy(PictureFormat.JPEG, jpeg.width, jpeg.height, jpeg.kept, jpeg.exif, jpeg.whole,
                false, true, jpeg.components == 4));
    }

    private void walk() {
        kept.add(new Range(0, 2));
        int at = 2;
        while (at + 2 <= file.length && Bytes.unsigned(file, at) == 0xff) {
            int marker = Bytes.unsigned(file, at + 1);
            if (marker == 0xff) {
                // A byte to fill up.
                kept.add(new Range(at, at + 1));
                at++;
            } else if (marker == END_OF_IMAGE) {
                kept.add(new Range(at, at + 2));
                whole = width > 0;
                return;
            } else if (isAlone(marker)) {
                kept.add(new Range(at, at + 2));
                at += 2;
            } else if (at + 4 > file.length || at + 2 + Bytes.big16(file, at + 2) > file.length) {
                return;
            } else {
                at = segment(marker, at, at + 2 + Bytes.big16(file, at + 2));
            }
        }
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd8;
    }

    /** Takes a segment; where the next one begins. */
    private int segment(int marker, int from, int to) {
        if (isFrame(marker) && to - from >= 10) {
            height = Bytes.big16(file, from + 5);
            width = Bytes.big16(file, from + 7);
            components = Bytes.unsigned(file, from + 9);
        } else if (Bytes.stands("Exif\0\0", file, from + 4) && exif.isEmpty() && from + 10 <= to) {
            exif = Optional.of(new Range(from + 10, to));
        }
        int end = marker == START_OF_SCAN ? endOfScan(to) : to;
        if (!isNote(marker, from)) {
            kept.add(new Range(from, end));
        }
        return end;
    }

    /** Start of frame, not the tables (DHT, DAC) among its markers, and not JPG. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Whether a segment is of no use to readers: all that programs add, but how colours are meant. */
    private boolean isNote(int marker, int from) {
        return switch (marker) {
            case APP0 -> !Bytes.stands("JFIF\0", file, from + 4);
            case APP2 -> !Bytes.stands("ICC_PROFILE\0", file, from + 4);
            case APP14 -> !Bytes.stands("Adobe", file, from + 4);
            default -> marker > APP0 && marker <= APP15 || marker == COMMENT;
        };
    }

    private int endOfScan(int from) {
        for (int at = from; at + 1 < file.length; at++) {
            int next = Bytes.unsigned(file, at + 1);
            if (file[at] == (byte) 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
        }
        return file.length;
    }
}
