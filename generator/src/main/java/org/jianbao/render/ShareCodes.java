package org.jianbao.render;

import java.util.List;
import java.util.stream.Stream;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.SiteFile;
import org.jianbao.render.page.QrCodes;
import org.jianbao.render.page.TemplateModel.QrView;

/** The QR codes of articles and issues, as drawings that are loaded when a reader at a computer shares one. */
public final class ShareCodes {
    private ShareCodes() {}

    /** One drawing for each article and issue; none when the site's address is not known. */
    public static List<SiteFile> files(Site site) {
        BaseUrl base = site.settings().baseUrl();
        if (!base.isKnown()) {
            return List.of();
        }
        return site.issues().stream()
                .flatMap(issue -> Stream.concat(Stream.of(issue.name().route()),
                        issue.articles().stream().map(Site.Article::route)))
                .map(route -> SiteFile.of(SiteRoutes.shareCode(route), drawing(base.absolute(route))))
                .toList();
    }

    private static String drawing(String address) {
        QrView code = QrCodes.of(address);
        String size = Integer.toString(code.size());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "H0z\"/><path d=\"" + code.path() + "\"/></svg>\n";
    }
}
