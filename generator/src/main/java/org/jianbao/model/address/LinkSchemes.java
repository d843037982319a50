package org.jianbao.model.address;

import java.util.Set;
import java.util.TreeSet;

/**
 * The schemes that links may have: those of every bulletin, and what {@code site.yml} adds.
 *
 * @param added further schemes in lower case, such as {@code weixin}
 */
public record LinkSchemes(Set<String> added) {
    /** Only those of every bulletin. */
    public static final LinkSchemes USUAL = new LinkSchemes(Set.of());

    /** All that do no harm, for the suites of specifications. */
    public static final LinkSchemes ALL = new LinkSchemes(Set.of("*"));

    private static final Set<String> ALWAYS = Set.of("http", "https", "mailto", "tel");
    /** Schemes that run programs in some browser, or show what is not on the web. */
    private static final Set<String> NEVER = Set.of("javascript", "vbscript", "livescript", "mocha", "jscript",
            "ecmascript", "data", "file", "blob", "filesystem", "view-source", "jar", "about", "chrome",
            "chrome-extension", "moz-extension", "edge", "resource", "res", "ms-its", "mhtml", "mk", "feed", "wyciwyg",
            "x-javascript", "intent", "ms-msdt", "search-ms", "ms-officecmd");

    public LinkSchemes {
        added = Set.copyOf(added);
    }

    /** Whether a link may have a scheme, given in lower case. */
    public boolean allow(String scheme) {
        return ALWAYS.contains(scheme) || (added.contains(scheme) || added.contains("*")) && !isNever(scheme);
    }

    /** Whether no bulletin may have a scheme, given in lower case. */
    public static boolean isNever(String scheme) {
        return NEVER.contains(scheme);
    }

    /** All that are allowed, sorted. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(ALWAYS);
        added.stream().filter(scheme -> !isNever(scheme)).forEach(all::add);
        return all;
    }
}
