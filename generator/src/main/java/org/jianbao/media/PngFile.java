package org.jianbao.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jianbao.media.Anatomy.Range;

/** The chunks of a PNG file (W3C Portable Network Graphics, third edition). */
final class PngFile {
    /** What a picture is drawn with: no texts, times and Exif data, and nothing of a program's own. */
    private static final Set<String> SHOWN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP",
            "sBIT", "sRGB", "cICP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");
    private static final int SIGNATURE = 8;
    private static final int RGB = 2;

    private PngFile() {}

    static Optional<Anatomy> anatomy(byte[] file) {
        List<Range> kept = new ArrayList<>(List.of(new Range(0, SIGNATURE)));
        Optional<Range> exif = Optional.empty();
        boolean whole = false;
        boolean animated = false;
        boolean transparent = false;
        int at = SIGNATURE;
        if (!Bytes.stands("IHDR", file, at + 4) || file.length < at + 25) {
            return Optional.empty();
        }
        long width = Bytes.big32(file, at + 8);
        long height = Bytes.big32(file, at + 12);
        boolean rgb = Bytes.unsigned(file, at + 17) == RGB;
        while (!whole && at + 12 <= file.length && Bytes.big32(file, at) <= file.length - at - 12) {
            int end = at + 12 + (int) Bytes.big32(file, at);
            String type = Bytes.text(file, at + 4, 4);
            if (SHOWN.contains(type)) {
                kept.add(new Range(at, end));
            }
            whole = type.equals("IEND");
            animated |= type.equals("acTL");
            transparent |= type.equals("tRNS");
            if (type.equals("eXIf")) {
                exif = Optional.of(new Range(at + 8, end - 4));
            }
            at = end;
        }
        // Drawings take less than half a byte for a pixel.
        boolean photo = rgb && !transparent && 2L * file.length > width * height;
        return width > Integer.MAX_VALUE || height > Integer.MAX_VALUE ? Optional.empty()
                : Optional.of(new Anatomy(PictureFormat.PNG, (int) width, (int) height, kept, exif, whole, animated,
                        photo, false));
    }
}
