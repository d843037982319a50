package org.jianbao.load.media;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what an SVG picture's CSS could load from elsewhere. Only functions and at-rules load, and both are taken by
 * allow-list; the text is looked at as it stands and with its escapes resolved (CSS Syntax Module Level 3, section 4.3.7),
 * comments and strings included, so that nothing depends on where those end.
 */
final class SvgStyle {
    private static final Set<String> FUNCTIONS = Set.of("url", "format", "tech", "local",
            "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "light-dark",
            "calc", "min", "max", "clamp", "var", "abs", "round", "mod", "rem", "sign", "env",
            "matrix", "matrix3d", "translate", "translate3d", "translatex", "translatey", "translatez", "scale",
            "scale3d",
            "scalex", "scaley", "scalez", "rotate", "rotate3d", "rotatex", "rotatey", "rotatez", "skew", "skewx",
            "skewy",
            "perspective", "cubic-bezier", "steps", "linear", "linear-gradient", "radial-gradient", "conic-gradient",
            "repeating-linear-gradient", "repeating-radial-gradient", "blur", "brightness", "contrast", "drop-shadow",
            "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia", "polygon", "circle", "ellipse",
            "inset",
            "path", "rect", "xywh", "counter", "counters", "not", "is", "where", "has", "lang", "dir", "nth-child",
            "nth-last-child", "nth-of-type", "nth-last-of-type");
    private static final Set<String> AT_RULES = Set.of("charset", "font-face", "keyframes", "-webkit-keyframes",
            "-moz-keyframes", "layer", "media", "supports");
    private static final Pattern AT_RULE = Pattern.compile("@([\\w-]++)");
    private static final Pattern INSIDE = Pattern.compile("\\s*+['\"]?\\s*+(?:#|data:(?:image/(?:png|jpe?g|gif|webp)"
            + "|font/[a-z0-9]++|application/(?:octet-stream|vnd\\.ms-fontobject|(?:x-)?font-[a-z0-9]++))[;,])");
    /** Up to six hexadecimal digits and a space, an end of line that is taken out, or any character for itself. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(\\n)|(.))");

    private SvgStyle() {}

    /** What in a style sheet loads from elsewhere, or might; as it is to be shown. */
    static Optional<String> inSheet(String css) {
        return check(css, true);
    }

    /** What in a style attribute, or in another attribute that CSS reads, loads from elsewhere or might. */
    static Optional<String> inValue(String css) {
        return check(css, false);
    }

    private static Optional<String> check(String css, boolean sheet) {
        Optional<String> found = search(css, sheet);
        return found.isPresent() || css.indexOf('\\') < 0 ? found : search(resolve(css), sheet);
    }

    private static Optional<String> search(String css, boolean sheet) {
        for (int open = css.indexOf('('); open >= 0; open = css.indexOf('(', open + 1)) {
            int start = open;
            while (start > 0 && isOfAName(css.charAt(start - 1))) {
                start--;
            }
            String name = css.substring(start, open).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && (!FUNCTIONS.contains(name) || name.equals("url") && !isInside(css, open + 1))) {
                return Optional.of(shown(css, start));
            }
        }
        Matcher rule = AT_RULE.matcher(css);
        while (sheet && rule.find()) {
            if (!AT_RULES.contains(rule.group(1).toLowerCase(Locale.ROOT))) {
                return Optional.of(shown(css, rule.start()));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfAName(char c) {
        return c == '-' || c == '_' || c > 0x7f || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isInside(String css, int start) {
        return INSIDE.matcher(css).region(start, css.length()).lookingAt();
    }

    private static String resolve(String css) {
        return ESCAPE.matcher(css).replaceAll(match -> {
            if (match.group(1) != null) {
                int point = Integer.parseInt(match.group(1), 16);
                return Matcher.quoteReplacement(Character.toString(Character.isValidCodePoint(point) ? point : 0xfffd));
            }
            return Matcher.quoteReplacement(match.group(3) == null ? "" : match.group(3));
        });
    }

    private static String shown(String css, int start) {
        String line = css.substring(start).lines().findFirst().orElse("").strip();
        return line.codePointCount(0, line.length()) <= 40 ? line
                : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
    }
}
