package org.jianbao.media;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifTiffHandler;

/**
 * What the file of a picture holds, as far as a site must know of it before it is decoded.
 *
 * @param format by its bytes, whatever its name says
 * @param width in pixels as it is shown, which is as its camera was held
 * @param height in pixels as it is shown
 * @param orientation how it has to be turned and mirrored for that, from 1 (not at all) to 8 (Exif 2.32, section 4.6.5)
 * @param animated whether it has several frames
 * @param photo whether it is stored as photographs are, so that small losses do not show
 * @param bytes length of the file
 * @param digest SHA-256 of the file, in hexadecimal
 * @param shown SHA-256 of what is left of the file without notes of cameras and programs
 * @param flaw why it cannot be shown
 */
public record PictureFile(PictureFormat format, int width, int height, int orientation, boolean animated,
        boolean photo, int bytes, String digest, String shown, Optional<Flaw> flaw) {
    /** Bytes of the largest file that is read. */
    public static final int LARGEST = 64 << 20;

    /** Millions of pixels of the largest picture that is decoded. */
    public static final int MOST_MEGAPIXELS = 100;

    /** Widths in pixels that screens ask for: a phone, a phone with a fine screen, a computer. */
    private static final List<Integer> WIDTHS = List.of(480, 960, 1600);

    /** Pictures with fewer pixels across and fewer bytes are good for phones, too. */
    private static final int SMALL_WIDTH = 960;
    private static final int SMALL_BYTES = 100 << 10;

    /** The most pixels that a WebP picture has on a side. */
    private static final int WEBP_SIDE = 16383;

    /** Why a picture cannot be shown. */
    public enum Flaw {
        /** The file ends before the picture does. */
        TRUNCATED,
        /** Its colours are those of a printing press; browsers show others, or none. */
        CMYK,
        /** It has more than {@link #MOST_MEGAPIXELS}. */
        TOO_MANY_PIXELS
    }

    /**
     * A picture in one size and format.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public record Rendition(PictureFormat format, int width, int height) {}

    /** Reads a file; nothing when it is no picture, or so damaged that its size cannot be told. */
    public static Optional<PictureFile> read(byte[] file) {
        return Anatomy.of(file).map(parts -> {
            int orientation = parts.exif().map(exif -> orientation(file, exif)).orElse(1);
            boolean turned = orientation > 4;
            String digest = digest(file);
            return new PictureFile(parts.format(), turned ? parts.height() : parts.width(),
                    turned ? parts.width() : parts.height(), orientation, parts.animated(), parts.photo(), file.length,
                    digest, parts.isPlain(file) ? digest : digest(parts.stripped(file)), flaw(parts));
        });
    }

    private static Optional<Flaw> flaw(Anatomy parts) {
        if (!parts.whole()) {
            return Optional.of(Flaw.TRUNCATED);
        }
        if (parts.cmyk()) {
            return Optional.of(Flaw.CMYK);
        }
        return (long) parts.width() * parts.height() > MOST_MEGAPIXELS * 1_000_000L
                ? Optional.of(Flaw.TOO_MANY_PIXELS)
                : Optional.empty();
    }

    private static int orientation(byte[] file, Anatomy.Range exif) {
        byte[] tiff = java.util.Arrays.copyOfRange(file, exif.from(), exif.to());
        Metadata metadata = new Metadata();
        try {
            new TiffReader().processTiff(new ByteArrayReader(tiff), new ExifTiffHandler(metadata, null, 0), 0);
        } catch (TiffProcessingException | IOException e) {
            // Whatever was read before the damage counts.
        }
        ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? 1 : value;
    }

    /** SHA-256 of some bytes, in hexadecimal. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The file without what cameras and programs noted in it, nothing else changed; the file itself when that is all. */
    public static byte[] stripped(byte[] file) {
        return Anatomy.of(file).map(parts -> parts.stripped(file)).orElse(file);
    }

    /** Whether nobody noted anything in the file. */
    public boolean isPlain() {
        return digest.equals(shown);
    }

    /** Whether it is shown in the size that it has, without being decoded: small pictures, and those that move. */
    public boolean keepsSize() {
        return animated || format == PictureFormat.GIF
                || orientation == 1 && width <= SMALL_WIDTH && bytes <= SMALL_BYTES;
    }

    /**
     * The sizes and formats in which a picture that does not keep its size is shown, never larger than it is. The last one is
     * the largest in a format that every browser shows, or in its own.
     *
     * @param webp whether WebP pictures can be made here
     */
    public List<Rendition> renditions(boolean webp) {
        int largest = Math.min(width, WIDTHS.getLast());
        List<Integer> widths = new ArrayList<>(WIDTHS.stream().filter(each -> each * 6 <= largest * 5).toList());
        widths.add(largest);
        boolean modern = webp && Math.max(largest, height(largest)) <= WEBP_SIDE;
        PictureFormat other = photo && format != PictureFormat.WEBP ? PictureFormat.JPEG : format;
        List<Rendition> all = new ArrayList<>();
        if (modern) {
            widths.forEach(each -> all.add(new Rendition(PictureFormat.WEBP, each, height(each))));
        }
        if (!modern && format == PictureFormat.WEBP) {
            return List.of(new Rendition(format, width, height));
        }
        if (format != PictureFormat.WEBP) {
            // Browsers that ask for these are so old that they are not on the smallest screens.
            widths.stream().filter(each -> !modern || widths.size() == 1 || each > WIDTHS.getFirst())
                    .forEach(each -> all.add(new Rendition(other, each, height(each))));
        }
        return List.copyOf(all);
    }

    private int height(int scaledWidth) {
        return Math.max(1, (int) Math.round((double) height * scaledWidth / width));
    }
}
