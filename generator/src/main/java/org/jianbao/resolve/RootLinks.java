package org.jianbao.resolve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.jianbao.document.Document;
import org.jianbao.document.Span;
import org.jianbao.model.address.Route;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Translation;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Whether links that authors wrote from the root of the site, such as {@code /about/}, lead to a page or file of it. */
public final class RootLinks {
    private final String basePath;
    private final MadeRoutes made;
    /** Where the same bulletin stands in other languages, below this one. */
    private final List<String> others;
    private final List<String> known = new ArrayList<>();
    private final Problems problems;

    private RootLinks(Plan plan, List<Translation> translations, Problems problems) {
        this.basePath = plan.content().settings().baseUrl().path();
        this.others = translations.stream().map(translation -> translation.base().path())
                .filter(path -> path.length() > basePath.length()).toList();
        this.made = new MadeRoutes(plan.claimed(), plan.content());
        plan.routes().values().stream().map(Route::path).forEach(known::add);
        this.problems = problems;
    }

    /**
     * Reports those that lead nowhere; nothing when not all texts could be read.
     *
     * @param translations the same bulletin in other languages, whose own pages are not looked for
     */
    public static void check(Plan plan, List<Translation> translations, Map<String, Document> documents,
            Problems problems) {
        if (plan.content().unread().isEmpty()) {
            RootLinks links = new RootLinks(plan, translations, problems);
            documents.values().forEach(document -> document.forEach(node -> {
                if (node instanceof Span.Link link && link.url().startsWith(links.basePath)
                        && links.others.stream().noneMatch(link.url()::startsWith)) {
                    links.check(link, document);
                }
            }));
        }
    }

    private void check(Span.Link link, Document document) {
        String path = link.url().substring(basePath.length() - 1).replaceFirst("[?#].*$", "");
        Optional<Route> route = route(path);
        boolean found = route.isPresent() && (made.contains(route.get())
                || !path.endsWith("/") && made.contains(new Route(route.get().path() + "/")));
        if (!path.startsWith("//") && !found) {
            String typed = route.map(Route::path).orElse(path);
            problems.add(ProblemKind.UNKNOWN_ADDRESS, document.source().at(link.at()), "网站里没有“" + typed + "”这个网址",
                    NearestWord.to(typed, new TreeSet<>(known)).map(near -> "是不是“" + near + "”？")
                            .orElse("链接到文章写它的文件，如 ../2024-11-11/01-wenzhang.md；同一台主机上别的网站，写完整网址"));
        }
    }

    private static Optional<Route> route(String path) {
        try {
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(new Route(decoded.replaceFirst("/index\\.html$", "/")));
        } catch (IllegalArgumentException e) {
            // What is no route is no page either.
            return Optional.empty();
        }
    }
}
