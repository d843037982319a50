package org.jianbao.importing;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.jianbao.importing.source.Block;

/**
 * A picture as a site may show it: in a format that browsers know, upright, without what a camera wrote into it.
 *
 * @param extension of its file's name
 */
record WebPicture(String extension, Block.Bytes bytes) {
    /** More pixels are not unpacked: a camera's picture has some twelve millions, and each takes four bytes. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int SCAN = 0xda;

    /** The picture in a file; nothing when it is none that a site can show, or damaged. */
    static Optional<WebPicture> of(byte[] file) {
        boolean webp = file.length > 30 && ascii(file, 0, 4).equals("RIFF") && ascii(file, 8, 4).equals("WEBP");
        if (webp) {
            return Optional.of(new WebPicture("webp", new Block.Bytes(file)));
        }
        boolean jpeg = file.length > 3 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8;
        boolean png = file.length > 8 && ascii(file, 1, 3).equals("PNG");
        boolean gif = file.length > 6 && ascii(file, 0, 4).equals("GIF8");
        if (!jpeg && !png && !gif && !ascii(file, 0, 2).equals("BM")) {
            return Optional.empty();
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                boolean small = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
                if (jpeg) {
                    int orientation = orientation(file);
                    return orientation > 1 && small ? rotated(reader.read(0), orientation)
                            : Optional.of(new WebPicture("jpg", new Block.Bytes(stripped(file))));
                }
                if (png || gif) {
                    return Optional.of(new WebPicture(png ? "png" : "gif", new Block.Bytes(file)));
                }
                return small ? written(reader.read(0), "png") : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The codec's way to say that the file is damaged; the caller reports it.
            return Optional.empty();
        }
    }

    private static String ascii(byte[] file, int from, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < Math.min(file.length, from + length); i++) {
            text.append((char) (file[i] & 0xff));
        }
        return text.toString();
    }

    private static Optional<WebPicture> written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return ImageIO.write(image, format, out)
                ? Optional.of(new WebPicture(format, new Block.Bytes(out.toByteArray())))
                : Optional.empty();
    }

    /** The picture turned as its camera was held: orientations as Exif 2.32 counts them, 2 to 8. */
    private static Optional<WebPicture> rotated(BufferedImage image, int orientation) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean turned = orientation > 4;
        BufferedImage upright = new BufferedImage(turned ? height : width, turned ? width : height,
                BufferedImage.TYPE_INT_RGB);
        AffineTransform transform = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return written(upright, "jpeg").map(made -> new WebPicture("jpg", made.bytes()));
    }

    /** A JPEG without the segments that say where and by what it was taken; colours (APP2, APP14) stay. */
    private static byte[] stripped(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 2);
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) != SCAN) {
            int marker = file[at + 1] & 0xff;
            int length = 2 + ((file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff);
            boolean metadata = marker >= APP1 && marker <= APP15 && marker != APP2 && marker != APP14
                    || marker == COMMENT;
            if (!metadata) {
                out.write(file, at, Math.min(length, file.length - at));
            }
            at += length;
        }
        out.write(file, Math.min(at, file.length), Math.max(0, file.length - at));
        return out.toByteArray();
    }

    /** The orientation in the Exif segment of a JPEG; one where it says none. */
    private static int orientation(byte[] file) {
        int at = 2;
        while (at + 10 <= file.length && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) != SCAN) {
            int length = 2 + ((file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff);
            if ((file[at + 1] & 0xff) == APP1 && ascii(file, at + 4, 4).equals("Exif")) {
                return orientation(file, at + 10, Math.min(file.length, at + length));
            }
            at += length;
        }
        return 1;
    }

    private static int orientation(byte[] file, int tiff, int end) {
        boolean little = ascii(file, tiff, 2).equals("II");
        int directory = tiff + number(file, tiff + 4, 4, little, end);
        int entries = number(file, directory, 2, little, end);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (number(file, entry, 2, little, end) == 0x0112) {
                int value = number(file, entry + 8, 2, little, end);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int number(byte[] file, int at, int bytes, boolean little, int end) {
        if (at < 0 || at + bytes > end) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            int unit = file[at + i] & 0xff;
            value = little ? value | unit << 8 * i : value << 8 | unit;
        }
        return value;
    }
}
