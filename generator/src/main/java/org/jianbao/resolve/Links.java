package org.jianbao.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jianbao.document.Document;
import org.jianbao.document.Document.FileLink;
import org.jianbao.model.BaseUrl;
import org.jianbao.model.Content.Media;
import org.jianbao.model.LinkIndex;
import org.jianbao.model.LinkIndex.PictureSize;
import org.jianbao.model.Plan;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** What Markdown may link to, and whether the anchors of its links exist. */
public final class Links {
    private Links() {}

    /** The files that links may name, by the plan of the site. */
    public static LinkIndex index(Plan plan) {
        BaseUrl base = plan.content().settings().baseUrl();
        Map<String, String> urls = new HashMap<>();
        plan.routes().forEach((path, route) -> urls.put(path, base.link(route)));
        Map<String, PictureSize> pictures = new HashMap<>();
        for (Media medium : plan.content().media()) {
            if (medium.picture() && plan.routes().containsKey(medium.path())) {
                pictures.put(medium.path(), new PictureSize(medium.width(), medium.height()));
            }
        }
        Set<String> unpublished = new HashSet<>(plan.omitted().paths());
        plan.content().media().stream().map(Media::path).filter(path -> !urls.containsKey(path))
                .forEach(unpublished::add);
        return new LinkIndex(base.path(), urls, pictures, unpublished);
    }

    /** Reports the links whose anchor does not stand in the file that they name. */
    public static void checkAnchors(Map<String, Document> documents, Problems problems) {
        for (Document document : documents.values()) {
            for (FileLink link : document.links()) {
                Optional<Document> target = Optional.ofNullable(documents.get(link.path()));
                if (link.anchor().isEmpty() || target.isEmpty() || target.get().anchors().contains(link.anchor())) {
                    continue;
                }
                problems.add(ProblemKind.BROKEN_ANCHOR, link.place(),
                        "“" + link.path() + "”里没有位置“#" + link.anchor() + "”",
                        NearestWord.advice(link.anchor(), target.get().anchors().stream().sorted().toList()));
            }
        }
    }
}
