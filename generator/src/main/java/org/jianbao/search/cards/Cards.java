package org.jianbao.search.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jianbao.format.JsonText;
import org.jianbao.model.event.Event;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.region.Region;
import org.jianbao.search.text.Everyday;
import org.jianbao.search.text.Folding;

/**
 * The scripts that know what a query names and what events answer: modules of plain JavaScript, each with its data. The first one
 * is loaded when somebody searches, the other one when somebody asks. Of a very large site they have the latest events alone.
 *
 * @param names the script for what a query names
 * @param answers the script for what events answer
 */
public record Cards(String names, String answers) {
    private static final int MOST_EVENTS = 1000;
    private static final int MOST_NAMES = 2000;

    /**
     * The scripts of a site.
     *
     * @param urls the addresses of all documents, in the order of their ids
     * @param writer writes what readers see
     */
    public static Cards of(Site site, List<String> urls, Folding folding, UnaryOperator<String> writer) {
        Writing writing = new Writing(site, urls, folding, writer);
        // Questions are understood in no other language.
        return site.settings().isChinese()
                ? new Cards(script(writing.cards(), "asking.js", "cards.js"),
                        script(writing.answers(), "asking.js", "answers.js"))
                : new Cards(script(writing.cards(), "names.js"), code("silent.js"));
    }

    private static String script(Map<String, Object> data, String... code) {
        return "const DATA = " + JsonText.escaped(JsonText.tree(data)) + ";\n"
                + Arrays.stream(code).map(Cards::code).collect(Collectors.joining());
    }

    private static String code(String name) {
        try (InputStream in = Objects.requireNonNull(Cards.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/**")
                            && !line.startsWith("*"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data. */
    private record Writing(Site site, List<String> urls, Folding folding, UnaryOperator<String> writer,
            Map<Sentence, Integer> sentences) {
        Writing(Site site, List<String> urls, Folding folding, UnaryOperator<String> writer) {
            this(site, urls, folding, writer, new LinkedHashMap<>());
        }

        Map<String, Object> cards() {
            List<Object> cards = NameCards.of(site).stream().limit(MOST_NAMES).map(this::card).toList();
            return members("cards", cards, "reports", reports());
        }

        /** Documents that are events, each with one that reports it. */
        private List<Object> reports() {
            Map<String, Integer> ids = new HashMap<>();
            IntStream.range(0, urls.size()).forEach(id -> ids.put(urls.get(id), id));
            return events().<Object>flatMap(entry -> entry.reports().stream().map(Reports::url)
                    .filter(ids::containsKey)
                    .map(url -> Stream.of(entry.route().encoded(), url).map(ids::get).toList())).toList();
        }

        Map<String, Object> answers() {
            Reports reports = new Reports(site);
            Map<String, List<String>> names = site.names().stream()
                    .collect(Collectors.toMap(NameEntry::name, NameEntry::variants, (one, other) -> one));
            List<Object> events = events()
                    .<Object>map(entry -> event(entry,
                            Facts.of(entry.event(), reports.of(entry), names, site.settings().region())))
                    .toList();
            List<Object> said = sentences.keySet().stream()
                    .<Object>map(sentence -> List.of(writer.apply(sentence.text()), writer.apply(sentence.title()),
                            sentence.url()))
                    .toList();
            return members("events", events, "sentences", said, "region", region());
        }

        /** What stands for the whole region in names, the longer first. */
        private List<Object> region() {
            Region region = site.settings().region();
            return Stream.of(region.name(), region.shortName(), region.whole(), "全市").filter(name -> !name.isEmpty())
                    .map(folding::fold).distinct().<Object>map(name -> name).toList();
        }

        private Stream<EventEntry> events() {
            return site.events().stream().limit(MOST_EVENTS);
        }

        private Object card(Card card) {
            List<String> forms = card.forms().stream().map(folding::fold).toList();
            // What readers say for a word of the heading of a topic names it too.
            Stream<String> said = card.kind().equals("help")
                    ? Everyday.words(folding, List.of()).stream()
                            .filter(words -> words.size() > 1 && forms.contains(words.get(1)))
                            .map(List::getFirst).filter(word -> word.length() > 1)
                    : Stream.of();
            return List.of(card.kind(), writer.apply(card.title()), writer.apply(card.text()), card.url(),
                    Stream.concat(forms.stream(), said).distinct().toList());
        }

        private Object event(EventEntry entry, List<Fact> facts) {
            Event event = entry.event();
            return members("title", writer.apply(event.title()), "time", writer.apply(entry.time()), "url",
                    entry.route().encoded(), "series",
                    event.details().series().orElse(""), "names", folding.fold(String.join("\n", names(entry))),
                    "others",
                    folding.fold(String.join("\n", others(event))), "tags",
                    event.tags().stream().map(folding::fold).toList(), "facts",
                    facts.stream().map(this::fact).toList());
        }

        private Object fact(Fact fact) {
            List<Object> parts = new ArrayList<>(List.of(fact.sort().id(), writer.apply(fact.label()),
                    folding.fold(fact.label()), writer.apply(fact.answer()), writer.apply(fact.unit())));
            fact.proof().forEach(sentence -> parts.add(sentences.computeIfAbsent(sentence, each -> sentences.size())));
            return parts;
        }

        /** What an event itself is called. */
        private static List<String> names(EventEntry entry) {
            Event event = entry.event();
            Stream<String> first = event.title().contains("首届") ? Stream.of("第一届") : Stream.of();
            return Stream.of(Stream.of(event.title()), event.tags().stream(), event.details().series().stream(),
                    event.theme().stream(), entry.year().map(year -> year + "年").stream(), first)
                    .flatMap(each -> each).toList();
        }

        /** What else may be said of it, which names many others too: where it was and who held it. */
        private static List<String> others(Event event) {
            return Stream.of(event.districts().stream().sorted(), event.place().venue().stream(),
                    event.hosts().stream(), event.organisers().stream()).flatMap(each -> each).toList();
        }

        /** Members of an object, in this order: name, value, name, value. */
        private static Map<String, Object> members(Object... members) {
            Map<String, Object> all = new LinkedHashMap<>();
            for (int i = 0; i < members.length; i += 2) {
                all.put((String) members[i], members[i + 1]);
            }
            return all;
        }
    }
}
