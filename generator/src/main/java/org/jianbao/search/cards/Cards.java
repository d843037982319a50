package org.jianbao.search.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;
import org.jianbao.format.JsonText;
import org.jianbao.model.event.Event;
import org.jianbao.model.site.Site;
import org.jianbao.model.site.Site.EventEntry;
import org.jianbao.model.site.Site.NameEntry;
import org.jianbao.model.site.Site.ReportedIn;
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
     */
    public static Cards of(Site site, List<String> urls, Folding folding) {
        Writing writing = new Writing(site, urls, folding);
        return new Cards(script(writing::cards, "cards.js"), script(writing::events, "answers.js"));
    }

    private static String script(JsonText data, String code) {
        return "const DATA = " + JsonText.escaped(data) + ";\n" + code("asking.js") + code(code);
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

    /** Writes the data. */
    private record Writing(Site site, List<String> urls, Folding folding, Map<Sentence, Integer> sentences) {
        Writing(Site site, List<String> urls, Folding folding) {
            this(site, urls, folding, new LinkedHashMap<>());
        }

        void cards(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeArrayFieldStart("cards");
            for (Card card : NameCards.of(site).stream().limit(MOST_NAMES).toList()) {
                write(card, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("reports");
            Map<String, Integer> ids = new HashMap<>();
            IntStream.range(0, urls.size()).forEach(id -> ids.put(urls.get(id), id));
            for (EventEntry entry : site.events().stream().limit(MOST_EVENTS).toList()) {
                for (ReportedIn report : entry.reports()) {
                    Integer id = ids.get(Reports.url(report));
                    if (id != null) {
                        json.writeStartArray();
                        json.writeNumber(Objects.requireNonNull(ids.get(entry.route().encoded())));
                        json.writeNumber(id);
                        json.writeEndArray();
                    }
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        void events(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeArrayFieldStart("events");
            Reports reports = new Reports(site);
            Map<String, List<String>> names = site.names().stream()
                    .collect(Collectors.toMap(NameEntry::name, NameEntry::variants, (one, other) -> one));
            for (EventEntry entry : site.events().stream().limit(MOST_EVENTS).toList()) {
                List<Fact> facts = Facts.of(entry.event(), reports.of(entry), names);
                write(entry, facts, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("sentences");
            for (Sentence sentence : sentences.keySet()) {
                strings(List.of(sentence.text(), sentence.title(), sentence.url()), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void write(Card card, JsonGenerator json) throws IOException {
            List<String> forms = card.forms().stream().map(folding::fold).toList();
            List<String> all = new ArrayList<>(forms);
            if (card.kind().equals("help")) {
                // What readers say for a word of the heading names it too.
                Everyday.words(folding, List.of()).stream()
                        .filter(words -> words.subList(1, words.size()).stream().limit(1).anyMatch(forms::contains))
                        .map(List::getFirst).filter(word -> word.length() > 1).forEach(all::add);
            }
            json.writeStartArray();
            json.writeString(card.kind());
            json.writeString(card.title());
            json.writeString(card.text());
            json.writeString(card.url());
            strings(all.stream().distinct().toList(), json);
            json.writeEndArray();
        }

        private void write(EventEntry entry, List<Fact> facts, JsonGenerator json) throws IOException {
            Event event = entry.event();
            json.writeStartObject();
            json.writeStringField("title", event.title());
            json.writeStringField("time", entry.time());
            json.writeStringField("url", entry.route().encoded());
            json.writeStringField("series", event.details().series().orElse(""));
            json.writeStringField("names", folding.fold(String.join("\n", names(entry))));
            json.writeStringField("others", folding.fold(String.join("\n", others(event))));
            json.writeArrayFieldStart("tags");
            for (String tag : event.tags()) {
                json.writeString(folding.fold(tag));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("facts");
            for (Fact fact : facts) {
                json.writeStartArray();
                json.writeString(fact.sort().id());
                json.writeString(fact.label());
                json.writeString(folding.fold(fact.label()));
                json.writeString(fact.answer());
                json.writeString(fact.unit());
                for (Sentence sentence : fact.proof()) {
                    json.writeNumber(sentences.computeIfAbsent(sentence, each -> sentences.size()));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        /** What an event itself is called. */
        private static List<String> names(EventEntry entry) {
            Event event = entry.event();
            return Stream.of(Stream.of(event.title()), event.tags().stream(), event.details().series().stream(),
                    event.theme().stream(), entry.year().map(year -> year + "年").stream(),
                    event.title().contains("首届") ? Stream.of("第一届") : Stream.<String>of()).flatMap(each -> each)
                    .toList();
        }

        /** What else may be said of it, which names many others too: where it was and who held it. */
        private static List<String> others(Event event) {
            return Stream
                    .of(event.districts().stream().sorted(), event.place().venue().stream(), event.hosts().stream(),
                            event.organisers().stream())
                    .flatMap(each -> each).toList();
        }

        private static void strings(List<String> strings, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (String string : strings) {
                json.writeString(string);
            }
            json.writeEndArray();
        }

    }
}
