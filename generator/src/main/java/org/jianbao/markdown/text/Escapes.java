package org.jianbao.markdown.text;

import com.vladsch.flexmark.util.sequence.Escaping;
import org.jianbao.problem.Unseen;

/** What backslash escapes, entities and character references stand for. */
public final class Escapes {
    private Escapes() {}

    /** What a backslash escape stands for, in text whose entities are nodes of their own. */
    public static String unescapeBackslashes(CharSequence text) {
        String chars = Sequences.string(text);
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
    public static String unescape(CharSequence text) {
        String chars = Sequences.string(text);
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
    public static String unescapeEntities(String text) {
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
    public static String entity(String entity) {
        if (entity.startsWith("&#")) {
            boolean hex = entity.charAt(2) == 'x' || entity.charAt(2) == 'X';
            int code = Integer.parseInt(entity.substring(hex ? 3 : 2, entity.length() - 1), hex ? 16 : 10);
            boolean valid = code > 0 && code <= 0x10ffff && !Unseen.is(code);
            return valid ? Character.toString(code) : "\ufffd";
        }
        return Escaping.unescapeHtml(entity);
    }
}
