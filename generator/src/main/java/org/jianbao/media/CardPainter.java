package org.jianbao.media;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Paints the card that stands for a page where it is shared: its title in large type on the paper of the bulletin, 1200 by 630
 * pixels or square. Sixteen colours keep the file small. May be used from many threads.
 */
public final class CardPainter {
    /** Changes with whatever changes what is painted. */
    public static final String RECIPE = "1";

    /** Pixels of the wide card, as Open Graph wants it. */
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /** Pixels on a side of the square card, as chats show it. */
    public static final int SIDE = 400;

    private static final Color PAPER = new Color(0xfbf7f0);
    private static final Color INK = new Color(0x211c18);
    private static final Color RED = new Color(0xb3261e);
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** What does not begin a line, and what does not end one (GB/T 15834, and rules of Chinese typesetting). */
    private static final String NOT_FIRST = "，。、；：？！）》」』】〉”’…—·％%,.;:?!)]}～";
    private static final String NOT_LAST = "（《「『【〈“‘([{";

    private static final String ELLIPSIS = "……";

    private final Font font;

    /** @param font for all that is written */
    CardPainter(Font font) {
        this.font = font;
    }

    /** One that writes in a font of this machine. */
    public static CardPainter of(ChineseFont font) {
        return new CardPainter(font.load());
    }

    /**
     * What a card says.
     *
     * @param kicker above the title
     * @param title in one to four lines
     * @param foot below it
     */
    public record Words(String kicker, String title, String foot) {}

    /** The wide card as a PNG. */
    public byte[] wide(Words words) {
        BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = begin(card);
        graphics.fillRect(0, 0, WIDTH, 16);
        write(graphics, words.kicker(), 36, 80, 116, WIDTH - 160);
        title(graphics, words.title(), List.of(84, 72, 60, 52), 80, 140, WIDTH - 160, 360);
        write(graphics, words.foot(), 34, 80, 572, WIDTH - 160);
        graphics.dispose();
        return PalettePng.bytes(card, 138, PAPER, RED, INK);
    }

    /** The square card as a PNG. */
    public byte[] square(Words words) {
        BufferedImage card = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = begin(card);
        graphics.fillRect(0, 0, SIDE, 12);
        write(graphics, words.kicker(), 22, 32, 64, SIDE - 64);
        title(graphics, words.title(), List.of(48, 40, 34, 28), 32, 84, SIDE - 64, 284);
        graphics.dispose();
        return PalettePng.bytes(card, 76, PAPER, RED, INK);
    }

    /** White paper and a black pen: which colours they are is said when the card is written. */
    private static Graphics2D begin(BufferedImage card) {
        Graphics2D graphics = card.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, card.getWidth(), card.getHeight());
        graphics.setColor(Color.BLACK);
        return graphics;
    }

    private void write(Graphics2D graphics, String text, int size, int x, int baseline, int width) {
        if (!text.isEmpty()) {
            Font sized = font.deriveFont((float) size);
            graphics.setFont(sized);
            graphics.drawString(lines(text, sized, width, 1).getFirst(), x, baseline);
        }
    }

    /** In the largest type in which it fits; the smallest one cuts it. */
    private void title(Graphics2D graphics, String title, List<Integer> sizes, int x, int top, int width, int height) {
        for (int size : sizes) {
            Font sized = font.deriveFont((float) size);
            int leading = size * 13 / 10;
            int most = height / leading;
            List<String> all = lines(title, sized, width, Integer.MAX_VALUE);
            if (all.size() > most && size != sizes.getLast()) {
                continue;
            }
            graphics.setFont(sized);
            int baseline = top + size;
            for (String line : lines(title, sized, width, most)) {
                graphics.drawString(line, x, baseline);
                baseline += leading;
            }
            return;
        }
    }

    /** A text in lines of a width; what stands behind the last one is cut off, with an ellipsis. */
    static List<String> lines(String text, Font font, int width, int most) {
        double[] at = positions(text, font);
        double ellipsis = font.getStringBounds(ELLIPSIS, CONTEXT).getWidth();
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = end(text, from, at, width);
            if (lines.size() == most - 1 && end < text.length()) {
                while (end > from && at[end] - at[from] + ellipsis > width) {
                    end = text.offsetByCodePoints(end, -1);
                }
                lines.add(text.substring(from, end) + ELLIPSIS);
                return lines;
            }
            lines.add(text.substring(from, end).strip());
            from = end;
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** Where each character begins, and where the last one ends, when all stand on one line. */
    private static double[] positions(String text, Font font) {
        double[] at = new double[text.length() + 1];
        GlyphVector glyphs = font.createGlyphVector(CONTEXT, text);
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            int character = Math.min(glyphs.getGlyphCharIndex(i), text.length() - 1);
            at[character + 1] += glyphs.getGlyphMetrics(i).getAdvanceX();
        }
        for (int i = 0; i < text.length(); i++) {
            at[i + 1] += at[i];
        }
        return at;
    }

    /** Where a line ends that begins at a place: after at least one character, where the rules allow it. */
    private static int end(String text, int from, double[] at, int width) {
        int end = from;
        while (end < text.length() && at[text.offsetByCodePoints(end, 1)] - at[from] <= width) {
            end = text.offsetByCodePoints(end, 1);
        }
        if (end == text.length()) {
            return end;
        }
        int allowed = end;
        while (allowed > from && !mayBreak(text, allowed)) {
            allowed = text.offsetByCodePoints(allowed, -1);
        }
        return allowed > from ? allowed : Math.max(end, text.offsetByCodePoints(from, 1));
    }

    private static boolean mayBreak(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0 && !(isWord(before) && isWord(after));
    }

    private static boolean isWord(int character) {
        return character < 0x250 && Character.isLetterOrDigit(character) || character == '.' || character == ',';
    }
}
