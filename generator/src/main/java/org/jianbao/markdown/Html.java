package org.jianbao.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SubSequence;
import org.jianbao.problem.Unseen;

/** Text as HTML and addresses as URLs, in the form that the CommonMark examples show. */
final class Html {
    private static final String URL_SAFE = ";/?:@&=+$,-_.!~*'()#";
    private static final String HEX = "0123456789ABCDEF";

    private Html() {}

    /** Appends text, escaped for content and for attribute values. */
    static void escape(CharSequence text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    /** Text, escaped. */
    static String escape(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    /** An address with everything percent-encoded that may not stand in a URL; what is encoded already stays. */
    static String encodeUrl(String url) {
        StringBuilder out = new StringBuilder(url.length() + 16);
        for (int i = 0; i < url.length();) {
            int c = url.codePointAt(i);
            if (Characters.isAsciiAlphanumeric(c) || c < 0x80 && URL_SAFE.indexOf(c) >= 0 || isEncoded(url, i)) {
                out.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEncoded(String url, int i) {
        return url.charAt(i) == '%' && i + 2 < url.length() && Character.digit(url.charAt(i + 1), 16) >= 0
                && Character.digit(url.charAt(i + 2), 16) >= 0;
    }

    /** The characters of a sequence; Flexmark's own way appends them one by one. */
    static String string(CharSequence chars) {
        return chars instanceof SubSequence part
                ? part.getBase().subSequence(part.getStartOffset(), part.getEndOffset()).toString()
                : chars.toString();
    }

    /** The characters of lines, each with its ending. */
    static String lines(List<BasedSequence> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(string(line)));
        return text.toString();
    }

    /** What a backslash escape stands for, in text whose entities are nodes of their own. */
    static String unescapeBackslashes(CharSequence text) {
        String chars = string(text);
        if (chars.indexOf('\\') < 0) {
            return chars;
        }
        StringBuilder out = new StringBuilder(chars.length());
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == '\\' && InlineSyntax.isEscapable(chars, i + 1)) {
                c = chars.charAt(++i);
            }
            out.append(c);
        }
        return out.toString();
    }

    /** What escapes and entities stand for, in a title, an address or an info string. */
    static String unescape(CharSequence text) {
        String chars = string(text);
        if (chars.indexOf('\\') < 0 && chars.indexOf('&') < 0) {
            return chars;
        }
        StringBuilder out = new StringBuilder(chars.length());
        for (int i = 0; i < chars.length();) {
            char c = chars.charAt(i);
            if (c == '\\' && InlineSyntax.isEscapable(chars, i + 1)) {
                out.append(chars.charAt(i + 1));
                i += 2;
            } else {
                i = appendUnescaped(chars, i, out);
            }
        }
        return out.toString();
    }

    /** What the entities of an address stand for in which a backslash is a character like others. */
    static String unescapeEntities(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length();) {
            i = appendUnescaped(text, i, out);
        }
        return out.toString();
    }

    /** Appends one character, or what an entity stands for; returns the index behind it. */
    private static int appendUnescaped(String chars, int i, StringBuilder out) {
        int end = chars.charAt(i) == '&' ? InlineSyntax.entity(chars, i) : InlineSyntax.NONE;
        if (end == InlineSyntax.NONE) {
            out.append(chars.charAt(i));
            return i + 1;
        }
        out.append(entity(chars.substring(i, end)));
        return end;
    }

    /** What an entity or character reference stands for; itself when there is no such entity. */
    static String entity(String entity) {
        if (entity.startsWith("&#")) {
            boolean hex = entity.charAt(2) == 'x' || entity.charAt(2) == 'X';
            int code = Integer.parseInt(entity.substring(hex ? 3 : 2, entity.length() - 1), hex ? 16 : 10);
            boolean valid = code > 0 && code <= 0x10ffff && !Unseen.is(code);
            return valid ? Character.toString(code) : "\ufffd";
        }
        return Escaping.unescapeHtml(entity);
    }
}
