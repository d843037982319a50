package org.jianbao.verify;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * Checks that every internal link of every page leads to a file of the site, and to an anchor that exists; what hosts are
 * told of redirects and headers; and, where Jianbao made the site, that its files are whole.
 */
public final class SiteCheck {
    private static final List<String> ADDRESSES = List.of("href", "src", "poster");

    private final SiteFolder site;
    private final Problems problems;
    private final Map<Path, Set<String>> anchors = new ConcurrentHashMap<>();

    private SiteCheck(SiteFolder site, Problems problems) {
        this.site = site;
        this.problems = problems;
    }

    /**
     * Checks a folder.
     *
     * @param root the site's folder
     * @param base where it is published: links below it are internal
     * @param problems takes the links that are broken, and all else that is wrong
     * @return what was checked
     * @throws IOException when a file cannot be read
     */
    public static Checked run(Path root, BaseUrl base, Problems problems) throws IOException {
        SiteFolder site = SiteFolder.of(root.toRealPath(), base);
        List<String> pages = site.ending(".html");
        if (pages.isEmpty()) {
            problems.add(ProblemKind.CONTENT_MISSING, Place.ofFile(root.toString()), "文件夹里没有网页", "先运行 jianbao build");
        }
        HostFileCheck.run(site, problems);
        HostLimitCheck.run(site, problems);
        SiteCheck check = new SiteCheck(site, problems);
        long links = 0;
        for (String page : pages) {
            links += check.page(page);
        }
        if (!site.isJianbao()) {
            return new Checked(links, 0, 0, 0, 0, 0);
        }
        return new Checked(links, PieceCheck.run(site, problems), HashCheck.run(site, problems),
                FeedCheck.run(site, problems), CalendarCheck.run(site, problems), CopyCheck.run(site, problems));
    }

    /** The full address that a site's home page gives as its own. */
    public static Optional<String> statedAddress(Path root) throws IOException {
        Path home = root.resolve("index.html");
        if (!Files.isRegularFile(home)) {
            return Optional.empty();
        }
        return Jsoup.parse(Files.readString(home)).select("link[rel=canonical]").eachAttr("href").stream().findFirst();
    }

    private long page(String page) throws IOException {
        String html = Files.readString(site.root().resolve(page));
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        long links = 0;
        for (String attribute : ADDRESSES) {
            for (Element element : document.select("[" + attribute + "]")) {
                if (isInternal(element.attr(attribute))) {
                    links++;
                    check(page, html, element, element.attr(attribute));
                }
            }
        }
        return links;
    }

    private boolean isInternal(String address) {
        return site.base().isKnown() && address.startsWith(site.base().toString())
                || !address.isEmpty() && !address.startsWith("//") && !address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    }

    /** What an internal link of a page leads to, from the root of the host. */
    private URI target(String page, String address) throws URISyntaxException {
        return new URI(null, null, site.path() + page, null).resolve(new URI(address));
    }

    private void check(String page, String html, Element element, String what) throws IOException {
        try {
            URI target = target(page, what);
            Optional<Path> file = site.file(target);
            String anchor = Objects.requireNonNullElse(target.getFragment(), "");
            if (file.isEmpty()) {
                problems.add(ProblemKind.BROKEN_LINK, place(page, html, element), "链接“" + what + "”没有对应的文件");
            } else if (!anchor.isEmpty() && file.get().toString().endsWith(".html")
                    && !anchors(file.get()).contains(anchor)) {
                problems.add(ProblemKind.BROKEN_ANCHOR, place(page, html, element), "链接“" + what + "”的位置不存在");
            }
        } catch (URISyntaxException e) {
            problems.add(ProblemKind.BROKEN_LINK, place(page, html, element), "看不懂的链接“" + what + "”");
        }
    }

    private Set<String> anchors(Path file) throws IOException {
        Set<String> known = anchors.get(file);
        if (known == null) {
            known = Jsoup.parse(Files.readString(file)).select("[id]").stream().map(Element::id)
                    .collect(Collectors.toSet());
            anchors.put(file, known);
        }
        return known;
    }

    private static Place place(String page, String html, Element element) {
        Range range = element.sourceRange();
        return range.isTracked() ? Place.at(page, html, range.startPos()) : Place.ofFile(page);
    }
}
