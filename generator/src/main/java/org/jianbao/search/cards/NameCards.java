package org.jianbao.search.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.document.Block;
import org.jianbao.document.Node;
import org.jianbao.document.PlainText;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings.Category;
import org.jianbao.model.event.Details;
import org.jianbao.model.event.Event;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.Issue;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.model.site.Site.Page;
import org.jianbao.model.site.Site.Role;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/** Cards for all that has a page of its own and a name: people, bodies, districts, categories, issues, topics of help. */
final class NameCards {
    private static final Pattern DISTRICT_END = Pattern.compile("(?<=..)[区县]$");
    private static final Pattern PAUSE = Pattern.compile("[、，,]");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST_TEXT = 120;

    private final Site site;
    private final Words words;
    /** What bodies have before their names, and people leave out. */
    private final Pattern city;

    private NameCards(Site site) {
        this.site = site;
        this.words = site.settings().words();
        this.city = site.settings().region().beforeBodies();
    }

    static List<Card> of(Site site) {
        NameCards cards = new NameCards(site);
        List<Card> all = new ArrayList<>();
        site.pages().stream().filter(page -> page.head().help()).forEach(page -> all.addAll(topics(page)));
        site.issues().forEach(issue -> issue.name().number().ifPresent(number -> all.add(cards.issue(issue, number))));
        site.settings().categories().forEach(category -> all.add(category(category)));
        cards.districts(all);
        site.names().stream().filter(name -> !name.isEmpty()).forEach(name -> all.add(cards.name(name)));
        return List.copyOf(all);
    }

    /** A card for each section of a page of help, known by what its heading names. */
    private static List<Card> topics(Page page) {
        List<Card> cards = new ArrayList<>();
        List<? extends Node> blocks = page.body().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading) {
                int end = i + 1;
                while (end < blocks.size() && !(blocks.get(end) instanceof Block.Heading)) {
                    end++;
                }
                cards.add(topic(page, heading, blocks.subList(i + 1, end)));
            }
        }
        return cards;
    }

    private static Card topic(Page page, Block.Heading heading, List<? extends Node> section) {
        String title = PlainText.of(heading.content()).strip();
        String text = PlainText.of(section).strip().replaceAll("\\s+", " ");
        return new Card("help", title, beginning(text), page.route().encoded() + "#" + heading.attributes().id(),
                List.of(PAUSE.split(title, -1)));
    }

    /** Whole sentences, or else the first characters. */
    private static String beginning(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = text.lastIndexOf('。', LONGEST_TEXT) + 1;
        return end > 0 ? text.substring(0, end) : text.substring(0, LONGEST_TEXT) + "……";
    }

    private Card issue(Issue issue, int number) {
        String label = words.say(Word.ISSUE_NUMBER, number);
        return new Card("issue", words.say(Word.CARD_ISSUE, label, issue.name().title()),
                issue.head().summary().orElse(""), issue.name().route().encoded(), site.settings().isChinese()
                        ? List.of(label, words.say(Word.ISSUE_NUMBER, inWords(number))) : List.of(label));
    }

    /** A number below a hundred in Chinese numerals, another in digits. */
    private static String inWords(int number) {
        if (number <= 0 || number > 99) {
            return Integer.toString(number);
        }
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1));
    }

    private static Card category(Category category) {
        return new Card("category", category.name(), category.description(),
                SiteRoutes.category(category.id()).encoded(), List.of(category.name()));
    }

    private void districts(List<Card> all) {
        for (String name : site.settings().region().districts()) {
            List<EventEntry> events = site.events().stream()
                    .filter(entry -> entry.event().districts().contains(name)).toList();
            if (!events.isEmpty()) {
                all.add(new Card("district", name, words.say(Word.CARD_DISTRICT, events.size(), events.stream().limit(3)
                        .map(entry -> entry.event().title())
                        .collect(Collectors.joining(words.say(Word.LIST_SEMICOLON)))),
                        site.district(name).encoded(),
                        List.of(name, DISTRICT_END.matcher(name).replaceAll(""))));
            }
        }
    }

    private Card name(NameEntry name) {
        Set<String> forms = new TreeSet<>(name.variants());
        forms.add(name.name());
        for (String form : List.copyOf(forms)) {
            // 璧山工会 is what people call 璧山区总工会.
            forms.add(form.replaceFirst("[区县]总工会$", "总工会"));
            forms.add(form.replaceFirst("[区县]总工会$", "工会"));
            forms.add(city.matcher(form).replaceFirst(""));
        }
        forms.removeIf(form -> form.length() < 2 || form.equals("总工会") || form.equals("工会"));
        return new Card(name.person() ? "person" : "body", name.name(), text(name), name.route().encoded(),
                List.copyOf(forms));
    }

    private String text(NameEntry name) {
        String known = name.person()
                ? Stream.concat(events(name).flatMap(event -> named(event, name.name())),
                        events(name).flatMap(event -> honoured(event, name.name()))).findFirst().orElse("")
                : "";
        String counts = Stream.of(name.roles().isEmpty() ? "" : words.say(Word.CARD_EVENTS,
                name.roles().stream().map(Role::event).distinct().count()),
                name.articles().isEmpty() ? "" : words.say(Word.CARD_ARTICLES, name.articles().size()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(words.say(Word.LIST_COMMA)));
        return Stream.of(known, counts).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.say(Word.LIST_STOP)));
    }

    private static Stream<Event> events(NameEntry name) {
        return name.roles().stream().map(role -> role.event().event());
    }

    /** Work and honours of a person whom an event names. */
    private Stream<String> named(Event event, String person) {
        return event.people().stream().filter(each -> each.name().equals(person))
                .flatMap(each -> joined(each.unit().stream(), each.honours().stream()));
    }

    /** Work and honour of a person who won or is honoured. */
    private Stream<String> honoured(Event event, String person) {
        Stream<String> won = event.details().results().stream().flatMap(result -> result.winners().stream()
                .filter(winner -> winner.person().stream().anyMatch(person::equals))
                .flatMap(winner -> joined(winner.unit().stream(), Stream.of(event.title() + result.level()))));
        Optional<String> common = event.details() instanceof Details.Award award ? award.honour() : Optional.empty();
        Stream<String> honoured = event.details().honourees().stream()
                .filter(honouree -> honouree.person().stream().anyMatch(person::equals))
                .flatMap(honouree -> joined(honouree.unit().stream(), common.stream()));
        return Stream.concat(won, honoured);
    }

    private Stream<String> joined(Stream<String> unit, Stream<String> honours) {
        String held = honours.collect(Collectors.joining(words.say(Word.LIST_PAUSE)));
        String text = Stream.concat(unit, Stream.of(held)).filter(each -> !each.isEmpty())
                .collect(Collectors.joining(words.say(Word.LIST_COMMA)));
        return text.isEmpty() ? Stream.of() : Stream.of(text);
    }
}
