package org.jianbao.feed;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.document.Node;
import org.jianbao.document.Span;
import org.jianbao.model.content.Outside;
import org.jianbao.model.content.Outside.Kind;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.Issue;
import org.jianbao.model.site.Site.Page;

/**
 * The Content-Security-Policy (CSP Level 3) of a site: its own scripts, styles and files, and from elsewhere only the
 * hosts whose pictures and media its texts show, and what {@code allow} and {@code analytics}
 * in its settings name. Nothing inline runs, no text becomes a program, and no other site may
 * frame a page.
 */
final class SecurityPolicy {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?:)?//(?:[^/?#@]*@)?([^/?#@]+).*");
    private static final Pattern HOST = Pattern
            .compile("[a-z0-9._-]+(?::[0-9]{1,5})?|\\[[0-9a-f:]+\\](?::[0-9]{1,5})?");
    /** A line of the file must not be longer than 2,000 characters on Cloudflare Pages. */
    private static final int MOST_HOSTS = 20;

    private final Set<String> pictures = new TreeSet<>();
    private final Set<String> media = new TreeSet<>();

    private SecurityPolicy() {}

    /** The value of the header field. */
    static String of(Site site) {
        SecurityPolicy policy = new SecurityPolicy();
        Stream.of(site.issues().stream().map(Issue::body), site.articles().stream().map(Article::body),
                site.pages().stream().map(Page::body)).flatMap(each -> each)
                .forEach(text -> text.forEach(policy::note));
        boolean secure = site.settings().baseUrl().origin().startsWith("https:");
        Outside outside = admitted(site);
        policy.pictures.addAll(outside.of(Kind.IMAGE));
        policy.media.addAll(outside.of(Kind.MEDIA));
        List<String> frames = outside.of(Kind.FRAME);
        return "default-src 'none'; script-src 'self'" + named(outside, Kind.SCRIPT) + "; style-src 'self'"
                + named(outside, Kind.STYLE) + "; img-src 'self'" + sources(policy.pictures)
                + "; media-src 'self'" + sources(policy.media)
                + "; font-src 'self'" + named(outside, Kind.FONT) + "; connect-src 'self'"
                + named(outside, Kind.CONNECT)
                + (frames.isEmpty() ? "" : "; frame-src" + named(outside, Kind.FRAME))
                + "; manifest-src 'self'; object-src 'none'; base-uri 'none'"
                + "; form-action 'self'; frame-ancestors 'none'"
                // Scripts from elsewhere load more of their own by means that trusted types forbid.
                + (outside.of(Kind.SCRIPT).isEmpty() ? "; require-trusted-types-for 'script'; trusted-types 'none'"
                        : "")
                + (secure ? "; upgrade-insecure-requests" : "");
    }

    /** What {@code allow} names, and what the services load that count readers. */
    private static Outside admitted(Site site) {
        Map<Kind, List<String>> origins = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<String> all = Stream.concat(site.settings().outside().of(kind).stream(),
                    site.settings().analytics().stream().flatMap(each -> each.origins(kind).stream())).distinct()
                    .toList();
            if (!all.isEmpty()) {
                origins.put(kind, all);
            }
        }
        return new Outside(origins);
    }

    private static String named(Outside outside, Kind kind) {
        return outside.of(kind).stream().map(origin -> " " + origin).collect(Collectors.joining());
    }

    private static String sources(Set<String> hosts) {
        if (hosts.size() > MOST_HOSTS) {
            return hosts.contains("data:") ? " data: http: https:" : " http: https:";
        }
        return hosts.isEmpty() ? "" : " " + String.join(" ", hosts);
    }

    /** Notes where a picture or another medium of a text comes from. */
    private void note(Node node) {
        switch (node) {
            case Span.Picture picture -> source(picture.url()).ifPresent(pictures::add);
            case Span.Element element -> {
                element.attribute("src").flatMap(SecurityPolicy::source)
                        .ifPresent((element.name().equals("img") ? pictures : media)::add);
                element.attribute("poster").flatMap(SecurityPolicy::source).ifPresent(pictures::add);
            }
            default -> {
                // shows none
            }
        }
    }

    /** What a policy calls the place of a file; nothing for the site itself, and for what no browser can load. */
    private static Optional<String> source(String address) {
        if (address.toLowerCase(Locale.ROOT).startsWith("data:")) {
            return Optional.of("data:");
        }
        Matcher elsewhere = ELSEWHERE.matcher(address);
        if (!elsewhere.matches()) {
            return Optional.empty();
        }
        String scheme = elsewhere.group(1) == null ? "" : elsewhere.group(1).toLowerCase(Locale.ROOT) + "//";
        return host(elsewhere.group(2)).map(host -> scheme + host);
    }

    private static Optional<String> host(String typed) {
        try {
            String plain = URLDecoder.decode(typed.replace("+", "%2B"), StandardCharsets.UTF_8);
            String host = IDN.toASCII(plain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return HOST.matcher(host).matches() ? Optional.of(host) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Not a host's name: no browser loads anything from there.
            return Optional.empty();
        }
    }
}
