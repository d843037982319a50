package org.jianbao.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jianbao.media.Anatomy.Range;

/** The chunks of a WebP file (RFC 9649). */
final class WebpFile {
    private static final Set<String> SHOWN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HEADER = 12;
    private static final int FLAGS = 20;
    private static final int EXIF_AND_XMP = 0x0c;

    private WebpFile() {}

    static Optional<Anatomy> anatomy(byte[] file) {
        if (file.length < 30) {
            return Optional.empty();
        }
        List<Range> kept = new ArrayList<>(List.of(new Range(0, HEADER)));
        Optional<Range> exif = Optional.empty();
        boolean drawn = false;
        boolean animated = false;
        boolean lossy = false;
        long end = Math.min(file.length, Bytes.little32(file, 4) + 8);
        boolean whole = Bytes.little32(file, 4) + 8 <= file.length;
        int at = HEADER;
        while (at + 8 <= end) {
            String type = Bytes.text(file, at, 4);
            long size = Bytes.little32(file, at + 4);
            if (size > file.length - at - 8) {
                whole = false;
                break;
            }
            // Chunks have an even length; the last one may lack the byte that makes it so.
            int next = (int) Math.min(file.length, at + 8 + size + (size & 1));
            if (SHOWN.contains(type)) {
                kept.add(new Range(at, next));
            }
            drawn |= type.equals("VP8 ") || type.equals("VP8L") || type.equals("ANMF");
            lossy |= type.equals("VP8 ");
            animated |= type.equals("ANIM");
            if (type.equals("EXIF")) {
                int from = Bytes.stands("Exif\0\0", file, at + 8) ? at + 14 : at + 8;
                exif = Optional.of(new Range(from, (int) (at + 8 + size))).filter(range -> range.length() > 0);
            }
            at = next;
        }
        int[] size = size(file);
        return Optional.of(new Anatomy(PictureFormat.WEBP, size[0], size[1], kept, exif, whole && drawn, animated,
                lossy, false));
    }

    /** Width and height; zero when the first chunk is none that has them. */
    private static int[] size(byte[] file) {
        return switch (Bytes.text(file, HEADER, 4)) {
            case "VP8 " -> new int[] {Bytes.little16(file, 26) & 0x3fff, Bytes.little16(file, 28) & 0x3fff};
            case "VP8L" -> {
                long bits = Bytes.little32(file, 21);
                yield new int[] {(int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1};
            }
            case "VP8X" -> new int[] {Bytes.little24(file, 24) + 1, Bytes.little24(file, 27) + 1};
            default -> new int[] {0, 0};
        };
    }

    /** Makes the head of a file say what is left of it. */
    static void mend(byte[] stripped) {
        int size = stripped.length - 8;
        for (int i = 0; i < 4; i++) {
            stripped[4 + i] = (byte) (size >>> 8 * i);
        }
        if (Bytes.stands("VP8X", stripped, HEADER)) {
            stripped[FLAGS] &= (byte) ~EXIF_AND_XMP;
        }
    }
}
