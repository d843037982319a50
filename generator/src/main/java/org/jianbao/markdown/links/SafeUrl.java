package org.jianbao.markdown.links;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jianbao.markdown.text.Characters;
import org.jianbao.model.address.LinkSchemes;

/**
 * Whether an address may stand in a page: a path, or one whose scheme is on the allow-list.
 *
 * <p>Browsers skip tabs, line endings and leading control characters in a scheme, so these do not count.
 */
public final class SafeUrl {
    private static final Set<String> PICTURE_DATA = Set.of("data:image/png;", "data:image/jpeg;", "data:image/gif;",
            "data:image/webp;");
    private static final Set<String> PROGRAMS = Set.of("javascript:", "vbscript:", "data:");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*", Pattern.DOTALL);

    private SafeUrl() {}

    /** Whether a link may lead there. */
    public static boolean isSafeLink(String url, LinkSchemes schemes) {
        String scheme = scheme(url);
        return (scheme.isEmpty() || schemes.allow(scheme)) && !runsProgram(url);
    }

    /** Whether a picture may come from there. */
    public static boolean isSafePicture(String url) {
        if (isSafeMedium(url)) {
            return true;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return PICTURE_DATA.stream().anyMatch(lower::startsWith) && lower.indexOf('<') < 0;
    }

    /** Whether a video or sound may come from there. */
    public static boolean isSafeMedium(String url) {
        String scheme = scheme(url);
        return (scheme.isEmpty() || scheme.equals("http") || scheme.equals("https")) && !runsProgram(url);
    }

    /** Whether it is a file on the author's own disk, such as {@code D:\图\1.png}. */
    static boolean isOnDrive(String url) {
        return DRIVE.matcher(url).matches();
    }

    /** The scheme of an address in lower case, or empty. */
    static String scheme(String url) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') {
                return scheme.toString();
            }
            if (c == '/' || c == '?' || c == '#') {
                return "";
            }
            if (isSkipped(c)) {
                continue;
            }
            if (!Characters.isAsciiAlphanumeric(c) && "+.-".indexOf(c) < 0
                    || scheme.isEmpty() && !Characters.isAsciiLetter(c)) {
                return "";
            }
            scheme.append(Character.toLowerCase(c));
        }
        return "";
    }

    /** Whether an address is one of a program, or of a page of its own, in any spelling. */
    public static boolean runsProgram(String url) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < url.length() && plain.length() < 16; i++) {
            char c = url.charAt(i);
            if (c == '%' && i + 2 < url.length() && Character.digit(url.charAt(i + 1), 16) >= 0
                    && Character.digit(url.charAt(i + 2), 16) >= 0) {
                c = (char) Integer.parseInt(url.substring(i + 1, i + 3), 16);
                i += 2;
            }
            if (!isSkipped(c)) {
                plain.append(c == '：' ? ':' : Character.toLowerCase(c));
            }
        }
        return PROGRAMS.stream().anyMatch(plain.toString()::startsWith);
    }

    private static boolean isSkipped(char c) {
        return c <= ' ' || c >= 0x7f && c <= 0xa0 || Character.getType(c) == Character.FORMAT || c == 0xfffd
                || c == 0x3000;
    }
}
