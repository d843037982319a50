package org.jianbao.importing;

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
import org.jianbao.media.PictureFile;
import org.jianbao.media.PictureFile.Flaw;
import org.jianbao.media.PictureMaker;

/**
 * A picture as a site may show it: in a format that browsers know, upright, without what a camera wrote into it.
 *
 * @param extension of its file's name
 */
record WebPicture(String extension, Block.Bytes bytes) {
    /** The picture in a file; nothing when it is none that a site can show, or damaged. */
    static Optional<WebPicture> of(byte[] file) {
        try {
            return file.length > 1 && file[0] == 'B' && file[1] == 'M' ? ofBitmap(file) : ofKnown(file);
        } catch (IOException | RuntimeException e) {
            // The codec's way to say that the file is damaged; the caller reports it.
            return Optional.empty();
        }
    }

    private static Optional<WebPicture> ofKnown(byte[] file) throws IOException {
        Optional<PictureFile> read = PictureFile.read(file);
        if (read.isEmpty() || read.get().flaw().filter(Flaw.TRUNCATED::equals).isPresent()) {
            return Optional.empty();
        }
        PictureFile picture = read.get();
        // One with another flaw is left as it is: the check of the site tells how to mend it.
        boolean turn = picture.orientation() > 1 && picture.flaw().isEmpty() && !picture.animated();
        byte[] web = turn ? new PictureMaker().upright(file, picture) : PictureFile.stripped(file);
        return Optional.of(new WebPicture(picture.format().extension(), new Block.Bytes(web)));
    }

    /** Windows' own format, as a PNG. */
    private static Optional<WebPicture> ofBitmap(byte[] file) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReadersByFormatName("bmp");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > PictureFile.MOST_MEGAPIXELS * 1_000_000L) {
                    return Optional.empty();
                }
                BufferedImage image = reader.read(0);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                return ImageIO.write(image, "png", out)
                        ? Optional.of(new WebPicture("png", new Block.Bytes(out.toByteArray())))
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }
}
