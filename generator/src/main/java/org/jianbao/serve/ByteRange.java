package org.jianbao.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a client asks for (RFC 9110, section 14), as players of video do.
 *
 * @param first the first byte, from zero
 * @param length how many bytes; zero when the file has none of those that are asked for
 */
record ByteRange(long first, long length) {
    private static final Pattern SINGLE = Pattern.compile("(?i:bytes)\\s*=\\s*([0-9]{0,18})\\s*-\\s*([0-9]{0,18})\\s*");

    /** Nothing when the whole file is to be sent: for several ranges, too, and for what is no range. */
    static Optional<ByteRange> of(String field, long size) {
        Matcher matcher = SINGLE.matcher(field);
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long length = Math.min(Long.parseLong(matcher.group(2)), size);
            return Optional.of(new ByteRange(size - length, length));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
        if (last < first) {
            return Optional.empty();
        }
        return Optional.of(first >= size ? new ByteRange(0, 0)
                : new ByteRange(first, Math.min(last, size - 1) - first + 1));
    }
}
