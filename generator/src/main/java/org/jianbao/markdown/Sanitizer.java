package org.jianbao.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlChangeReporter;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * Keeps of HTML what is on an allow-list, with the OWASP sanitizer, and writes it the way that the converter does.
 *
 * <p>Nothing that runs a program or loads a page passes: no scripts, styles, forms, frames, event handlers. The policy
 * is immutable; threads may share it.
 */
final class Sanitizer {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_ -]{1,200}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");
    private static final Pattern DATE = Pattern.compile("[0-9TZ:.+W -]{1,40}");
    private static final Pattern ALIGNMENT = Pattern.compile("text-align:(left|center|right)");
    private static final Pattern SWITCH = Pattern.compile("(checked|disabled)?");
    private static final PolicyFactory POLICY = policy();

    private Sanitizer() {}

    private static PolicyFactory policy() {
        AttributePolicy link = (element, attribute, value) -> SafeUrl.isSafeLink(value) ? value : null;
        AttributePolicy picture = (element, attribute, value) -> SafeUrl.isSafePicture(value) ? value : null;
        AttributePolicy medium = (element, attribute, value) -> isWebAddress(value) ? value : null;
        return new HtmlPolicyBuilder()
                .allowElements("p", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "blockquote", "pre",
                        "code", "em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "small", "sub", "sup", "kbd",
                        "samp", "var", "cite", "q", "abbr", "dfn", "time", "bdi", "bdo", "wbr", "address", "ul", "ol",
                        "li", "dl", "dt", "dd", "ruby", "rt", "rp", "rb", "rtc", "figure", "figcaption", "table",
                        "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "details",
                        "summary", "section", "article", "aside", "header", "footer", "center", "a", "img", "video",
                        "audio", "source", "track", "picture")
                .allowElements((element, attributes) -> isTaskMark(attributes) ? element : null, "input")
                // the policies for addresses decide; this only stops the builder from refusing every scheme
                .allowUrlProtocols("http", "https", "mailto", "tel", "ftp", "irc", "data")
                .allowWithoutAttributes("span", "a", "img", "input", "video", "audio")
                .allowAttributes("class", "id")
                .matching(NAME)
                .globally()
                .allowAttributes("lang")
                .matching(LANGUAGE)
                .globally()
                .allowAttributes("dir")
                .matching(true, "ltr", "rtl", "auto")
                .globally()
                .allowAttributes("title", "aria-label")
                .globally()
                .allowAttributes("role")
                .matching(true, "note", "img", "presentation", "doc-endnotes")
                .globally()
                .allowAttributes("href")
                .matching(link)
                .onElements("a")
                .allowAttributes("cite")
                .matching(link)
                .onElements("blockquote", "q", "del", "ins")
                .allowAttributes("src")
                .matching(picture)
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("loading")
                .matching(true, "lazy", "eager")
                .onElements("img")
                .allowAttributes("decoding")
                .matching(true, "async", "sync", "auto")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img", "video", "td", "th", "col")
                .allowAttributes("src", "poster")
                .matching(medium)
                .onElements("video", "audio", "source", "track")
                .allowAttributes("controls", "muted", "loop", "playsinline")
                .onElements("video", "audio")
                .allowAttributes("preload")
                .matching(true, "none", "metadata", "auto")
                .onElements("video", "audio")
                .allowAttributes("type", "media", "kind", "srclang", "label", "default")
                .onElements("source", "track")
                .allowAttributes("datetime")
                .matching(DATE)
                .onElements("time", "del", "ins")
                .allowAttributes("open")
                .onElements("details")
                .allowAttributes("colspan", "rowspan", "span")
                .matching(NUMBER)
                .onElements("td", "th", "col", "colgroup")
                .allowAttributes("scope")
                .matching(true, "row", "col", "rowgroup", "colgroup")
                .onElements("th")
                .allowAttributes("style")
                .matching(ALIGNMENT)
                .onElements("td", "th")
                .allowAttributes("start", "value")
                .matching(NUMBER)
                .onElements("ol", "li")
                .allowAttributes("reversed")
                .onElements("ol")
                .allowAttributes("type")
                .matching(true, "checkbox")
                .onElements("input")
                .allowAttributes("checked", "disabled")
                .matching(SWITCH)
                .onElements("input")
                .toFactory();
    }

    /** Whether the allowed attributes of an input, names and values in turn, make it a mark that nobody can change. */
    private static boolean isTaskMark(List<String> attributes) {
        boolean type = false;
        boolean disabled = false;
        for (int i = 0; i < attributes.size(); i += 2) {
            type |= attributes.get(i).equals("type");
            disabled |= attributes.get(i).equals("disabled");
        }
        return type && disabled;
    }

    private static boolean isWebAddress(String url) {
        String scheme = SafeUrl.scheme(url);
        return SafeUrl.isSafeLink(url) && (scheme.isEmpty() || scheme.equals("http") || scheme.equals("https"));
    }

    /** Safe HTML: what is allowed of {@code html}, with every element closed; the same HTML when all of it is. */
    static String clean(String html, LinkTargets links, Anchors anchors) {
        StringBuilder out = new StringBuilder(html.length());
        Set<String> ids = new HashSet<>();
        HtmlSanitizer.sanitize(html, POLICY.apply(
                new Output(out, links, Optional.empty(), id -> anchors.isAllowed(id) && ids.add(id))));
        String clean = out.toString();
        // the sanitizer drops line endings between tags; what differs in nothing else is as safe
        return withoutLineEndings(html).equals(withoutLineEndings(clean)) ? html : clean;
    }

    /** HTML without line endings beside a tag. */
    private static String withoutLineEndings(String html) {
        StringBuilder out = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            boolean beside = html.charAt(i) == '\n'
                    && (i == 0 || html.charAt(i - 1) == '>' || i + 1 == html.length() || html.charAt(i + 1) == '<');
            if (!beside) {
                out.append(html.charAt(i));
            }
        }
        return out.toString();
    }

    /** The ids in HTML that an author typed, in order. */
    static List<String> ids(String html) {
        Ids ids = new Ids(new ArrayList<>());
        HtmlSanitizer.sanitize(html, POLICY.apply(ids));
        return ids.found();
    }

    /** Reports what {@link #clean} would remove of HTML that begins at an offset of a source, and broken links. */
    static void check(String html, int offset, Source source, LinkTargets links, Problems problems) {
        List<Removed> removed = new ArrayList<>();
        Output ignored = new Output(new StringBuilder(), links, Optional.of(source.place(offset)), id -> true);
        HtmlChangeReporter<List<Removed>> reporter = new HtmlChangeReporter<>(ignored, new Listener(), removed);
        reporter.setPolicy(POLICY.apply(reporter.getWrappedRenderer()));
        HtmlSanitizer.sanitize(html, reporter.getWrappedPolicy());
        String lower = html.toLowerCase(Locale.ROOT);
        int from = 0;
        for (Removed one : removed) {
            int at = lower.indexOf("<" + one.element, from);
            from = at < 0 ? from : at + 1;
            problems.add(ProblemKind.UNSAFE_HTML, source.place(offset + Math.max(at, 0)), "已去掉" + one.what(),
                    one.attributes.isEmpty() ? "改用 Markdown 写法，或删去这个标签" : "删去这些属性");
        }
    }

    private record Removed(String element, Set<String> attributes) {
        String what() {
            return attributes.isEmpty()
                    ? "标签 <" + element + ">"
                    : "标签 <" + element + "> 的属性 " + String.join("、", attributes);
        }
    }

    private static final class Listener implements HtmlChangeListener<List<Removed>> {
        @Override
        public void discardedTag(@Nullable List<Removed> removed, String element) {
            if (removed != null) {
                removed.add(new Removed(element, Set.of()));
            }
        }

        @Override
        public void discardedAttributes(@Nullable List<Removed> removed, String element, String... attributes) {
            if (removed != null) {
                removed.add(new Removed(element, new TreeSet<>(List.of(attributes))));
            }
        }
    }

    /** Gathers ids. */
    private record Ids(List<String> found) implements HtmlStreamEventReceiver {
        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String element, List<String> attributes) {
            for (int i = 0; i + 1 < attributes.size(); i += 2) {
                if (attributes.get(i).equals("id")) {
                    found.add(attributes.get(i + 1));
                }
            }
        }

        @Override
        public void closeTag(String element) {}

        @Override
        public void text(String text) {}
    }

    /** Writes what passed, escaped as the converter escapes. */
    private static final class Output implements HtmlStreamEventReceiver {
        private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "source", "track", "wbr", "col");

        private final StringBuilder out;
        private final LinkTargets links;
        private final Optional<Place> place;
        private final Predicate<String> keepsId;

        /**
         * @param place where to report links that lead nowhere, or empty for not at all
         * @param keepsId whether an id stays; asked once for each, in order
         */
        Output(StringBuilder out, LinkTargets links, Optional<Place> place, Predicate<String> keepsId) {
            this.out = out;
            this.links = links;
            this.place = place;
            this.keepsId = keepsId;
        }

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String element, List<String> attributes) {
            out.append('<').append(element);
            for (int i = 0; i + 1 < attributes.size(); i += 2) {
                String value = resolved(attributes.get(i), attributes.get(i + 1));
                if (value != null) {
                    out.append(' ').append(attributes.get(i)).append("=\"");
                    Html.escape(value, out);
                    out.append('"');
                }
            }
            out.append(VOID.contains(element) ? " />" : ">");
        }

        /** What an attribute becomes, or null when it must go. */
        private @Nullable String resolved(String attribute, String value) {
            return switch (attribute) {
                case "id" -> keepsId.test(value) ? value : null;
                case "href" -> links.link(value, place);
                case "src", "poster" -> links.picture(value, place).url();
                default -> value;
            };
        }

        @Override
        public void closeTag(String element) {
            if (!VOID.contains(element)) {
                out.append("</").append(element).append('>');
            }
        }

        @Override
        public void text(String text) {
            Html.escape(text, out);
        }
    }
}
