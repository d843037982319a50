package org.jianbao.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/**
 * Paints the mark of a site, an SVG drawing, as square PNGs for home screens. Nothing is loaded that the drawing may name, and
 * its texts need no font of this machine as long as it has none.
 */
public final class IconPainter {
    private static final Color PAPER = new Color(0xfbf7f0);
    /** Part of the side that every shape of a platform shows (W3C Web Application Manifest, "maskable": a circle of 80 %). */
    private static final double SAFE = 0.8;
    private static final int SAMPLE = 64;
    private static final int OPAQUE = 0xff;

    private final SVGDocument mark;

    private IconPainter(SVGDocument mark) {
        this.mark = mark;
    }

    /** One for a drawing; nothing when it cannot be read as SVG. */
    public static Optional<IconPainter> of(byte[] svg) {
        return Optional.ofNullable(
                new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()))
                .map(IconPainter::new);
    }

    /**
     * The mark as it is drawn, on nothing.
     *
     * @param side in pixels
     */
    public byte[] plain(int side) {
        return png(painted(side, 1, new Color(0, true), BufferedImage.TYPE_INT_ARGB));
    }

    /** The mark up to the edges, and its colour in the corners: platforms round them, and show black where nothing is. */
    public byte[] filled(int side) {
        return png(painted(side, 1, edge(), BufferedImage.TYPE_INT_RGB));
    }

    /** The mark within the circle that no platform cuts off, and its colour around it. */
    public byte[] maskable(int side) {
        return png(painted(side, SAFE, edge(), BufferedImage.TYPE_INT_RGB));
    }

    /** The colour that the mark has where its upper edge is; paper where it has none. */
    private Color edge() {
        BufferedImage sample = painted(SAMPLE, 1, new Color(0, true), BufferedImage.TYPE_INT_ARGB);
        Color color = new Color(sample.getRGB(SAMPLE / 2, 1), true);
        return color.getAlpha() == OPAQUE ? color : PAPER;
    }

    private BufferedImage painted(int side, double part, Color behind, int type) {
        BufferedImage icon = new BufferedImage(side, side, type);
        Graphics2D graphics = icon.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(behind);
        graphics.fillRect(0, 0, side, side);
        float inner = (float) (side * part);
        float margin = (side - inner) / 2;
        mark.render(null, graphics, new ViewBox(margin, margin, inner, inner));
        graphics.dispose();
        return icon;
    }

    private static byte[] png(BufferedImage icon) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(icon, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("a ByteArrayOutputStream does not fail", e);
        }
        return out.toByteArray();
    }
}
