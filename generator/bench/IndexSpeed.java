package org.jianbao.search.pieces;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Progress;
import org.jianbao.model.site.SiteFile;
import org.jianbao.search.entry.Entry;
import org.jianbao.search.entry.Segments;
import org.jianbao.search.index.IndexBuilder;
import org.jianbao.search.index.IndexSummary;
import org.jianbao.search.index.SegmentIndex;
import org.jianbao.search.text.Folding;
import org.jianbao.search.text.TermList;

/** Indexes the items of a file as articles and makes their pieces, without pages; prints a row of a table. */
final class IndexSpeed {
    private static final List<String> COLUMNS = List.of("要闻", "渝工暖心", "渝工港湾", "渝工建功", "渝工铸魂");
    private static final List<String> CATEGORIES = List.of("warmth", "stations", "competitions", "awards");

    private IndexSpeed() {}

    public static void main(String[] arguments) throws IOException {
        List<Entry> entries = entries(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        AtomicLong files = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        PieceWriter pieces = new PieceWriter(file -> {
            files.incrementAndGet();
            bytes.addAndGet(((SiteFile.Made) file).bytes().length);
        });
        long start = System.nanoTime();
        Folding folding = Folding.standard();
        IndexBuilder builder = new IndexBuilder(folding, new TermList(List.of(), folding));
        List<SegmentIndex> segments = SegmentIndex.of(Segments.of(entries), builder, BuildCache.NONE,
                Progress.NONE);
        long indexed = System.nanoTime();
        IndexSummary summary = IndexSummary.read(segments, List.of());
        PieceSizes sizes = PieceSizes.of(segments.getFirst().entries().size(), false);
        new Shards(summary.common(), new Facets.Names(COLUMNS, CATEGORIES), sizes, BuildCache.NONE)
                .write(segments, pieces, Progress.NONE);
        Variants.write(folding, pieces);
        PinyinPieces.write(summary, sizes, pieces);
        long made = System.nanoTime();
        SegmentIndex.close(segments);
        System.out.printf("| %d | %.1f | %.1f | %.1f | %.1f | %d |%n", entries.size(), (indexed - start) / 1e9,
                (made - indexed) / 1e9, (made - start) / 1e9, bytes.get() / 1e6, files.get());
    }

    private static List<Entry> entries(Path file, int most) throws IOException {
        List<Entry> entries = new ArrayList<>();
        JsonFactory json = new JsonFactory();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && entries.size() < most; line = in.readLine()) {
                entries.add(entry(json, line, entries.size()));
            }
        }
        entries.sort(Comparator.comparing((Entry entry) -> entry.published().orElseThrow()).thenComparing(Entry::url));
        return entries;
    }

    private static Entry entry(JsonFactory json, String line, int number) throws IOException {
        String id = "";
        String date = "";
        String title = "";
        String body = "";
        try (JsonParser parser = json.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "id" -> id = parser.getText();
                    case "date" -> date = parser.getText();
                    case "title" -> title = parser.getText();
                    case "body" -> body = parser.getText().replaceAll("\n+", "\n");
                    default -> parser.skipChildren();
                }
            }
        }
        LocalDate day = LocalDate.parse(date);
        String column = COLUMNS.get(number % COLUMNS.size());
        String category = CATEGORIES.get(number % CATEGORIES.size());
        return new Entry(Entry.Kind.ARTICLE, Optional.of(day), Optional.of(day), "/issues/" + date + "/" + id + "/", title,
                column, List.of(category), List.of(column, category, "新闻", day.getYear() + "年"), "", body, "", "");
    }
}
