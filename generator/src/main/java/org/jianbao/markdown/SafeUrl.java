package org.jianbao.markdown;

import java.util.Locale;
import java.util.Set;

/**
 * Whether an address may stand in a page.
 *
 * <p>Browsers skip tabs, line endings and leading control characters in a scheme, so these do not count.
 */
final class SafeUrl {
    /** Schemes that run programs in some browser, or show what is not on the web. */
    private static final Set<String> UNSAFE = Set.of("javascript", "vbscript", "livescript", "mocha", "jscript", "data",
            "file", "blob", "filesystem", "view-source", "jar", "about", "chrome", "resource", "res", "ms-its", "mhtml",
            "mk", "feed", "wyciwyg", "ecmascript");
    private static final Set<String> PICTURE_DATA = Set.of("data:image/png;", "data:image/jpeg;", "data:image/gif;",
            "data:image/webp;");

    private SafeUrl() {}

    /** Whether a link may lead there. */
    static boolean isSafeLink(String url) {
        return !UNSAFE.contains(scheme(url)) && !hidesScript(url);
    }

    /** Whether a picture may come from there. */
    static boolean isSafePicture(String url) {
        if (isSafeLink(url)) {
            return true;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return PICTURE_DATA.stream().anyMatch(lower::startsWith) && lower.indexOf('<') < 0;
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

    private static boolean hidesScript(String url) {
        StringBuilder plain = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            if (!isSkipped(url.charAt(i))) {
                plain.append(Character.toLowerCase(url.charAt(i)));
            }
        }
        String start = plain.toString().replace("%3a", ":");
        return start.startsWith("javascript:") || start.startsWith("vbscript:") || start.startsWith("data:");
    }

    private static boolean isSkipped(char c) {
        return c <= ' ' || c >= 0x7f && c <= 0xa0 || Character.getType(c) == Character.FORMAT || c == 0xfffd
                || c == 0x3000;
    }
}
