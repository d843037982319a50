package org.jianbao.markdown.syntax;

import java.util.List;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jianbao.markdown.text.Characters;
import org.jianbao.markdown.text.Escapes;
import org.jianbao.markdown.text.InlineSyntax;
import org.jianbao.markdown.text.Sequences;

/**
 * Makes links of bare addresses: {@code https://…}, {@code www.…} and mail addresses.
 *
 * <p>They are ASCII, so Chinese text on either side never becomes part of the link. Those outside brackets are found while
 * inline syntax is parsed, for they may hold its marks; the rest afterwards. Source: GFM 0.29, section 6.9.
 */
public final class Autolinks {
    /** What an address does not end with when Chinese text follows: it opens something else. */
    private static final String OPENING = "([{|";
    private static final String TRAILING = ".,:;!?'\"*_~";

    private static final List<String> SCHEMES = List.of("https", "http", "ftp");
    private static final List<String> WWW = List.of("www");

    private Autolinks() {}

    /** Makes them everywhere below a node, except inside links. */
    public static void makeBelow(Node node) {
        Node child = node.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof Text text) {
                split(text);
            } else if (!(child instanceof Link || child instanceof LinkRef
                    || child instanceof DoNotDecorate && !(child instanceof Heading))) {
                makeBelow(child);
            }
            child = next;
        }
    }

    private static void split(Text node) {
        BasedSequence chars = node.getChars();
        String text = Sequences.string(chars);
        int last = 0;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            int end = -1;
            char c = text.charAt(i);
            if ("hHwWfF".indexOf(c) >= 0 && isStart(text, i)) {
                end = urlEnd(text, i);
            } else if (c == '@') {
                start = mailStart(text, i, last);
                end = start < i ? mailEnd(text, i) : -1;
            }
            if (end < 0) {
                i++;
                continue;
            }
            if (start > last) {
                node.insertBefore(new Text(chars.subSequence(last, start)));
            }
            node.insertBefore(c == '@' ? mailLink(chars.subSequence(start, end)) : link(chars.subSequence(start, end)));
            last = end;
            i = end;
        }
        if (last > 0) {
            if (last < text.length()) {
                node.insertBefore(new Text(chars.subSequence(last)));
            }
            node.unlink();
        }
    }

    private static MailLink mailLink(BasedSequence address) {
        MailLink link = new MailLink();
        link.setText(address);
        link.setChars(address);
        return link;
    }

    /** A link that shows its address. */
    static AutoLink link(BasedSequence address) {
        AutoLink link = new AutoLink();
        link.setText(address);
        link.setChars(address);
        return link;
    }

    /** Whether a character belongs to an address: ASCII, no white space, no angle bracket. */
    private static boolean isPart(char c) {
        return c > ' ' && c < 0x7f && c != '<';
    }

    /** Where the address begins whose scheme or {@code www} ends before a colon or period; may be none at all. */
    static int startBefore(String text, int mark) {
        for (String beginning : text.charAt(mark) == ':' ? SCHEMES : WWW) {
            int start = mark - beginning.length();
            if (start >= 0 && text.regionMatches(true, start, beginning, 0, beginning.length())
                    && isStart(text, start)) {
                return start;
            }
        }
        return InlineSyntax.NONE;
    }

    /** The address that a link leads to, as GFM completes it. */
    public static String address(AutoLink link) {
        String shown = shown(link);
        return isWww(shown, 0) ? "http://" + shown : shown;
    }

    private static boolean isWww(String text, int start) {
        return text.regionMatches(true, start, "www.", 0, 4);
    }

    /** What a reader sees of an address: references to characters count in a bare one. */
    public static String shown(AutoLink link) {
        return link.getOpeningMarker().isEmpty() ? Escapes.unescapeEntities(link.getText().toString())
                : link.getText().toString();
    }

    private static boolean isStart(String text, int i) {
        return i == 0
                || !Characters.isAsciiAlphanumeric(text.charAt(i - 1)) && "@._+-/".indexOf(text.charAt(i - 1)) < 0;
    }

    /** The index behind the address that begins here, or {@link InlineSyntax#NONE}. */
    static int urlEnd(String text, int start) {
        int host = start;
        boolean scheme = true;
        if (text.regionMatches(true, start, "https://", 0, 8)) {
            host += 8;
        } else if (text.regionMatches(true, start, "http://", 0, 7)) {
            host += 7;
        } else if (text.regionMatches(true, start, "ftp://", 0, 6)) {
            host += 6;
        } else if (isWww(text, start)) {
            scheme = false;
        } else {
            return -1;
        }
        int hostEnd = host;
        while (hostEnd < text.length() && (Characters.isAsciiAlphanumeric(text.charAt(hostEnd))
                || "-_.".indexOf(text.charAt(hostEnd)) >= 0)) {
            hostEnd++;
        }
        if (hostEnd == host || !Characters.isAsciiAlphanumeric(text.charAt(host))
                || !isDomain(text.substring(host, hostEnd), scheme)) {
            return -1;
        }
        int end = hostEnd;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) >= 0x80) {
            end = withoutOpening(text, hostEnd, end);
        }
        return withoutTrailingMarks(text, host, end);
    }

    /** Leaves out the marks before Chinese text that open something there, such as the first tick of {@code `代码`}. */
    private static int withoutOpening(String text, int start, int from) {
        int end = from;
        long ticks = text.substring(start, end).chars().filter(c -> c == '`').count();
        if (ticks % 2 == 1) {
            end = text.lastIndexOf('`', end - 1);
        }
        while (end > start && OPENING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** No underscore in the last two labels; without a scheme, at least one period. */
    private static boolean isDomain(String host, boolean scheme) {
        String[] labels = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1);
        for (int i = Math.max(0, labels.length - 2); i < labels.length; i++) {
            if (labels[i].indexOf('_') >= 0) {
                return false;
            }
        }
        return scheme || labels.length >= 2;
    }

    private static int withoutTrailingMarks(String text, int start, int from) {
        int end = from;
        int round = balance(text, start, end, '(', ')');
        int square = balance(text, start, end, '[', ']');
        while (end > start) {
            char c = text.charAt(end - 1);
            if (c == ')' && round < 0) {
                round++;
            } else if (c == ']' && square < 0) {
                square++;
            } else if (c == ';' && entityStart(text, start, end - 1) >= 0) {
                end = entityStart(text, start, end - 1) + 1;
            } else if (TRAILING.indexOf(c) < 0) {
                break;
            }
            end--;
        }
        return end > start ? end : -1;
    }

    /** How many more of {@code open} there are than of {@code close}. */
    private static int balance(String text, int start, int end, char open, char close) {
        int balance = 0;
        for (int i = start; i < end; i++) {
            balance += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
        }
        return balance;
    }

    private static int entityStart(String text, int start, int semicolon) {
        int i = semicolon - 1;
        while (i > start && Characters.isAsciiAlphanumeric(text.charAt(i))) {
            i--;
        }
        return i > start && i < semicolon - 1 && text.charAt(i) == '&' ? i : -1;
    }

    private static int mailStart(String text, int at, int from) {
        int start = at;
        while (start > from && (Characters.isAsciiAlphanumeric(text.charAt(start - 1))
                || "._+-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private static int mailEnd(String text, int at) {
        int end = at + 1;
        int period = -1;
        while (end < text.length()
                && (Characters.isAsciiAlphanumeric(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
            if (text.charAt(end) == '.' && end + 1 < text.length()
                    && Characters.isAsciiAlphanumeric(text.charAt(end + 1))) {
                period = end;
            }
            end++;
        }
        while (end > at + 1 && text.charAt(end - 1) == '.') {
            end--;
        }
        boolean valid = period > at + 1 && text.charAt(end - 1) != '-' && text.charAt(end - 1) != '_';
        return valid ? end : -1;
    }
}
