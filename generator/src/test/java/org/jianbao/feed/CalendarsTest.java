package org.jianbao.feed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The iCalendar files, read by ical4j and by the letter of RFC 5545. */
@Tag("slow")
class CalendarsTest {
    @TempDir
    static Path folder;

    private static Path site = Path.of("");

    @BeforeAll
    static void build() throws IOException {
        site = EventSite.build(folder);
    }

    @Test
    void there_is_one_for_all_one_a_category_and_one_an_event_whose_first_day_is_known() throws IOException {
        assertThat(files().keySet()).containsExactlyInAnyOrder("calendar/all.ics", "calendar/competitions.ics",
                "calendar/warmth.ics", "events/day/event.ics", "events/span/event.ics", "events/month/event.ics",
                "events/from/event.ics", "events/quarter/event.ics", "events/winter/event.ics",
                "events/year/event.ics", "events/months/event.ics");
        assertThat(uids("calendar/all.ics")).containsExactly("month@example.org", "winter@example.org",
                "day@example.org", "from@example.org", "months@example.org", "quarter@example.org",
                "span@example.org", "year@example.org");
        assertThat(uids("calendar/competitions.ics")).containsExactly("winter@example.org", "day@example.org",
                "quarter@example.org");
        assertThat(uids("calendar/warmth.ics")).containsExactly("span@example.org");
        assertThat(uids("events/day/event.ics")).containsExactly("day@example.org");
    }

    @Test
    void the_librarys_validator_finds_nothing() throws Exception {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Calendar calendar = new CalendarBuilder()
                    .build(new StringReader(new String(file.getValue(), StandardCharsets.UTF_8)));
            assertThat(calendar.validate().getEntries()).as(file.getKey()).isEmpty();
        }
    }

    @Test
    void days_are_whole_days_and_the_end_is_the_day_after_the_last() throws Exception {
        assertThat(days()).containsExactlyInAnyOrder("day 20241106 20241107", "span 20240227 20240301",
                "month 20241201 20250101", "from 20241001 -", "quarter 20240401 20240701", "winter 20241201 20250301",
                "year 20240101 20250101", "months 20240501 20241001");
        assertThat(lines("events/day/event.ics")).contains("DTSTART;VALUE=DATE:20241106", "DTEND;VALUE=DATE:20241107");
    }

    @Test
    void every_field_comes_back_as_it_was() throws Exception {
        Component event = event("events/day/event.ics");
        assertThat(value(event, Property.SUMMARY)).isEqualTo(EventSite.HOSTILE);
        assertThat(value(event, Property.DESCRIPTION).lines()).containsExactly("第一行，有逗号,分号;反斜线\\n。", "第二行。",
                "主办：重庆市总工会、市卫生健康委", "电话：02363861234", "https://example.org/kan/events/day/");
        assertThat(value(event, Property.LOCATION)).isEqualTo("渝中区体育馆");
        assertThat(value(event, Property.URL)).isEqualTo("https://example.org/kan/events/day/");
        assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
        assertThat(lines("events/day/event.ics")).contains("CATEGORIES:竞赛,网上竞赛,甲\\,乙");
    }

    @Test
    void a_time_that_days_cannot_say_stands_in_words() throws Exception {
        assertThat(value(event("events/from/event.ics"), Property.DESCRIPTION)).startsWith("时间：2024年10月起\n");
        assertThat(value(event("events/quarter/event.ics"), Property.DESCRIPTION)).startsWith("时间：2024年第二季度\n");
        assertThat(value(event("events/months/event.ics"), Property.DESCRIPTION)).startsWith("时间：2024年5月至9月30日\n");
        assertThat(value(event("events/span/event.ics"), Property.DESCRIPTION)).doesNotContain("时间");
    }

    @Test
    void the_stamp_is_the_day_of_the_latest_change_of_a_report_or_else_the_first_day() throws Exception {
        assertThat(lines("events/day/event.ics")).contains("DTSTAMP:20241112T160000Z");
        assertThat(lines("events/span/event.ics")).contains("DTSTAMP:20240226T160000Z");
    }

    @Test
    void calendars_to_subscribe_to_have_a_name_and_say_how_often_they_change() throws Exception {
        assertThat(lines("calendar/all.ics")).contains("X-WR-CALNAME:活动，刊", "REFRESH-INTERVAL;VALUE=DURATION:P1D")
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0");
        assertThat(lines("calendar/warmth.ics")).contains("X-WR-CALNAME:活动，刊：送温暖");
        assertThat(lines("events/day/event.ics")).noneMatch(line -> line.startsWith("X-WR"));
    }

    @Test
    void lines_are_folded_at_75_octets_between_characters() throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            assertThat(text).endsWith("\r\n").doesNotContain("\ufffd");
            assertThat(text.replace("\r\n", "")).as(file.getKey()).doesNotContain("\r").doesNotContain("\n");
            for (String line : text.split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
                assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
            }
        }
        assertThat(Files.readString(site.resolve("events/day/event.ics"))).contains("\r\n ");
    }

    @Test
    void a_site_without_an_address_has_calendars_too() throws IOException {
        Path other = EventSite.build(folder.resolve("none"), "");
        assertThat(Files.readString(other.resolve("events/day/event.ics"))).contains("UID:day@jianbao\r\n")
                .doesNotContain("URL:");
    }

    @Test
    void the_machines_time_zone_and_language_change_no_byte() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            SortedMap<String, byte[]> again = calendars(EventSite.build(folder.resolve("again")));
            assertThat(again.keySet()).isEqualTo(files().keySet());
            files().forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static SortedMap<String, byte[]> files() throws IOException {
        return calendars(site);
    }

    private static SortedMap<String, byte[]> calendars(Path root) throws IOException {
        SortedMap<String, byte[]> calendars = new TreeMap<>(Samples.files(root));
        calendars.keySet().removeIf(path -> !path.endsWith(".ics"));
        return calendars;
    }

    /** The lines of a file, unfolded. */
    private static List<String> lines(String file) throws IOException {
        return List.of(Files.readString(site.resolve(file)).replace("\r\n ", "").split("\r\n"));
    }

    private static List<String> uids(String file) throws IOException {
        return lines(file).stream().filter(line -> line.startsWith("UID:")).map(line -> line.substring(4)).toList();
    }

    private static List<String> days() throws Exception {
        try (Stream<Component> events = calendar("calendar/all.ics").getComponents().stream()
                .map(Component.class::cast)) {
            return events.map(event -> value(event, Property.UID).replace("@example.org", "") + " "
                    + value(event, Property.DTSTART) + " " + value(event, Property.DTEND)).collect(Collectors.toList());
        }
    }

    private static Component event(String file) throws Exception {
        return calendar(file).getComponents().getFirst();
    }

    private static Calendar calendar(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(Files.readString(site.resolve(file))));
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("-");
    }
}
