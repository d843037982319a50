package org.jianbao.document;

/** The title of a piece of short news: the strong text that it begins with, else its first clause. */
public final class BriefTitle {
    private static final int LONGEST = 30;

    private BriefTitle() {}

    /** The title of one. */
    public static String of(Block.Item brief) {
        if (!brief.content().isEmpty() && brief.content().getFirst() instanceof Block.Paragraph first
                && !first.content().isEmpty() && first.content().getFirst() instanceof Span.Styled strong
                && strong.style() == Span.Style.STRONG) {
            String title = PlainText.of(strong.content()).strip();
            return title.endsWith("。") || title.endsWith(".") || title.endsWith("；")
                    ? title.substring(0, title.length() - 1)
                    : title;
        }
        String text = PlainText.of(brief);
        int end = 0;
        int length = 0;
        while (end < text.length() && length < LONGEST && "，。；\n".indexOf(text.charAt(end)) < 0) {
            end = text.offsetByCodePoints(end, 1);
            length++;
        }
        return text.substring(0, end);
    }
}
