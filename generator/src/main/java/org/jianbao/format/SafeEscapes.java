package org.jianbao.format;

import java.util.Locale;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Escapes controls, the line ends of JavaScript and what is outside of the first plane, all as four hexadecimal digits. */
final class SafeEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        for (char c = 0; c < codes.length; c++) {
            if (Character.isISOControl(c)) {
                codes[c] = ESCAPE_CUSTOM;
            }
        }
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        boolean escaped = Character.isISOControl(c) || c == 0x2028 || c == 0x2029
                || c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
        return escaped ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c)) : null;
    }
}
