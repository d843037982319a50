package org.jianbao.pipeline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jianbao.load.ContentLoader;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.SiteSettings.InLanguage;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Translation;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.resolve.Edition;
import org.jianbao.resolve.Planner;

/** The same bulletin in other languages: which pages each has, and where. Their own mistakes their own builds report. */
final class Translations {
    private static final Set<Route> EVERYWHERE = Set.of(SiteRoutes.HOME, SiteRoutes.ISSUES, SiteRoutes.ARCHIVE,
            SiteRoutes.SEARCH, SiteRoutes.ACCESSIBILITY, SiteRoutes.TAGS, SiteRoutes.COLUMNS, SiteRoutes.CATEGORIES);

    private Translations() {}

    /** The folders of their content. */
    static List<Path> folders(BuildRequest request, Content content) {
        return content.settings().translations().stream().filter(each -> !each.isConverted())
                .flatMap(each -> folder(request, each).stream())
                .filter(Files::isDirectory).toList();
    }

    private static Optional<Path> folder(BuildRequest request, InLanguage translation) {
        try {
            return Optional.of(request.content().resolve(translation.folder()).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads them; those that cannot be read are problems.
     *
     * @param declared the address that {@code site.yml} names, whatever was given on the command line
     */
    static List<Translation> read(BuildRequest request, BaseUrl declared, Content content, Edition edition,
            Problems problems) {
        List<Translation> translations = new ArrayList<>();
        for (InLanguage each : content.settings().translations()) {
            if (each.isConverted()) {
                translations.add(Translation.whole(each.name(), each.conversion(),
                        content.settings().baseUrl().below(each.segment())));
                continue;
            }
            Optional<Path> folder = folder(request, each).filter(Files::isDirectory);
            Optional<Content> other = folder.flatMap(there -> ContentLoader.load(there, new Problems()));
            if (folder.isEmpty()) {
                problems.add(ProblemKind.CONTENT_MISSING, each.place(), "没有内容文件夹“" + each.folder() + "”",
                        "从这个内容文件夹写起，如 ../content-en");
            } else if (other.isEmpty()) {
                problems.add(ProblemKind.CONTENT_MISSING, each.place(), "读不了“" + each.folder() + "”里的 site.yml",
                        "先检查那个网站：check --content " + folder.get());
            } else if (!other.get().settings().baseUrl().isKnown()) {
                problems.add(ProblemKind.CONTENT_MISSING, each.place(),
                        "“" + each.folder() + "”里的 site.yml 没有写 baseUrl",
                        "写上它发布的地址，如 https://example.org/en/");
            } else {
                translations.addAll(
                        translations(each.name(), other.get(), declared, content.settings().baseUrl(), edition));
            }
        }
        return translations;
    }

    /** The site of a folder, and those that are made of it. */
    private static List<Translation> translations(String name, Content other, BaseUrl declared, BaseUrl here,
            Edition edition) {
        Plan plan = Planner.plan(other, edition, new Problems());
        Set<Route> pages = new HashSet<>(EVERYWHERE);
        plan.routes().forEach((path, route) -> {
            if (path.endsWith(".md")) {
                pages.add(route);
            }
        });
        BaseUrl there = other.settings().baseUrl();
        // On the same host, it goes wherever this site is tried out.
        BaseUrl base = there.origin().equals(declared.origin()) ? new BaseUrl(here.origin(), there.path()) : there;
        List<Translation> all = new ArrayList<>();
        all.add(new Translation(name, other.settings().language(), base, pages, false));
        other.settings().translations().stream().filter(InLanguage::isConverted)
                .forEach(each -> all.add(new Translation(each.name(), each.conversion(), base.below(each.segment()),
                        pages, false)));
        return all;
    }
}
