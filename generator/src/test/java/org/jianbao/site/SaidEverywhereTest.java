package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jianbao.model.event.Amount;
import org.jianbao.model.event.Component;
import org.jianbao.model.event.Component.Count;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventDate;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.Shown;
import org.jianbao.model.event.When;
import org.jianbao.model.event.Worded;
import org.jianbao.region.Region;
import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A component of a record is said wherever events are told, without another line: an event of each kind is made from the
 * records with all its fields filled, and each value looked for.
 */
@Tag("slow")
class SaidEverywhereTest {
    private static final String ID = "guocheng";

    @TempDir
    Path folder;

    private final List<Said> said = new ArrayList<>();
    private int count;

    /**
     * A value of a field.
     *
     * @param data as the open data have it
     * @param shown as readers see it
     */
    private record Said(Component top, String data, String shown) {}

    @ParameterizedTest
    @EnumSource(EventKind.BuiltIn.class)
    void every_field_is_on_the_page_in_search_in_the_sheet_and_in_the_data(EventKind.BuiltIn kind) throws IOException {
        build(kind);
        String page = page();
        String found = found();
        String sheet = Files.readAllLines(folder.resolve("public/data/events.csv")).stream()
                .filter(line -> line.startsWith(ID + ",")).findFirst().orElseThrow();
        String data = Files.readAllLines(folder.resolve("public/data/events.json")).stream()
                .filter(line -> line.startsWith("{\"id\":\"" + ID + "\"")).findFirst().orElseThrow();
        assertThat(said).hasSizeGreaterThan(Component.of(Event.class).size());
        for (Said value : said) {
            assertThat(data).contains(value.data());
            assertThat(sheet).as("sheet").contains(value.shown());
            if (value.top().words().shown() != Shown.NOWHERE) {
                assertThat(page).as("page").contains(value.shown());
            }
            if (!value.shown().startsWith("https:")) {
                assertThat(found).as("search").contains(value.shown());
            }
        }
        String json = Files.readString(folder.resolve("public/data/events.json"));
        String schema = Files.readString(folder.resolve("public/data/events.schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema)
                .validate(json, InputFormat.JSON)).isEmpty();
    }

    /** One event with all fields, and one of the same series. */
    private void build(EventKind.BuiltIn kind) throws IOException {
        StringBuilder yaml = new StringBuilder("- id: " + ID + "\n  kind: " + kind.id() + "\n  date: 2024-11-06\n");
        StringBuilder other = new StringBuilder("- id: other\n  title: 另一届\n  kind: " + kind.id() + "\n");
        for (Class<?> type : List.of(Event.class, kind.details())) {
            for (Component component : Component.of(type)) {
                boolean nested = component.type() == Event.Location.class;
                if (component.type() == When.class || component.name().equals("id")
                        || component.described().isEmpty() && !nested) {
                    continue;
                }
                String value = component.type() == Event.Report.class ? "issues/2024-11-11/01-first.md"
                        : value(component, nested ? Component.of(component.type(), "venue") : component);
                String line = "  " + component.name() + ": " + value + "\n";
                yaml.append(line);
                if (component.name().equals("series")) {
                    other.append(line);
                }
            }
        }
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", "title: 刊\nregion: 重庆\n");
        Samples.write(folder, "content/events/all.yml", yaml.append(other).toString());
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("public").toString());
        assertThat(outcome.code()).as(outcome.err() + yaml).isZero();
    }

    private String value(Component component, Component top) {
        String one = one(component, top);
        return component.count() == Count.LIST ? "[" + one + "]" : one;
    }

    private String one(Component component, Component top) {
        Class<?> type = component.type();
        count++;
        String word = "zq" + count;
        if (type == String.class) {
            String text = switch (component.name()) {
                case "district" -> Region.named("500000").getFirst().districts()
                        .get(count % Region.named("500000").getFirst().districts().size());
                case "url" -> "https://example.org/" + word;
                case "phone" -> "\"0236386" + (1000 + count) + "\"";
                default -> word;
            };
            return said(top, text.replace("\"", ""), text.replace("\"", ""), text);
        }
        if (type == Event.Figure.class || type == Amount.class) {
            String amount = 300 + count + (component.money() ? "元" : "名");
            said(top, amount, amount, amount);
            return type == Amount.class ? amount : said(top, word, word, word + " " + amount);
        }
        if (type == EventDate.class) {
            return said(top, "2024-09-30", "2024年9月30日", "2024-09-30");
        }
        if (!component.choices().isEmpty()) {
            Worded choice = component.choices().getFirst();
            return said(top, choice.id(), choice.label(), choice.id());
        }
        List<String> fields = new ArrayList<>();
        Component.of(type).forEach(inner -> fields.add(inner.name() + ": " + value(inner, top)));
        return "{" + String.join(", ", fields) + "}";
    }

    private String said(Component top, String data, String shown, String written) {
        said.add(new Said(top, data, shown));
        return written;
    }

    /** The page's text, and where its links lead. */
    private String page() throws IOException {
        org.jsoup.nodes.Document page = Jsoup.parse(
                Files.readString(folder.resolve("public/events/" + ID + "/index.html")));
        return page.select("main").text() + page.select("main a[href]").eachAttr("href");
    }

    /** All that search knows of the event. */
    private String found() throws IOException {
        try (Directory directory = new NIOFSDirectory(folder.resolve("public/search/lucene"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int id = 0; id < reader.maxDoc(); id++) {
                Document document = reader.storedFields().document(id);
                List<String> fields = document.getFields().stream().map(IndexableField::stringValue)
                        .filter(text -> text != null).toList();
                if (fields.contains("/events/" + ID + "/")) {
                    return String.join("\n", fields);
                }
            }
        }
        throw new AssertionError("search does not know " + ID);
    }
}
