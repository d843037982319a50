package org.jianbao.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.words.Word;
import org.jianbao.words.Words;

/**
 * The title of a piece of short news: the strong text that it begins with, else its first clause without the date before
 * it.
 */
public final class BriefTitle {
    private static final int LONGEST = 30;
    /** At which a title ends even within a quotation; in characters, like the other lengths. */
    private static final int LONGEST_AT_ALL = 2 * LONGEST;
    /** Chinese characters and full-width marks begin here. */
    private static final int FIRST_WIDE = 0x2e80;
    /** A first clause below this, such as 会上, says nothing alone. */
    private static final int SHORTEST = 5;
    private static final String NUMBER = "[0-9０-９一二三四五六七八九十]{1,3}";
    private static final String DAY = "(?:(?:[0-9０-９]{4}年)?" + NUMBER + "月(?:" + NUMBER + "日)?|" + NUMBER + "日)";
    private static final Pattern DATE = Pattern.compile("(?:" + DAY + "(?:\\s*[至到—－~～、和-]+\\s*" + DAY
            + ")?(?:(?:上午|下午|晚上?|清晨|凌晨|中午|当天|起)(?=[，,、\\s]))?|近日|日前|近期|昨日|昨天|今日|今天|当日)");
    /** Words that a date before them belongs to, as in 1月3日是职工日. */
    private static final String GOES_ON = "是为的起前后之至到以";
    private static final String OPENING = "“‘「『《〈（(【[";
    private static final String CLOSING = "”’」』》〉）)】]";

    private BriefTitle() {}

    /** The title of one; a word of the site where it says nothing, such as a picture alone. */
    public static String of(Block.Item brief, Words words) {
        if (!brief.content().isEmpty() && brief.content().getFirst() instanceof Block.Paragraph first
                && !first.content().isEmpty() && first.content().getFirst() instanceof Span.Styled strong
                && strong.style() == Span.Style.STRONG) {
            String title = PlainText.of(strong.content()).strip().replace('\n', ' ');
            title = title.endsWith("。") || title.endsWith(".") || title.endsWith("；")
                    ? title.substring(0, title.length() - 1)
                    : title;
            if (says(title)) {
                return cut(title);
            }
        }
        String title = of(PlainText.of(brief));
        return title.isEmpty() ? words.say(Word.TEXT_BRIEF) : title;
    }

    /** Whether there is a letter or digit in a text, and more than a date; neither is a title alone. */
    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit) && !DATE.matcher(text).matches();
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_AT_ALL ? title
                : Beginning.of(title, title.offsetByCodePoints(0, LONGEST_AT_ALL));
    }

    /** The title; the whole text when it is short. */
    static String of(String text) {
        String news = withoutFirstMarks(withoutDate(withoutFirstMarks(text)));
        int longest = Beginning.length(news, LONGEST);
        int end = 0;
        int length = 0;
        int quoteEnd = 0;
        while (end < news.length()) {
            char c = news.charAt(end);
            if (c == '\n') {
                break;
            }
            int pair = end >= quoteEnd ? pairEnd(news, end) : -1;
            quoteEnd = pair > end ? pair : quoteEnd;
            if (end >= quoteEnd && isStop(news, end) || isPause(news, end) && end >= quoteEnd && length >= SHORTEST) {
                break;
            }
            if (length >= longest && end >= quoteEnd || end < quoteEnd && length < longest && pair > end
                    && length + news.codePointCount(end, pair) > longest && length >= longest / 2) {
                return Beginning.of(news, end);
            }
            end = news.offsetByCodePoints(end, 1);
            length++;
        }
        String title = news.substring(0, end).strip();
        return cut(title.isEmpty() ? text.strip() : title);
    }

    /** Marks that end something end nothing here. */
    private static String withoutFirstMarks(String text) {
        int start = 0;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || isStop(text, start)
                || isPause(text, start) || CLOSING.indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        return text.substring(start);
    }

    private static String withoutDate(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.lookingAt()) {
            return text;
        }
        int end = date.end();
        int behind = end;
        while (behind < text.length() && "，,、：: \u3000\t\n".indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        boolean separate = behind > end || end < text.length() && GOES_ON.indexOf(text.charAt(end)) < 0;
        return separate && behind < text.length() ? text.substring(behind) : text;
    }

    /** Behind the mark that closes the quotation or bracket opened here; -1 when none is opened, or it stays open. */
    private static int pairEnd(String text, int start) {
        int kind = OPENING.indexOf(text.charAt(start));
        if (kind < 0) {
            return -1;
        }
        int depth = 0;
        int line = text.indexOf('\n', start);
        for (int i = start; i < (line < 0 ? text.length() : line); i++) {
            depth += text.charAt(i) == OPENING.charAt(kind) ? 1 : 0;
            depth -= text.charAt(i) == CLOSING.charAt(kind) ? 1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The end of a sentence. */
    private static boolean isStop(String text, int i) {
        char c = text.charAt(i);
        return "。；！？".indexOf(c) >= 0 || ".;!?".indexOf(c) >= 0 && isBehindHan(text, i);
    }

    /** The end of a clause. */
    private static boolean isPause(String text, int i) {
        return text.charAt(i) == '，' || text.charAt(i) == ',' && (isBehindHan(text, i) || !isDigit(text, i + 1));
    }

    private static boolean isBehindHan(String text, int i) {
        return i > 0 && (text.codePointBefore(i) >= FIRST_WIDE || CLOSING.indexOf(text.charAt(i - 1)) >= 0);
    }

    private static boolean isDigit(String text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
