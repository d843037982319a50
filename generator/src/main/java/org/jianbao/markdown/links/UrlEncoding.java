package org.jianbao.markdown.links;

import java.nio.charset.StandardCharsets;

import org.jianbao.markdown.text.Characters;

/** Addresses in the characters that a URL may have, in the form that the CommonMark examples show. */
public final class UrlEncoding {
    private static final String SAFE = ";/?:@&=+$,-_.!~*'()#";
    private static final String HEX = "0123456789ABCDEF";

    private UrlEncoding() {}

    /** An address with everything percent-encoded that may not stand in a URL; what is encoded already stays. */
    public static String encode(String url) {
        StringBuilder out = new StringBuilder(url.length() + 16);
        for (int i = 0; i < url.length();) {
            int c = url.codePointAt(i);
            if (Characters.isAsciiAlphanumeric(c) || c < 0x80 && SAFE.indexOf(c) >= 0 || isEncoded(url, i)) {
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
}
