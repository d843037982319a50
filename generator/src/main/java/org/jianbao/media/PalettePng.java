package org.jianbao.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes what a black pen drew on white paper as a PNG in two colours and the shades between, without filters, as its specification advises for palettes: ImageIO tries all
 * filters on every row, and takes five times as long.
 */
final class PalettePng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int DEPTH = 4;
    private static final int INDEXED = 3;
    /** From the paper to a colour of the pen, as antialiasing needs them. */
    private static final int STEPS = 8;
    private static final int HEADER = 13;

    private PalettePng() {}

    /**
     * A grey picture in colour.
     *
     * @param grey of {@link BufferedImage#TYPE_BYTE_GRAY}
     * @param lower the first row in which black is the second colour
     * @param paper what white becomes
     * @param first what black becomes above
     * @param second what black becomes below
     */
    static byte[] bytes(BufferedImage grey, int lower, Color paper, Color first, Color second) {
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        int width = grey.getWidth();
        int row = 1 + width / 2;
        byte[] rows = new byte[row * grey.getHeight()];
        for (int y = 0; y < grey.getHeight(); y++) {
            int base = y < lower ? 0 : STEPS;
            for (int x = 0; x + 1 < width; x += 2) {
                rows[y * row + 1 + x / 2] = (byte) (base + step(pixels[y * width + x]) << DEPTH
                        | base + step(pixels[y * width + x + 1]));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", ByteBuffer.allocate(HEADER).putInt(width).putInt(grey.getHeight())
                .put((byte) DEPTH).put((byte) INDEXED).array());
        ByteBuffer palette = ByteBuffer.allocate(3 * 2 * STEPS);
        ramp(palette, paper, first);
        ramp(palette, paper, second);
        chunk(out, "PLTE", palette.array());
        chunk(out, "IDAT", deflated(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static int step(byte grey) {
        return ((255 - (grey & 0xff)) * (STEPS - 1) + 127) / 255;
    }

    private static void ramp(ByteBuffer palette, Color from, Color to) {
        for (int i = 0; i < STEPS; i++) {
            palette.put(between(from.getRed(), to.getRed(), i)).put(between(from.getGreen(), to.getGreen(), i))
                    .put(between(from.getBlue(), to.getBlue(), i));
        }
    }

    private static byte between(int from, int to, int step) {
        return (byte) (from + (to - from) * step / (STEPS - 1));
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 15];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length).put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
