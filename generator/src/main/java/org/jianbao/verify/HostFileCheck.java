package org.jianbao.verify;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.format.ResponseHeaders;
import org.jianbao.format.SiteFiles;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Checks what hosts read beside the pages, which somebody may have added to: that {@code _headers} can be read, and that
 * each redirect of {@code _redirects} arrives at a file of the site, or elsewhere.
 */
final class HostFileCheck {
    /** The scripts that {@code analytics.js} loads. */
    private static final Pattern LOADED = Pattern.compile("\"script\":\"(https://[^/\"]+)");

    private final SiteFolder site;
    private final Problems problems;
    /** The redirects by the address that they lead away from. */
    private final Map<String, Redirect> redirects = new LinkedHashMap<>();

    private HostFileCheck(SiteFolder site, Problems problems) {
        this.site = site;
        this.problems = problems;
    }

    /** A line of the file: where it leads, and where it stands. */
    private record Redirect(String to, Place place) {}

    /** Checks the two files, as far as there are such. */
    static void run(SiteFolder site, Problems problems) throws IOException {
        HostFileCheck check = new HostFileCheck(site, problems);
        check.headers();
        check.read();
        check.redirects.forEach(check::follow);
    }

    private void headers() throws IOException {
        Path file = site.root().resolve(SiteFiles.HEADERS);
        if (!Files.exists(file)) {
            return;
        }
        try {
            ResponseHeaders headers = ResponseHeaders.parse(Files.readString(file));
            Path script = site.root().resolve(SiteRoutes.ANALYTICS.file());
            if (Files.exists(script)) {
                counted(Files.readString(script), headers.text());
            }
        } catch (IllegalArgumentException e) {
            problems.add(ProblemKind.HOST_FILE, Place.ofFile(SiteFiles.HEADERS), "有一行看不懂：" + e.getMessage(),
                    "一行网址顶格写，下面每行一个响应头，缩进，写成 名称: 值");
        }
    }

    /** What counts readers is loaded only if the policy lets it. */
    private void counted(String script, String headers) {
        Matcher loaded = LOADED.matcher(script);
        while (loaded.find()) {
            String origin = loaded.group(1);
            String wildcard = origin.replaceFirst("//[^.]+", "//*");
            if (!headers.contains(" " + origin) && !headers.contains(" " + wildcard)) {
                problems.add(ProblemKind.HOST_FILE, Place.ofFile(SiteFiles.HEADERS),
                        "响应头不让浏览器载入 " + origin + "，统计不起作用", "不要改 _headers，再生成一次");
            }
        }
    }

    private void read() throws IOException {
        Path file = site.root().resolve(SiteFiles.REDIRECTS);
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file);
        int offset = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                line(line.strip().split("\\s+"), Place.at(SiteFiles.REDIRECTS, text, offset));
            }
            offset += line.length() + 1;
        }
    }

    /** A line with another status, such as 404 or 200, shows a page and leads nowhere. */
    private void line(String[] words, Place place) {
        if (words.length < 2 || !words[0].startsWith("/")) {
            problems.add(ProblemKind.HOST_FILE, place, "看不懂这一行", "写成 /旧网址/ /新网址/ 301");
        } else if (words.length == 2 || words[2].matches("30[12378]!?")) {
            redirects.putIfAbsent(plain(words[0]), new Redirect(words[1], place));
        }
    }

    private void follow(String from, Redirect first) {
        Set<String> passed = new HashSet<>(Set.of(from));
        Redirect redirect = first;
        while (internal(redirect.to()).isPresent()) {
            String to = plain(internal(redirect.to()).orElseThrow());
            if (!passed.add(to)) {
                problems.add(ProblemKind.REDIRECT_LOOP, first.place(), "“" + from + "”转来转去，又回到“" + to + "”",
                        "让它直接转到要去的网页");
                return;
            }
            Redirect next = redirects.get(to);
            if (next == null) {
                arrive(first, internal(redirect.to()).orElseThrow());
                return;
            }
            redirect = next;
        }
    }

    private void arrive(Redirect redirect, String to) {
        String path = to.replaceAll("[?#].*", "");
        if (path.indexOf('*') >= 0 || path.indexOf(':') >= 0) {
            return;
        }
        try {
            if (site.file(new URI(plain(path))).isEmpty() && site.file(new URI(plain(path) + "/")).isEmpty()) {
                problems.add(ProblemKind.BROKEN_LINK, redirect.place(), "转到“" + to + "”，那里没有文件");
            }
        } catch (URISyntaxException e) {
            problems.add(ProblemKind.HOST_FILE, redirect.place(), "看不懂的网址“" + to + "”");
        }
    }

    /** The path of an address of this site. */
    private Optional<String> internal(String address) {
        if (site.base().isKnown() && address.startsWith(site.base().origin() + "/")) {
            return Optional.of(address.substring(site.base().origin().length()));
        }
        return address.startsWith("/") && !address.startsWith("//") ? Optional.of(address) : Optional.empty();
    }

    /** What two addresses share that Netlify takes for one: it does not mind a slash at the end. */
    private static String plain(String address) {
        String path = address.replaceAll("[?#].*", "");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
