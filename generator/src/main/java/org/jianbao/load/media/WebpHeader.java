package org.jianbao.load.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jianbao.model.site.LinkIndex.PictureSize;

/** The size of a WebP picture, from its first thirty bytes (RFC 9649). */
final class WebpHeader {
    private WebpHeader() {}

    /** Width and height in pixels; nothing when the file is no WebP. */
    static Optional<PictureSize> size(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(30);
        }
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (head.length < 30 || !chunk(head, 0).equals("RIFF") || !chunk(head, 8).equals("WEBP")) {
            return Optional.empty();
        }
        Optional<PictureSize> size = switch (chunk(head, 12)) {
            case "VP8 " -> Optional.of(new PictureSize(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff));
            case "VP8L" -> {
                int bits = bytes.getInt(21);
                yield Optional.of(new PictureSize((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1));
            }
            case "VP8X" -> Optional.of(new PictureSize((bytes.getInt(24) & 0xffffff) + 1,
                    (bytes.getInt(26) >>> 8 & 0xffffff) + 1));
            default -> Optional.empty();
        };
        return size.filter(known -> known.width() > 0 && known.height() > 0);
    }

    private static String chunk(byte[] head, int at) {
        return new String(head, at, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
