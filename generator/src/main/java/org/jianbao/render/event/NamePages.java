package org.jianbao.render.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.site.Site.Article;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.model.site.Site.Role;
import org.jianbao.render.event.NameModel.LetterView;
import org.jianbao.render.event.NameModel.NamePageView;
import org.jianbao.render.event.NameModel.NameView;
import org.jianbao.render.event.NameModel.NamesView;
import org.jianbao.render.event.NameModel.RoleView;
import org.jianbao.render.page.ListPage;
import org.jianbao.render.page.PageMaker;
import org.jianbao.render.page.PageMetadata;
import org.jianbao.render.page.TemplateModel.CardView;
import org.jianbao.render.theme.PageType;
import org.jianbao.words.Word;

/** The index of people and organisations, and the page of each. */
public final class NamePages {
    /** The index of more names is split by first letter, and the part of a letter with more into pages. */
    private static final int NAMES_ON_PAGE = 300;
    private static final int ROLES_ON_PAGE = 50;
    /** Stands for all first letters that are none, after Z. */
    private static final String OTHER = "~";

    private final PageMaker maker;
    private final List<NameEntry> names;

    public NamePages(PageMaker maker) {
        this.maker = maker;
        this.names = maker.site().names();
    }

    public void add() {
        if (maker.site().events().isEmpty() || names.isEmpty()) {
            return;
        }
        if (names.size() > NAMES_ON_PAGE) {
            index("", SiteRoutes.NAMES, List.of());
            byLetter(names).forEach((letter, ofLetter) -> index(letter, route(letter), ofLetter));
        } else {
            index("", SiteRoutes.NAMES, names);
        }
        names.forEach(this::name);
    }

    /**
     * The index, or the part of it with the names of one letter.
     *
     * @param letter empty for the index itself
     * @param shown the names that it shows
     */
    private void index(String letter, Route route, List<NameEntry> shown) {
        List<NameEntry> sorted = Stream.concat(ofSort(shown, true), ofSort(shown, false)).toList();
        for (ListPage<NameEntry> page : ListPage.cut(route, sorted, NAMES_ON_PAGE)) {
            String title = letter.isEmpty() ? maker.say(Word.NAMES)
                    : maker.say(Word.NAMES_OF_LETTER, title(letter));
            PageMetadata head = PageMetadata.of(PageType.NAMES, title, maker.say(Word.NAMES_DESCRIPTION), page.route())
                    .under(maker.home());
            PageMetadata placed = letter.isEmpty() ? head : head.under(maker.crumb(Word.NAMES, SiteRoutes.NAMES));
            maker.add(maker.numbered(placed, page.number()), () -> Map.of(
                    "letters", names.size() > NAMES_ON_PAGE ? letters(letter) : List.of(),
                    "sections", List.of(section("people", maker.say(Word.NAMES_PEOPLE), true, page.entries()),
                            section("units", maker.say(Word.NAMES_UNITS), false, page.entries())),
                    "pager", page.pager(maker.base())));
        }
    }

    private NamesView section(String id, String title, boolean people, List<NameEntry> shown) {
        List<LetterView> letters = new ArrayList<>();
        byLetter(ofSort(shown, people).toList()).forEach((letter, ofLetter) -> {
            String anchor = id + "-" + segment(letter);
            letters.add(new LetterView(title(letter), anchor, "#" + anchor, ofLetter.size(), true,
                    ofLetter.stream().map(this::view).toList()));
        });
        return new NamesView(id, title, (int) ofSort(names, people).count(), List.copyOf(letters));
    }

    private static Stream<NameEntry> ofSort(List<NameEntry> entries, boolean people) {
        return entries.stream().filter(name -> name.person() == people);
    }

    /** Links to the parts of an index that is split by letter. */
    private List<LetterView> letters(String current) {
        return byLetter(names).entrySet().stream()
                .map(entry -> new LetterView(title(entry.getKey()), "", maker.base().link(route(entry.getKey())),
                        entry.getValue().size(), entry.getKey().equals(current), List.of()))
                .toList();
    }

    private NameView view(NameEntry name) {
        return new NameView(name.name(), maker.base().link(name.route()), byEvent(name.roles()).size(),
                name.articles().size());
    }

    private void name(NameEntry name) {
        List<RoleView> roles = byEvent(name.roles()).values().stream().map(this::role).toList();
        List<ListPage<RoleView>> ofRoles = ListPage.cut(name.route(), roles, ROLES_ON_PAGE);
        List<ListPage<Article>> ofArticles = ListPage.cut(name.route(), name.articles(),
                maker.site().settings().pageSize());
        int pages = Math.max(ofRoles.size(), ofArticles.size());
        NamePageView view = new NamePageView(name.name(), name.person(), name.variants(), roles.size(),
                name.articles().size());
        for (int number = 1; number <= pages; number++) {
            List<RoleView> rolesHere = entries(ofRoles, number);
            List<Article> articlesHere = entries(ofArticles, number);
            ListPage<Article> page = new ListPage<>(name.route(), number, pages, name.articles().size(), articlesHere);
            PageMetadata head = maker.numbered(PageMetadata.of(PageType.NAME, name.name(),
                    maker.say(Word.NAME_DESCRIPTION, name.name()), page.route())
                    .under(maker.home()).under(maker.crumb(Word.NAMES, SiteRoutes.NAMES)), number);
            boolean thin = roles.size() < 2 && name.articles().size() < 2;
            maker.add(thin ? head.unlisted() : head,
                    () -> Map.of("name", view, "roles", rolesHere, "cards", cards(articlesHere),
                            "pager", page.pager(maker.base())));
        }
    }

    private static <T> List<T> entries(List<ListPage<T>> pages, int number) {
        return number <= pages.size() ? pages.get(number - 1).entries() : List.of();
    }

    private List<CardView> cards(List<Article> articles) {
        return articles.stream().map(maker.views()::card).toList();
    }

    private RoleView role(List<Role> ofEvent) {
        return new RoleView(maker.views().event(ofEvent.getFirst().event()),
                ofEvent.stream().map(Role::role).distinct().collect(Collectors.joining(maker.say(Word.LIST_PAUSE))));
    }

    /** The roles in each event, by its id, in the order of the events. */
    private static Map<String, List<Role>> byEvent(List<Role> roles) {
        Map<String, List<Role>> byEvent = new LinkedHashMap<>();
        roles.forEach(role -> byEvent.computeIfAbsent(role.event().event().id(), key -> new ArrayList<>()).add(role));
        return byEvent;
    }

    private static Map<String, List<NameEntry>> byLetter(List<NameEntry> entries) {
        Map<String, List<NameEntry>> byLetter = new TreeMap<>();
        entries.forEach(entry -> byLetter.computeIfAbsent(letter(entry), key -> new ArrayList<>()).add(entry));
        return byLetter;
    }

    private static String letter(NameEntry name) {
        String first = name.reading().strip().toUpperCase(Locale.ROOT);
        return first.isEmpty() || first.charAt(0) < 'A' || first.charAt(0) > 'Z' ? OTHER : first.substring(0, 1);
    }

    private String title(String letter) {
        return letter.equals(OTHER) ? maker.say(Word.NAMES_OTHER) : letter;
    }

    private static String segment(String letter) {
        return letter.equals(OTHER) ? "other" : letter.toLowerCase(Locale.ROOT);
    }

    private static Route route(String letter) {
        return SiteRoutes.NAMES.below("letter/" + segment(letter) + "/");
    }
}
