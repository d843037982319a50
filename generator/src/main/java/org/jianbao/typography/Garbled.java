package org.jianbao.typography;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of Chinese text that is read by another encoding than it was written in: UTF-8 read as GBK (浣犲ソ for 你好)
 * or as Latin 1 (ä½ å¥½), and what stands for bytes that no encoding knows (锟斤拷).
 */
public final class Garbled {
    private static final Charset GBK = Charset.forName("GBK");
    /** U+FFFD in UTF-8 read as GBK, and memory that was never written to. */
    private static final Pattern FILLED = Pattern.compile("(?:锟斤拷)+|烫烫烫+|屯屯屯+");
    /** Two and more Chinese characters in UTF-8, each read as three of Latin 1 or of Windows-1252. */
    private static final Pattern LATIN = Pattern
            .compile("(?:[\\u00e4-\\u00e9][\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}){2,}");
    /** Two characters of UTF-8 have three of GBK. */
    private static final int STEP = 3;
    /** Fewer characters of GBK may read as UTF-8 by chance. */
    private static final int SHORTEST = 6;
    private static final BitSet BEGINNINGS = beginnings();

    private Garbled() {}

    /** The first garbled part of a line of text. */
    public static Optional<String> in(String text) {
        for (Pattern pattern : new Pattern[] {FILLED, LATIN}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return Optional.of(matcher.group());
            }
        }
        for (int at = 0; at + SHORTEST <= text.length(); at++) {
            int length = asGbk(text, at);
            if (length >= SHORTEST) {
                return Optional.of(text.substring(at, at + length));
            }
        }
        return Optional.empty();
    }

    /** How many characters from an index are Chinese ones in UTF-8 that were read as GBK; zero where they are none. */
    private static int asGbk(String text, int at) {
        if (!begins(text.charAt(at)) || text.charAt(at + 1) < 0x80 || text.charAt(at + 2) < 0x80) {
            return 0;
        }
        CharsetEncoder encoder = GBK.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        int length = 0;
        for (int end = at + STEP; end <= text.length(); end += STEP) {
            try {
                ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text, at, end));
                String read = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
                if (!read.chars().allMatch(c -> c >= 0x3000 && c < 0xffff)) {
                    break;
                }
                length = end - at;
            } catch (CharacterCodingException e) {
                // Not of this kind.
                break;
            }
        }
        return length;
    }

    /** Whether the character has bytes with which one of UTF-8 may begin: most have not, and need no look. */
    private static boolean begins(char c) {
        return BEGINNINGS.get(c);
    }

    private static BitSet beginnings() {
        BitSet beginnings = new BitSet();
        for (int c = 0x4e00; c <= 0x9fff; c++) {
            byte[] bytes = Character.toString(c).getBytes(GBK);
            int lead = bytes[0] & 0xff;
            if (bytes.length == 2 && lead >= 0xe4 && lead <= 0xe9 && (bytes[1] & 0xc0) == 0x80) {
                beginnings.set(c);
            }
        }
        return beginnings;
    }
}
