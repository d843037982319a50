package org.jianbao.site;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Locator;

/** Reads QR codes as a telephone does: from what is seen. */
final class QrReader {
    private QrReader() {}

    /** What the code on a part of a page says. */
    static String read(Locator part) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(part.screenshot()));
            int width = picture.getWidth();
            int height = picture.getHeight();
            int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
            return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(
                    new RGBLuminanceSource(width, height, pixels)))).getText();
        } catch (NotFoundException e) {
            throw new AssertionError("there is no code to be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
