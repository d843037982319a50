package org.jianbao.document;

/** Cuts texts short: one in Chinese between any two characters, another one between words. */
public final class Beginning {
    /** Chinese characters and full-width marks begin here. */
    private static final int FIRST_WIDE = 0x2e80;

    private Beginning() {}

    /** How many characters of a text say as much as so many of Chinese. */
    public static int length(String text, int chinese) {
        return isWide(text) ? chinese : 2 * chinese;
    }

    /** A text up to a place in it, in UTF-16 units, and marks that say that it goes on. */
    public static String of(String text, int end) {
        if (isWide(text)) {
            return text.substring(0, end).strip() + "……";
        }
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > 0 ? space : end).strip() + "…";
    }

    private static boolean isWide(String text) {
        return text.codePoints().anyMatch(character -> character >= FIRST_WIDE);
    }
}
