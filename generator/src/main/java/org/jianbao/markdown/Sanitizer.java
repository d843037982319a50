package org.jianbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jianbao.document.Node;
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

    /**
     * What is allowed of HTML, as a tree.
     *
     * @param at where it stands in the text as typed
     * @param read the parts that stand where the HTML has a mark with their number
     * @param keepsId whether an id stays; asked once for each, in order
     */
    static List<Node> nodes(String html, int at, List<Node> read, LinkTargets links, Predicate<String> keepsId) {
        ElementBuilder builder = new ElementBuilder(at, read, links, keepsId);
        HtmlSanitizer.sanitize(html, POLICY.apply(builder));
        return builder.nodes();
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
        LinkCheck ignored = new LinkCheck(links, Optional.of(source.place(offset)));
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

    /** Looks where the links lead that passed. */
    private record LinkCheck(LinkTargets links, Optional<Place> place) implements HtmlStreamEventReceiver {
        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String element, List<String> attributes) {
            for (int i = 0; i + 1 < attributes.size(); i += 2) {
                switch (attributes.get(i)) {
                    case "href" -> links.link(attributes.get(i + 1), place);
                    case "src", "poster" -> links.picture(attributes.get(i + 1), place);
                    default -> {
                        // no address
                    }
                }
            }
        }

        @Override
        public void closeTag(String element) {}

        @Override
        public void text(String text) {}
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
}
