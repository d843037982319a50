package org.jianbao.render.page;

import java.util.Base64;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import org.jianbao.render.page.TemplateModel.QrView;

/** QR codes (ISO/IEC 18004) of addresses, with medium error correction and the empty border that readers need. */
public final class QrCodes {
    /** Modules on each side, as the standard asks for. */
    private static final int BORDER = 4;
    private static final int MASK = 2;

    private QrCodes() {}

    /**
     * The code of a text for a script: in Base64, a byte with the number of modules on a side, without border, and the modules
     * row by row as bits, dark ones set, the highest bit of a byte first.
     */
    static String packed(String text) {
        QrCode code = code(text);
        byte[] packed = new byte[1 + (code.size * code.size + 7) / 8];
        packed[0] = (byte) code.size;
        for (int i = 0; i < code.size * code.size; i++) {
            if (code.getModule(i % code.size, i / code.size)) {
                packed[1 + i / 8] |= (byte) (0x80 >> i % 8);
            }
        }
        return Base64.getEncoder().encodeToString(packed);
    }

    /** One mask is as good as another for a telephone, and trying all eight takes six times as long. */
    private static QrCode code(String text) {
        return QrCode.encodeSegments(QrSegment.makeSegments(text), QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION,
                QrCode.MAX_VERSION, MASK, true);
    }

    /** The code of a text, each run of dark modules in a row as a rectangle. */
    public static QrView of(String text) {
        QrCode code = code(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (!code.getModule(x, y)) {
                    continue;
                }
                int start = x;
                while (code.getModule(x + 1, y)) {
                    x++;
                }
                int width = x + 1 - start;
                path.append('M').append(start + BORDER).append(' ').append(y + BORDER).append('h').append(width)
                        .append("v1h-").append(width).append('z');
            }
        }
        return new QrView(code.size + 2 * BORDER, path.toString());
    }
}
