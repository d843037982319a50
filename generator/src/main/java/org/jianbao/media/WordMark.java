package org.jianbao.media;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * The name of a bulletin in the outlines of a serif font of this machine: cheap phones have no serif for Chinese, and then the
 * name looks like any other line.
 *
 * @param width of the drawing, in its own units
 * @param height of the drawing, in its own units; as high as the letters' square
 * @param path SVG path data, whole numbers
 */
public record WordMark(int width, int height, String path) {
    /** Changes with whatever changes the outlines. */
    public static final String RECIPE = "1";
    /** What a longer name would cost every page. */
    public static final int LONGEST = 8;

    /** Units on a side of a character: as fine as the largest size on a screen has pixels. */
    private static final int SQUARE = 100;
    private static final int GAP = 10;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** The outlines of a name; nothing when it is too long, or the font lacks a character of it. */
    public static Optional<WordMark> of(String name, ChineseFont file) {
        int length = name.codePointCount(0, name.length());
        if (length == 0 || length > LONGEST || !file.isSerif()) {
            return Optional.empty();
        }
        Font font = file.load().deriveFont((float) SQUARE);
        if (font.canDisplayUpTo(name) >= 0) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder();
        double x = 0;
        double baseline = baseline(font);
        for (int character : name.codePoints().toArray()) {
            GlyphVector glyph = font.createGlyphVector(CONTEXT, Character.toString(character));
            new Outline(path).add(glyph.getOutline(), x, baseline);
            x += glyph.getLogicalBounds().getWidth() + GAP;
        }
        return Optional.of(new WordMark((int) Math.round(x - GAP), SQUARE, path.toString()));
    }

    /** Where the baseline lies when a Chinese character stands in the middle of its square. */
    private static double baseline(Font font) {
        Rectangle2D box = font.createGlyphVector(CONTEXT, "国").getVisualBounds();
        return SQUARE / 2.0 - box.getCenterY();
    }

    /** Writes outlines as path data: relative, in whole units, without what says nothing. */
    private static final class Outline {
        private final StringBuilder path;
        private long x;
        private long y;
        private long startX;
        private long startY;

        Outline(StringBuilder path) {
            this.path = path;
        }

        void add(Shape shape, double left, double top) {
            double[] at = new double[6];
            boolean first = true;
            for (PathIterator each = shape.getPathIterator(AffineTransform.getTranslateInstance(left, top)); !each
                    .isDone(); each.next()) {
                switch (each.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> {
                        if (first) {
                            path.append('M').append(Math.round(at[0])).append(' ').append(Math.round(at[1]));
                            x = Math.round(at[0]);
                            y = Math.round(at[1]);
                            first = false;
                        } else {
                            step('m', at, 1);
                        }
                        startX = x;
                        startY = y;
                    }
                    case PathIterator.SEG_LINETO -> line(at);
                    case PathIterator.SEG_QUADTO -> step('q', at, 2);
                    case PathIterator.SEG_CUBICTO -> step('c', at, 3);
                    default -> {
                        path.append('z');
                        x = startX;
                        y = startY;
                    }
                }
            }
        }

        private void line(double[] at) {
            long toX = Math.round(at[0]);
            long toY = Math.round(at[1]);
            if (toX == x && toY == y) {
                return;
            }
            if (toY == y) {
                number(path.append('h'), toX - x, true);
            } else if (toX == x) {
                number(path.append('v'), toY - y, true);
            } else {
                step('l', at, 1);
                return;
            }
            x = toX;
            y = toY;
        }

        /** A command with some points, all relative to where the pen is. */
        private void step(char command, double[] at, int points) {
            path.append(command);
            for (int i = 0; i < points; i++) {
                number(path, Math.round(at[2 * i]) - x, i == 0);
                number(path, Math.round(at[2 * i + 1]) - y, false);
            }
            x = Math.round(at[2 * points - 2]);
            y = Math.round(at[2 * points - 1]);
        }

        private static void number(StringBuilder path, long number, boolean first) {
            if (!first && number >= 0) {
                path.append(' ');
            }
            path.append(number);
        }
    }
}
