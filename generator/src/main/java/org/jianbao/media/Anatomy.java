package org.jianbao.media;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a picture's file.
 *
 * @param width in pixels as stored
 * @param height in pixels as stored
 * @param kept the parts that readers need, in order: without what cameras and programs noted
 * @param exif where the Exif data (a TIFF file of its own) lie
 * @param whole whether the file ends where its format says so
 * @param animated whether it has several frames
 * @param photo whether it is stored as photographs are, so that small losses do not show
 * @param cmyk whether its colours are those of a printing press
 */
record Anatomy(PictureFormat format, int width, int height, List<Range> kept, Optional<Range> exif, boolean whole,
        boolean animated, boolean photo, boolean cmyk) {
    Anatomy {
        kept = List.copyOf(kept);
    }

    /** Some bytes of a file: from the first to before the last. */
    record Range(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /** The parts of a file; nothing when it is no picture, or its size cannot be told. */
    static Optional<Anatomy> of(byte[] file) {
        Optional<Anatomy> parts = switch (FileSignature.of(file)) {
            case JPEG -> JpegFile.anatomy(file);
            case PNG -> PngFile.anatomy(file);
            case GIF -> GifFile.anatomy(file);
            case WEBP -> WebpFile.anatomy(file);
            default -> Optional.empty();
        };
        return parts.filter(found -> found.width > 0 && found.height > 0);
    }

    /** Whether readers need all of the file. */
    boolean isPlain(byte[] file) {
        return kept.stream().mapToInt(Range::length).sum() == file.length;
    }

    /** The parts that readers need, as a file; the same bytes when that is all of it. */
    byte[] stripped(byte[] file) {
        if (isPlain(file)) {
            return file;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        kept.forEach(range -> out.write(file, range.from, range.length()));
        byte[] stripped = out.toByteArray();
        if (format == PictureFormat.WEBP) {
            WebpFile.mend(stripped);
        }
        return stripped;
    }
}
