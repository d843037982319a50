package org.jianbao.pipeline;

import java.util.List;
import java.util.Map;

import org.jianbao.document.Document;
import org.jianbao.document.Node;
import org.jianbao.document.Rewriting;
import org.jianbao.document.Span;
import org.jianbao.facts.FigureCheck;
import org.jianbao.format.BuildCache;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.InLanguage;
import org.jianbao.model.site.Figures;
import org.jianbao.model.site.Plan;
import org.jianbao.model.site.Progress;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteOutput;
import org.jianbao.model.site.Translation;
import org.jianbao.problem.Problems;
import org.jianbao.render.theme.Theme;
import org.jianbao.resolve.Assembler;
import org.jianbao.resolve.LinkAnchors;
import org.jianbao.search.SearchFiles;
import org.jianbao.traditional.TraditionalSite;

/**
 * A site in traditional characters in a folder of the one that it is made from. Its pictures and attachments are those of the
 * other one.
 *
 * @param folder its folder, ended by a slash
 * @param plan of the other one, with the address of this one
 * @param made the site, and what writes other texts of it
 * @param simplified what it was made from, with the address of this one
 */
record ConvertedSite(String folder, Plan plan, TraditionalSite made, Site simplified, Theme theme,
        List<Translation> translations) {
    private static final String SIMPLIFIED = "简体中文";

    ConvertedSite {
        translations = List.copyOf(translations);
    }

    /** Makes one. What is wrong with content and theme was reported when the other one was checked. */
    static ConvertedSite of(InLanguage wanted, SiteBuild.Checked checked, BuildMemory memory) {
        Problems known = new Problems();
        Plan there = checked.plan();
        SiteSettings settings = there.content().settings();
        BaseUrl base = settings.baseUrl().below(wanted.segment());
        Plan plan = there.with(there.content().with(settings.withPagesAt(base)));
        Map<String, Document> texts = LinkAnchors.resolve(new TextConversion(false).run(plan, Progress.NONE, known),
                known);
        List<String> others = checked.translations().stream().map(each -> each.base().path())
                .filter(path -> path.length() > settings.baseUrl().path().length()).toList();
        texts.replaceAll((path, text) -> Rewriting.of(text, siblings -> siblings.stream()
                .<Node>map(node -> node instanceof Span.Link link && others.stream().noneMatch(link.url()::startsWith)
                        ? below(link, settings.baseUrl(), base) : node)
                .toList()));
        Figures figures = FigureCheck.run(plan.content(), texts, known);
        Site simplified = Assembler.assemble(plan, figures);
        Theme read = memory.theme(checked.themeFolders(), wanted, settings, known).orElseThrow();
        TraditionalSite made = TraditionalSite.of(simplified, wanted.conversion(), read.words(),
                memory.traditional(wanted));
        Theme theme = read
                .withCategories(SiteBuild.colors(settings.categories()))
                .named(made.site().settings().title(), wanted.conversion());
        return new ConvertedSite(wanted.segment() + "/", plan, made, simplified, theme,
                translations(checked, base));
    }

    /** Writes its search. */
    void index(BuildCache cache, SiteOutput output, Progress progress) {
        SearchFiles.write(made.site(), simplified, made.writer(), cache, output, progress);
    }

    private static List<Translation> translations(SiteBuild.Checked checked, BaseUrl base) {
        SiteSettings settings = checked.plan().content().settings();
        return checked.translations().stream().map(each -> each.base().equals(base)
                ? Translation.whole(SIMPLIFIED, settings.language(), settings.baseUrl()) : each).toList();
    }

    /** A link to a page that its author wrote from the root of the host leads to that page here. */
    private static Span.Link below(Span.Link link, BaseUrl there, BaseUrl here) {
        String url = link.url();
        boolean toPage = url.startsWith(there.path()) && !url.startsWith("//")
                && url.replaceFirst("[?#].*$", "").endsWith("/");
        return toPage ? new Span.Link(link.at(), here.path() + url.substring(there.path().length()), link.title(),
                link.attributes(), link.content(), link.note()) : link;
    }
}
