package org.jianbao.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.render.page.TemplateModel.PageLinkView;
import org.jianbao.render.page.TemplateModel.PagerView;

/**
 * One page of a long list.
 *
 * @param list route of the list, which is that of its first page
 * @param number of this page, from one
 * @param pages number of pages
 * @param total number of entries on all pages
 * @param entries those of this page
 * @param <T> what the list is of
 */
public record ListPage<T>(Route list, int number, int pages, int total, List<T> entries) {
    private static final int NEAR = 2;

    /** Cuts a list into pages; an empty one has one empty page. */
    public static <T> List<ListPage<T>> cut(Route list, List<T> all, int pageSize) {
        int pages = Math.max(1, (all.size() + pageSize - 1) / pageSize);
        List<ListPage<T>> cut = new ArrayList<>();
        for (int number = 1; number <= pages; number++) {
            List<T> entries = all.subList((number - 1) * pageSize, Math.min(number * pageSize, all.size()));
            cut.add(new ListPage<>(list, number, pages, all.size(), entries));
        }
        return cut;
    }

    public Route route() {
        return SiteRoutes.page(list, number);
    }

    public PagerView pager(BaseUrl base) {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, pages));
        for (int near = number - NEAR; near <= number + NEAR; near++) {
            if (near >= 1 && near <= pages) {
                shown.add(near);
            }
        }
        List<PageLinkView> links = new ArrayList<>();
        int before = 0;
        for (int each : shown) {
            links.add(new PageLinkView(each, url(base, each), each == number, each > before + 1));
            before = each;
        }
        return new PagerView(number, pages, total, number > 1 ? url(base, number - 1) : "",
                number < pages ? url(base, number + 1) : "", List.copyOf(links));
    }

    private String url(BaseUrl base, int each) {
        return base.link(SiteRoutes.page(list, each));
    }
}
