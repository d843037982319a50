package org.jianbao.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Pictures as cameras and programs leave them, with notes in them. */
public final class Photos {
    /** Stands wherever a note may stand. */
    public static final String SECRET = "29.5630N-106.5516E";

    private Photos() {}

    /** A scene with grain: red above left, green above right, blue below left, white below right. */
    public static BufferedImage scene(int width, int height, int type) {
        BufferedImage scene = new BufferedImage(width, height, type);
        Graphics2D graphics = scene.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
        }
        Random grain = new Random(1);
        for (int i = 0; i < width * height / 50; i++) {
            graphics.setColor(new Color(grain.nextInt(1 << 24)));
            graphics.fillRect(width / 3 + grain.nextInt(width / 3), height / 3 + grain.nextInt(height / 3), 2, 2);
        }
        graphics.dispose();
        return scene;
    }

    /** A scene in a format that Java writes. */
    public static byte[] bytes(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    /** A JPEG of a scene. */
    public static byte[] jpeg(int width, int height) throws IOException {
        return bytes(scene(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** What a file shows. */
    public static BufferedImage shown(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** A JPEG from a camera that was held so, with a place, a comment, another picture behind its end. */
    public static byte[] fromCamera(byte[] jpeg, int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment(0xe1, join("Exif\0\0".getBytes(US_ASCII), exif(orientation))));
        out.writeBytes(segment(0xe1, ("http://ns.adobe.com/xap/1.0/\0" + SECRET).getBytes(US_ASCII)));
        out.writeBytes(segment(0xed, ("Photoshop 3.0\0" + SECRET).getBytes(US_ASCII)));
        out.writeBytes(segment(0xfe, SECRET.getBytes(US_ASCII)));
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes(join(new byte[] {(byte) 0xff, (byte) 0xd8}, SECRET.getBytes(US_ASCII)));
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length).put((byte) 0xff).put((byte) marker)
                .putShort((short) (content.length + 2)).put(content).array();
    }

    /** Exif data: the orientation, and the name of the camera, which is the secret. */
    public static byte[] exif(int orientation) {
        byte[] name = (SECRET + "\0").getBytes(US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(38 + name.length).put("MM\0*".getBytes(US_ASCII)).putInt(8)
                .putShort((short) 2);
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(name.length).putInt(38);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        return tiff.putInt(0).put(name).array();
    }

    /** A PNG with a text, Exif data and something behind its end. */
    public static byte[] annotated(byte[] png, int orientation) {
        int header = 33;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, header);
        out.writeBytes(chunk("tEXt", ("Comment\0" + SECRET).getBytes(US_ASCII)));
        out.writeBytes(chunk("eXIf", exif(orientation)));
        out.write(png, header, png.length - header);
        out.writeBytes(SECRET.getBytes(US_ASCII));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(US_ASCII));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length).putInt(content.length).put(type.getBytes(US_ASCII))
                .put(content).putInt((int) sum.getValue()).array();
    }

    /** The bytes of several arrays, one behind the other. */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Whether the secret stands in a file. */
    public static boolean tells(byte[] file) {
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).contains(SECRET);
    }
}
