package org.jianbao.markdown.html;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jianbao.document.Span;

import static java.util.Map.entry;

/**
 * What becomes of each element of HTML that an author may type.
 *
 * <p>Names are lower-case. Source: HTML Living Standard, sections 4 and 16.2 (what is obsolete).
 */
public final class HtmlElements {
    /** Elements that stand in a page as typed. */
    static final Set<String> KEPT = Set.of("p", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr",
            "blockquote", "pre", "code", "em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "small", "sub",
            "sup", "kbd", "samp", "var", "cite", "q", "abbr", "dfn", "time", "bdi", "bdo", "wbr", "address", "ul",
            "ol", "li", "dl", "dt", "dd", "ruby", "rt", "rp", "rb", "rtc", "figure", "figcaption", "table", "caption",
            "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "details", "summary", "section", "article",
            "aside", "header", "footer", "a", "img", "video", "audio", "source", "track", "picture");
    /** Elements without content and end tag that no page has. */
    private static final Set<String> OTHER_VOID = Set.of("area", "base", "basefont", "bgsound", "embed", "frame",
            "keygen",
            "link", "meta", "param", "spacer");

    /** Elements without content that need no attributes. */
    static final Set<String> BREAKS = Set.of("br", "hr", "wbr");

    /** Obsolete ones, and those that pages themselves use, with what takes their place. */
    private static final Map<String, String> RENAMED = Map.ofEntries(entry("center", "div"), entry("tt", "code"),
            entry("strike", "s"), entry("acronym", "abbr"), entry("dir", "ul"), entry("menu", "ul"),
            entry("main", "div"), entry("nav", "div"), entry("hgroup", "div"), entry("search", "div"),
            entry("listing", "pre"), entry("xmp", "pre"));
    private static final Set<String> PRESENTATION = Set.of("font", "big", "nobr", "blink", "marquee", "multicol",
            "center", "tt", "strike");
    /** Elements that go while their content stays. */
    private static final Set<String> DROPPED = Set.of("font", "big", "nobr", "blink", "marquee", "basefont", "spacer",
            "multicol", "html", "head", "body", "title", "data", "label", "legend", "fieldset", "output", "meter",
            "progress", "option", "optgroup", "datalist", "noscript", "noembed", "noframes", "map", "area", "template",
            "canvas", "slot", "menuitem", "plaintext", "param");
    private static final Set<String> OPTIONAL_END = Set.of("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody",
            "tfoot", "colgroup", "rt", "rp", "rb", "rtc", "option", "optgroup", "html", "head", "body");
    private static final Map<String, Danger> DANGEROUS = Map.ofEntries(entry("script", Danger.SCRIPT),
            entry("svg", Danger.DRAWING), entry("math", Danger.FORMULA), entry("style", Danger.STYLE),
            entry("iframe", Danger.FRAME), entry("frame", Danger.FRAME), entry("frameset", Danger.FRAME),
            entry("portal", Danger.FRAME), entry("fencedframe", Danger.FRAME), entry("object", Danger.PROGRAM),
            entry("embed", Danger.PROGRAM), entry("applet", Danger.PROGRAM), entry("bgsound", Danger.LOADS),
            entry("link", Danger.LOADS), entry("base", Danger.BASE), entry("meta", Danger.META),
            entry("form", Danger.FORM), entry("input", Danger.FORM), entry("button", Danger.FORM),
            entry("textarea", Danger.FORM), entry("select", Danger.FORM), entry("keygen", Danger.FORM),
            entry("isindex", Danger.FORM), entry("dialog", Danger.OVERLAY));

    private HtmlElements() {}

    /** What something could do to readers, and what an author can do instead. */
    enum Danger {
        SCRIPT("它会在读者的浏览器里执行程序", "删去这段程序"),
        HANDLER("它会在读者的浏览器里执行程序", "删去这个属性"),
        DRAWING("它可能夹带程序", "把图形存成 .svg 文件，用 ![说明](文件名.svg) 引用"),
        FORMULA("它可能夹带程序", "公式改用文字或图片"),
        STYLE("它会改变整个网页的样式", "删去；样式由主题负责"),
        STYLE_LOADS("它会从别处载入内容", "删去；样式由主题负责"),
        FRAME("它会在网页里载入别的网页，内容不由我们控制", "改成链接"),
        PROGRAM("它会载入外部程序", "改成链接，或用图片、video、audio"),
        LOADS("它会从别处载入内容", "删去"),
        BASE("它会让整个网页的链接都指到别处", "删去"),
        META("它会让网页自动跳走，或改变整个网页的设置", "删去"),
        FORM("读者会以为可以在这里填写、提交", "改成链接，或用文字说明"),
        OVERLAY("它会盖住网页，冒充网页的一部分", "删去");

        private final String why;
        private final String fix;

        Danger(String why, String fix) {
            this.why = why;
            this.fix = fix;
        }

        /** What it could do, a clause in Chinese. */
        String why() {
            return why;
        }

        /** What to do instead. */
        String fix() {
            return fix;
        }
    }

    /** Whether HTML has such an element; the name may be in any case. */
    public static boolean isKnown(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KEPT.contains(lower) || RENAMED.containsKey(lower) || DROPPED.contains(lower)
                || DANGEROUS.containsKey(lower);
    }

    /** The element that stands in the page for one, if any does. */
    static Optional<String> shown(String name) {
        return KEPT.contains(name) ? Optional.of(name) : Optional.ofNullable(RENAMED.get(name));
    }

    /** Whether losing a tag of an element is no loss: what stays in a page, and what only looked different. */
    static boolean isPresentation(String name) {
        return KEPT.contains(name) || PRESENTATION.contains(name);
    }

    /** What an element could do, if it must go for that. */
    static Optional<Danger> danger(String name) {
        return Optional.ofNullable(DANGEROUS.get(name));
    }

    /** Whether an element has neither content nor end tag. */
    static boolean isVoid(String name) {
        return Span.Element.isVoid(name) || OTHER_VOID.contains(name);
    }

    /** Whether an element without an end tag is a mistake. */
    static boolean needsEnd(String name) {
        return !isVoid(name) && !OPTIONAL_END.contains(name);
    }

    /** Whether what an element holds is program code, not text. */
    static boolean holdsCode(String name) {
        return name.equals("script") || name.equals("style");
    }
}
