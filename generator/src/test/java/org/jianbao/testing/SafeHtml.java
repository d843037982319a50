package org.jianbao.testing;

import java.util.Locale;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** What HTML made of an author's text may hold, as a browser parses it. */
public final class SafeHtml {
    private static final Set<String> FORBIDDEN = Set.of("script", "style", "iframe", "object", "embed", "applet",
            "form",
            "button", "textarea", "select", "meta", "link", "base", "svg", "math", "frame", "frameset", "layer",
            "xml", "template", "noscript", "title", "plaintext", "xmp", "marquee", "isindex", "bgsound", "portal");

    private SafeHtml() {}

    /** Fails when the HTML could run a program, load something unasked, or pass for a part of the page. */
    public static void assertSafe(String html) {
        assertSafeAsParsed(html);
        // what is read, written and read again, as editors in browsers do, must not become something else
        assertSafeAsParsed(Jsoup.parseBodyFragment(html).body().html());
    }

    private static void assertSafeAsParsed(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
            assertThat(element.tagName().toLowerCase(Locale.ROOT)).as(html).isNotIn(FORBIDDEN);
            if (element.tagName().equals("input")) {
                assertThat(element.attr("type")).as(html).isEqualTo("checkbox");
                assertThat(element.hasAttr("disabled")).as(html).isTrue();
            }
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue().replaceAll("[\\x00-\\x20\\x7f-\\xa0\\ufffd]", "")
                        .toLowerCase(Locale.ROOT);
                assertThat(name).as(html).doesNotStartWith("on").isNotIn("srcdoc", "action", "formaction", "autoplay",
                        "background", "srcset", "xlink:href");
                if (name.equals("style")) {
                    assertThat(value).as(html).matches("text-align:(left|center|right)");
                }
                if (Set.of("href", "src", "poster", "cite").contains(name)) {
                    assertThat(value).as(html).doesNotStartWith("javascript:").doesNotStartWith("vbscript:")
                            .doesNotStartWith("data:text").doesNotStartWith("data:image/svg").doesNotStartWith("file:");
                }
            }
        }
    }
}
