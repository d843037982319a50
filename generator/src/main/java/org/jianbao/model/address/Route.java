package org.jianbao.model.address;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a page or file stands on the site, without scheme, host and base path.
 *
 * @param path decoded and in Unicode form NFC; begins with a slash; a page's ends with a slash
 */
public record Route(String path) implements Comparable<Route> {
    /**
     * The longest segment in bytes of UTF-8. File systems take 255; what is added when files are written ({@code .br},
     * a hash) must fit too.
     */
    public static final int LONGEST_SEGMENT = 240;
    /** The longest path in bytes of UTF-8: the shortest limit of the object stores that hosts use is 850. */
    public static final int LONGEST = 800;

    private static final String SAFE = "-._~!$'()*,;:@/";
    private static final String DIGITS = "0123456789ABCDEF";

    public Route {
        path = Normalizer.normalize(path, Normalizer.Form.NFC);
        if (!path.startsWith("/") || path.contains("//") || path.contains("/../") || path.endsWith("/..")) {
            throw new IllegalArgumentException("not a route: " + path);
        }
    }

    /** The route one or more segments below this page. */
    public Route below(String segments) {
        if (!path.endsWith("/")) {
            throw new IllegalStateException("not a folder: " + path);
        }
        return new Route(path + segments);
    }

    /** The file that holds it, relative to the site's root: {@code issues/2024-11-11/index.html}. */
    public String file() {
        String relative = path.substring(1);
        return path.endsWith("/") ? relative + "index.html" : relative;
    }

    /** The path percent-encoded as RFC 3986 asks, from UTF-8. */
    public String encoded() {
        int plain = 0;
        while (plain < path.length() && isPlain(path.charAt(plain))) {
            plain++;
        }
        if (plain == path.length()) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (isPlain(c)) {
                out.append(c);
            } else {
                out.append('%').append(DIGITS.charAt(c >> 4)).append(DIGITS.charAt(c & 0xf));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0);
    }

    /** The first segment that is longer than {@link #LONGEST_SEGMENT}, or the whole path when it is too long; else nothing. */
    public Optional<String> tooLong() {
        return Stream.concat(Arrays.stream(path.split("/", -1)).filter(segment -> bytes(segment) > LONGEST_SEGMENT),
                Stream.of(path).filter(whole -> bytes(whole) > LONGEST)).findFirst();
    }

    /** The length of a text in bytes of UTF-8. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What two routes share when their files cannot lie beside each other on every file system and host. */
    public String key() {
        return file().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a folder's own page, or lies in the folder; {@code folder} is without slashes at its ends. */
    public boolean isWithin(String folder) {
        return path.equals("/" + folder) || path.startsWith("/" + folder + "/");
    }

    @Override
    public int compareTo(Route other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
