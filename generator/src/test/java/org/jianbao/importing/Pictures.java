package org.jianbao.importing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** Small pictures. */
final class Pictures {
    private Pictures() {}

    static byte[] png(int width, int height) throws IOException {
        return written(width, height, "png");
    }

    /** A JPEG as a phone writes it: with an Exif segment that says how it was held, and more than readers should know. */
    static byte[] jpeg(int width, int height, int orientation) throws IOException {
        byte[] plain = written(width, height, "jpg");
        byte[] secret = "GPS-29.5".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM\0*\0\0\0\u0008".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        exif.writeBytes(secret);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(0xff);
        out.write(0xe1);
        out.write(exif.size() + 2 >> 8);
        out.write(exif.size() + 2);
        out.writeBytes(exif.toByteArray());
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static byte[] written(int width, int height, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** Width and height as 40x20. */
    static String size(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getWidth() + "x" + image.getHeight();
    }
}
