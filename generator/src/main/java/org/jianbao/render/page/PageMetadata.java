package org.jianbao.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.site.Audience;
import org.jianbao.model.site.Crumb;
import org.jianbao.model.site.Site.Picture;
import org.jianbao.render.page.TemplateModel.FeedView;
import org.jianbao.render.page.TemplateModel.LinkView;
import org.jianbao.render.page.TemplateModel.NavigationView;
import org.jianbao.render.page.TemplateModel.PageView;
import org.jianbao.render.page.TemplateModel.ShareView;
import org.jianbao.render.page.TemplateModel.TranslationView;
import org.jianbao.render.theme.PageType;

/**
 * What a page says about itself; the components are those of {@link PageView}, with routes still to be made addresses.
 * Each method gives a changed copy.
 */
public record PageMetadata(PageType type, String title, String description, Route route, List<Crumb> above,
        List<FeedView> feeds,
        Optional<Picture> picture, String published, String modified, boolean listed) {

    public static PageMetadata of(PageType type, String title, String description, Route route) {
        return new PageMetadata(type, title, description, route, List.of(), List.of(), Optional.empty(), "", "", true);
    }

    /** Below one page more. */
    public PageMetadata under(Crumb page) {
        List<Crumb> more = new ArrayList<>(above);
        more.add(page);
        return new PageMetadata(type, title, description, route, List.copyOf(more), feeds, picture, published, modified,
                listed);
    }

    public PageMetadata with(Optional<Picture> other) {
        return new PageMetadata(type, title, description, route, above, feeds, other, published, modified, listed);
    }

    public PageMetadata with(List<FeedView> own) {
        return new PageMetadata(type, title, description, route, above, own, picture, published, modified, listed);
    }

    public PageMetadata dated(Optional<LocalDate> day, Optional<LocalDate> lastChange) {
        return new PageMetadata(type, title, description, route, above, feeds, picture,
                day.map(LocalDate::toString).orElse(""), lastChange.map(LocalDate::toString).orElse(""), listed);
    }

    PageMetadata titled(String name) {
        return new PageMetadata(type, name, description, route, above, feeds, picture, published, modified, listed);
    }

    /** Kept from search engines. */
    public PageMetadata unlisted() {
        return new PageMetadata(type, title, description, route, above, feeds, picture, published, modified, false);
    }

    /**
     * @param shared the picture that stands for it where it is shared
     * @param translations where it leads in other languages
     * @param alternates the same page in all languages
     */
    PageView view(Audience audience, BaseUrl base, Optional<ShareView> shared, List<NavigationView> navigation,
            String structured, List<TranslationView> translations, List<TranslationView> alternates) {
        return new PageView(type.kind(), title, description, base.link(route),
                base.isKnown() && audience == Audience.READERS ? base.absolute(route) : "",
                shared.orElse(null),
                base.isKnown() && audience == Audience.READERS && (type == PageType.ISSUE || type == PageType.ARTICLE)
                        ? new Deferred(base.absolute(route), QrCodes::packed) : null,
                published, modified, listed, navigation,
                above.stream().map(crumb -> new LinkView(crumb.title(), base.link(crumb.route()))).toList(), feeds,
                structured, audience == Audience.EDITORS, translations,
                listed && audience == Audience.READERS ? alternates : List.of());
    }
}
