package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same content gives the same bytes, whoever builds it, wherever, whenever. */
@Tag("slow")
class DeterminismTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void two_builds_are_the_same_byte_for_byte() throws IOException {
        copyInOrder(folder.resolve("a"), List.copyOf(sources().keySet()));
        assertThat(built(folder.resolve("a"))).isEqualTo(built(folder.resolve("a")));
    }

    @Test
    void neither_order_nor_time_nor_place_of_the_files_matters() throws IOException {
        List<String> order = new ArrayList<>(sources().keySet());
        copyInOrder(folder.resolve("a"), order);
        SortedMap<String, String> first = built(folder.resolve("a"));
        long seed = System.nanoTime();
        Collections.shuffle(order, new Random(seed));
        Path other = folder.resolve("另一处 b");
        copyInOrder(other, order);
        for (String path : order) {
            Files.setLastModifiedTime(other.resolve(path), FileTime.from(Instant.EPOCH));
        }
        assertThat(built(other)).as("files made in the order of seed %d", seed).isEqualTo(first);
    }

    /** Turkish has another lower case of I, Arabic and Thai have other digits and calendars. */
    @ParameterizedTest
    @CsvSource({"tr-TR, Europe/Istanbul", "ar-EG-u-nu-arab, Africa/Cairo", "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
            "en-US, America/Los_Angeles", "zh-TW, Pacific/Kiritimati"})
    void neither_language_nor_time_zone_of_the_machine_matters(String language, String zone) throws IOException {
        copyInOrder(folder.resolve("a"), List.copyOf(sources().keySet()));
        SortedMap<String, String> here = built(folder.resolve("a"));
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(built(folder.resolve("a"))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    /** The fullest of the sample sites, and the tiny theme. */
    private static SortedMap<String, byte[]> sources() throws IOException {
        SortedMap<String, byte[]> files = new java.util.TreeMap<>();
        Samples.files(Samples.path("sites", "full", "content"))
                .forEach((path, bytes) -> files.put("content/" + path, bytes));
        Samples.files(Samples.path("sites", "theme"))
                .forEach((path, bytes) -> files.put("themes/default/" + path, bytes));
        return files;
    }

    private static void copyInOrder(Path to, List<String> order) throws IOException {
        SortedMap<String, byte[]> files = sources();
        for (String path : order) {
            Samples.write(to, path, files.getOrDefault(path, new byte[0]));
        }
    }

    private static SortedMap<String, String> built(Path site) throws IOException {
        Outcome outcome = Outcome.of("build", "--content", site.resolve("content").toString(), "--out",
                site.resolve("public").toString(), "--now", "2024-12-01", "--drafts", "--future");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return Samples.texts(site.resolve("public"));
    }
}
