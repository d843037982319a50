package org.jianbao.media;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.luciad.imageio.webp.WebPReadParam;
import net.coobird.thumbnailator.resizers.Resizers;
import org.jianbao.media.PictureFile.Rendition;

/**
 * Makes the sizes in which pictures are shown: upright, in the colours of screens (sRGB), and without notes. May be used from
 * many threads; however many there are, together they decode no more than {@value PictureFile#MOST_MEGAPIXELS} megapixels.
 */
public final class PictureMaker {
    /** Changes with whatever changes what is made. */
    public static final String RECIPE = "1";

    private static final float JPEG_QUALITY = 0.8f;

    private final Semaphore megapixels = new Semaphore(PictureFile.MOST_MEGAPIXELS);

    /**
     * The renditions of a picture, each as a file, in their order.
     *
     * @param file the whole file
     * @param picture what was read of it
     * @throws IOException when the picture is damaged
     */
    public List<byte[]> make(byte[] file, PictureFile picture, List<Rendition> renditions) throws IOException {
        int share = Math.clamp((long) picture.width() * picture.height() / 1_000_000 + 1, 1,
                PictureFile.MOST_MEGAPIXELS);
        megapixels.acquireUninterruptibly(share);
        try {
            int widest = renditions.stream().mapToInt(Rendition::width).max().orElse(1);
            BufferedImage largest = upright(decoded(file, picture, widest), picture, widest);
            List<byte[]> made = new ArrayList<>();
            for (Rendition rendition : renditions) {
                made.add(encoded(scaled(largest, rendition.width(), rendition.height()), rendition.format(),
                        picture.photo()));
            }
            return made;
        } catch (RuntimeException | LinkageError e) {
            // Codecs meet damage in many ways; a native one may be missing.
            throw new IOException(e.getMessage(), e);
        } finally {
            megapixels.release(share);
        }
    }

    /** The whole picture in its own format, upright. */
    public byte[] upright(byte[] file, PictureFile picture) throws IOException {
        return make(file, picture,
                List.of(new Rendition(picture.format(), picture.width(), picture.height()))).getFirst();
    }

    /** The picture as it is stored, with at least twice the pixels that are wanted, if it has so many. */
    private static BufferedImage decoded(byte[] file, PictureFile picture, int wanted) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(picture.format().name());
            if (!readers.hasNext()) {
                throw new IOException("no reader for " + picture.format());
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam how = reader.getDefaultReadParam();
                int step = Math.max(1, picture.width() / (2 * wanted));
                if (how instanceof WebPReadParam webp && step > 1) {
                    webp.setUseScaling(true);
                    webp.setScaledWidth(Math.max(1, picture.width() / step));
                    webp.setScaledHeight(Math.max(1, picture.height() / step));
                } else {
                    how.setSourceSubsampling(step, step, 0, 0);
                }
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Scaled to a width, then turned: the smaller picture is turned sooner. */
    private static BufferedImage upright(BufferedImage stored, PictureFile picture, int width) {
        int height = Math.max(1, (int) Math.round((double) picture.height() * width / picture.width()));
        boolean turned = picture.orientation() > 4;
        BufferedImage small = scaled(plain(stored), turned ? height : width, turned ? width : height);
        return picture.orientation() == 1 ? small : turned(small, picture.orientation());
    }

    /** Eight bits for each of the colours of screens, which is what encoders know best. */
    private static BufferedImage plain(BufferedImage stored) {
        int type = stored.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR;
        if (stored.getType() == type) {
            return stored;
        }
        BufferedImage plain = new BufferedImage(stored.getWidth(), stored.getHeight(), type);
        draw(stored, plain, new AffineTransform());
        return plain;
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        if (from.getWidth() == width && from.getHeight() == height) {
            return from;
        }
        BufferedImage to = new BufferedImage(width, height, from.getType());
        Resizers.PROGRESSIVE.resize(from, to);
        return to;
    }

    private static void draw(BufferedImage from, BufferedImage to, AffineTransform transform) {
        Graphics2D graphics = to.createGraphics();
        graphics.drawImage(from, transform, null);
        graphics.dispose();
    }

    /** Turned as its camera was held: orientations as Exif 2.32 counts them, 2 to 8. */
    private static BufferedImage turned(BufferedImage stored, int orientation) {
        int width = stored.getWidth();
        int height = stored.getHeight();
        boolean turned = orientation > 4;
        BufferedImage upright = new BufferedImage(turned ? height : width, turned ? width : height, stored.getType());
        draw(stored, upright, switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        });
        return upright;
    }

    private static byte[] encoded(BufferedImage picture, PictureFormat format, boolean photo) throws IOException {
        if (format == PictureFormat.WEBP) {
            return WebpEncoder.write(picture, photo);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(JPEG_QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
