package org.jianbao.markdown.html;

import java.util.List;
import java.util.regex.Pattern;

import org.jianbao.markdown.links.SafeUrl;
import org.jianbao.model.address.LinkSchemes;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * Tells a builder what of HTML is on an allow-list, with the OWASP sanitizer.
 *
 * <p>Nothing that runs a program or loads a page passes: no scripts, styles, forms, frames, event handlers. The policy
 * is immutable; threads may share it.
 */
final class Sanitizer {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_ -]{1,200}");
    private static final Pattern ID = Pattern.compile("[^\\s\\p{Z}\\p{C}\"'<>&`]{1,200}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");
    private static final Pattern DATE = Pattern.compile("[0-9TZ:.+W -]{1,40}");
    private static final Pattern ALIGNMENT = Pattern.compile("text-align:(left|center|right)");
    private static final Pattern SWITCH = Pattern.compile("(checked|disabled)?");
    private static final PolicyFactory POLICY = policy(LinkSchemes.USUAL);

    private Sanitizer() {}

    private static PolicyFactory policy(LinkSchemes schemes) {
        AttributePolicy link = (element, attribute, value) -> SafeUrl.isSafeLink(value, schemes) ? value : null;
        AttributePolicy picture = (element, attribute, value) -> SafeUrl.isSafePicture(value) ? value : null;
        AttributePolicy medium = (element, attribute, value) -> SafeUrl.isSafeMedium(value) ? value : null;
        return new HtmlPolicyBuilder()
                .allowElements(HtmlElements.KEPT.toArray(String[]::new))
                .allowElements((element, attributes) -> isTaskMark(attributes) ? element : null, "input")
                // the policies for addresses decide; this only stops the builder from refusing every scheme
                .allowUrlProtocols(schemes.all().toArray(String[]::new))
                .allowUrlProtocols("data")
                .allowWithoutAttributes("span", "a", "img", "input", "video", "audio")
                .allowAttributes("class")
                .matching(NAME)
                .globally()
                .allowAttributes("id")
                .matching(ID)
                .globally()
                .allowAttributes(Marks.PLACE_ATTRIBUTE)
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

    /** Whether a word may be a class. */
    static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    /** Whether a word may be an id. */
    static boolean isId(String word) {
        return ID.matcher(word).matches();
    }

    /** Tells a builder what is allowed of HTML. */
    static void read(String html, LinkSchemes schemes, HtmlStreamEventReceiver builder) {
        PolicyFactory policy = schemes.equals(LinkSchemes.USUAL) ? POLICY : policy(schemes);
        HtmlSanitizer.sanitize(html, policy.apply(builder));
    }
}
