package org.jianbao.verify;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of JSON (RFC 8259); what the values mean is not looked at. */
final class JsonSyntax {
    private static final Pattern BLANK = Pattern.compile("[ \\t\\n\\r]*+");
    private static final Pattern STRING = Pattern
            .compile("\"(?:[^\"\\\\\\x00-\\x1f]++|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\"");
    private static final Pattern SCALAR = Pattern
            .compile("true|false|null|-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+");
    private static final int DEEPEST = 500;

    private final Matcher matcher;
    private final String text;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
        this.matcher = BLANK.matcher(text);
    }

    /** Where a text stops to be JSON, in UTF-16 units; nothing when it is. */
    static OptionalInt mistake(String text) {
        JsonSyntax json = new JsonSyntax(text);
        boolean read = json.value(0) && json.at == text.length();
        return read ? OptionalInt.empty() : OptionalInt.of(json.at);
    }

    /** Reads a value and the blanks around it. */
    private boolean value(int depth) {
        skip(BLANK);
        boolean read;
        if (is('{')) {
            read = depth < DEEPEST && items('}', depth, true);
        } else if (is('[')) {
            read = depth < DEEPEST && items(']', depth, false);
        } else {
            read = skip(STRING) || skip(SCALAR);
        }
        skip(BLANK);
        return read;
    }

    private boolean items(char close, int depth, boolean named) {
        at++;
        skip(BLANK);
        if (is(close)) {
            at++;
            return true;
        }
        while (!named || name()) {
            if (!value(depth + 1)) {
                return false;
            }
            if (is(close)) {
                at++;
                return true;
            }
            if (!is(',')) {
                return false;
            }
            at++;
        }
        return false;
    }

    private boolean name() {
        skip(BLANK);
        if (!skip(STRING)) {
            return false;
        }
        skip(BLANK);
        if (!is(':')) {
            return false;
        }
        at++;
        return true;
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean skip(Pattern pattern) {
        matcher.usePattern(pattern).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return true;
    }
}
