package org.jianbao.load;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jianbao.load.value.Fields;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Makes and checks the segments of addresses. */
final class Slugs {
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_-]*");
    /** The segment for a text without letters and digits. */
    private static final String NOTHING = "untitled";
    private static final Pattern ORDER = Pattern.compile("^\\d{1,4}[-_. ]+(?=.)");
    private static final Pattern ALIAS = Pattern.compile("(?:/[\\p{L}\\p{N}\\p{M}_.~+-]+)+/?");

    /** A segment by which browsers and file systems mean another place. */
    private static final Pattern POINTS = Pattern.compile("/\\.{1,2}(?:/|$)");

    /** The longest route percent-encoded, in UTF-16 units. */
    private static final int LONGEST_ENCODED = 3 * Route.LONGEST;

    private Slugs() {}

    /** The segment for a file: its name without extension and leading number, other marks than letters made hyphens. */
    static String ofFile(String fileName) {
        String stem = fileName.replaceFirst("\\.[^.]*$", "");
        return of(ORDER.matcher(stem).replaceFirst(""));
    }

    /** A text as a segment: NFC, lower case, every run of other characters than letters and digits one hyphen. */
    static String of(String text) {
        String segment = SiteRoutes.segment(text.toLowerCase(Locale.ROOT));
        return segment.equals(SiteRoutes.NOTHING) ? NOTHING : segment;
    }

    /** A segment that an author gave. */
    static Optional<String> checked(Fields.Located value, Problems problems) {
        String slug = Normalizer.normalize(value.text(), Normalizer.Form.NFC);
        if (Route.bytes(slug) > Route.LONGEST_SEGMENT) {
            problems.add(ProblemKind.BAD_SLUG, value.place(), "用作网址的这一段太长：有 " + Route.bytes(slug) + " 个字节", shorter());
            return Optional.empty();
        }
        if (VALID.matcher(slug).matches()) {
            return Optional.of(slug);
        }
        String advice = of(slug).equals(NOTHING) ? "用汉字、字母、数字和连字符起一个名字"
                : "改成“" + of(slug) + "”";
        problems.add(ProblemKind.BAD_SLUG, value.place(), "不能用作网址的“" + value.text() + "”", advice);
        return Optional.empty();
    }

    private static String shorter() {
        return "最多 " + Route.LONGEST_SEGMENT + " 个字节，一个汉字占 3 个，也就是 " + Route.LONGEST_SEGMENT / 3 + " 个汉字";
    }

    /** An address copied from a browser is percent-encoded. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not encoded after all: the pattern of aliases then refuses the percent sign.
            return text;
        }
    }

    /** A former address that an author gave, as the path of a route; one without extension is a folder. */
    static Optional<String> alias(Fields.Located value, Problems problems) {
        if (value.text().length() > LONGEST_ENCODED) {
            problems.add(ProblemKind.BAD_SLUG, value.place(), "旧网址太长：有 " + value.text().length() + " 个字符",
                    "写网站还在用的网址，最多 " + Route.LONGEST + " 个字节");
            return Optional.empty();
        }
        String decoded = decoded(value.text());
        String path = decoded.startsWith("/") ? decoded : "/" + decoded;
        if (!ALIAS.matcher(path).matches() || POINTS.matcher(path).find()) {
            problems.add(ProblemKind.BAD_SLUG, value.place(), "不能用作旧网址的“" + value.text() + "”",
                    "写成以斜杠开头的站内路径，如 /2024/old-name/");
            return Optional.empty();
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Optional.of(last.isEmpty() || last.contains(".") ? path : path + "/");
    }
}
