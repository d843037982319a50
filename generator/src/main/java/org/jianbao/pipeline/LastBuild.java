package org.jianbao.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jianbao.format.RecordCodec;
import org.jianbao.media.ChineseFont;
import org.jianbao.model.content.Content;
import org.jianbao.model.content.Head;
import org.jianbao.model.site.Plan.Omitted;
import org.jianbao.output.Publication;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;

/**
 * Tells whether a build would publish again what is published already: because nothing that it reads has changed, nor what the
 * last one wrote. All files are read for that, for a time of change says little.
 */
final class LastBuild {
    private static final String FILE = "last";
    private static final RecordCodec<Found> PROBLEMS = new RecordCodec<>(Found.class);

    /** What the last build reported. */
    private record Found(List<Problem> problems) {}

    private final BuildRequest request;
    private final Path out;
    private final Optional<String> key;
    private Optional<Reading> reading = Optional.empty();

    private LastBuild(BuildRequest request, Path out) {
        this.request = request;
        this.out = out;
        this.key = key();
    }

    /**
     * What a build reads besides its content, as it was before.
     *
     * @param themes the folders of the theme, with the hashes of their files
     * @param timed whether anything appears or goes away in the course of the day
     */
    private record Reading(ZoneId zone, LocalDate day, SortedMap<String, String> themes, boolean timed) {}

    /** Looks at the files as they are now; nothing when there is no folder to publish to or no cache. */
    static Optional<LastBuild> of(BuildRequest request) {
        return request.cache().isKept() ? request.out().map(out -> new LastBuild(request, out)) : Optional.empty();
    }

    /** What every build of this request and content has in common; nothing when a file cannot be read. */
    private Optional<String> key() {
        try {
            Path themes = request.content().toAbsolutePath().normalize().resolveSibling("themes");
            String content = FolderDigest.of(request.content(), true);
            return Optional.of(request.cache().key(FILE, all -> all.add(request.content().toString()).add(content)
                    .add(ChineseFont.find().map(ChineseFont::id).orElse(""))
                    .addAll(names(themes)).addAll(names(request.home().resolve("themes")))
                    .add(request.home().toString()).add(out.toString()).add(request.theme()).add(request.baseUrl())
                    .add(request.drafts() ? 1 : 0).add(request.future() ? 1 : 0).add(request.audience().name())
                    .add(request.compressed().isPresent() ? 1 : 0)));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static List<String> names(Path themes) {
        if (!Files.isDirectory(themes)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(themes)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last build of the same reported, and its problems again; nothing when there has to be a build. */
    Optional<BuildReport> unchanged(Problems problems) {
        return key.flatMap(request.cache()::find).flatMap(folder -> {
            try (DataInputStream in = new DataInputStream(
                    new BufferedInputStream(Files.newInputStream(folder.resolve(FILE))))) {
                LocalDate today = day(ZoneId.of(in.readUTF()));
                if (!in.readUTF().equals(today.toString()) || !themes(in) || !isPublished(in.readUTF())) {
                    return Optional.empty();
                }
                BuildReport report = report(in);
                Problems again = problems.fresh();
                PROBLEMS.read(in).problems()
                        .forEach(problem -> again.add(problem.kind(), problem.place(), problem.what(),
                                problem.fix(), problem.edits()));
                problems.addAll(again.hasErrors() ? List.of() : again.sorted());
                return Optional.of(report).filter(made -> !again.hasErrors());
            } catch (IOException | UncheckedIOException | DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static boolean themes(DataInputStream in) throws IOException {
        boolean same = true;
        for (int i = in.readInt(); i > 0; i--) {
            Path folder = Path.of(in.readUTF());
            same &= FolderDigest.of(folder, true).equals(in.readUTF());
        }
        return same;
    }

    private boolean isPublished(String digest) throws IOException {
        return Files.isDirectory(out) && Publication.isTidy(out) && FolderDigest.of(out, false).equals(digest);
    }

    /** A build has read its content, and is about to read the theme in some folders. */
    void reads(Content content, List<Path> themeFolders) {
        ZoneId zone = content.settings().timeZone();
        LocalDate day = day(zone);
        try {
            SortedMap<String, String> themes = new TreeMap<>();
            for (Path folder : themeFolders.stream().filter(PackedTheme::isOnDisk).toList()) {
                themes.put(folder.toString(), FolderDigest.of(folder, true));
            }
            reading = Optional.of(new Reading(zone, day, themes, isTimed(content, day)));
        } catch (IOException | UncheckedIOException e) {
            // Whoever reads the theme tells what is wrong; nothing is kept.
            reading = Optional.empty();
        }
    }

    private LocalDate day(ZoneId zone) {
        return request.now().apply(zone).toLocalDate();
    }

    /**
     * Keeps what this build did, once it is published, unless that holds for a part of the day only or the content changed
     * meanwhile.
     *
     * @param found what was wrong, without errors
     */
    void keep(BuildReport report, List<Problem> found) {
        Optional<Reading> read = reading.filter(each -> !each.timed && each.day.equals(day(each.zone)));
        if (key.isEmpty() || read.isEmpty() || !key.equals(key())) {
            return;
        }
        request.cache().keep(key.get(), folder -> {
            try (DataOutputStream to = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE))))) {
                to.writeUTF(read.get().zone.getId());
                to.writeUTF(read.get().day.toString());
                to.writeInt(read.get().themes.size());
                for (Map.Entry<String, String> theme : read.get().themes.entrySet()) {
                    to.writeUTF(theme.getKey());
                    to.writeUTF(theme.getValue());
                }
                to.writeUTF(FolderDigest.of(out, false));
                keep(report, to);
                PROBLEMS.write(new Found(found), to);
            }
        });
    }

    /** Whether anything appears or goes away in the course of a day. */
    private static boolean isTimed(Content content, LocalDate day) {
        Stream<Head> heads = Stream.concat(content.pages().stream().map(page -> page.head()),
                content.issues().stream().flatMap(issue -> Stream.concat(Stream.of(issue.head()),
                        issue.articles().stream().map(article -> article.head()))));
        return heads.flatMap(head -> Stream.concat(head.publishDate().stream(), head.expiryDate().stream()))
                .anyMatch(moment -> moment.toLocalDate().equals(day));
    }

    private static void keep(BuildReport report, DataOutputStream to) throws IOException {
        Omitted omitted = report.omitted();
        for (int number : new int[] {report.issues(), report.articles(), report.briefs(), report.events(),
                omitted.drafts(), omitted.scheduled(), omitted.expired(), report.pages(), report.files()}) {
            to.writeInt(number);
        }
        to.writeLong(report.bytes());
        to.writeInt(omitted.paths().size());
        for (String path : omitted.paths()) {
            to.writeUTF(path);
        }
    }

    private static BuildReport report(DataInputStream in) throws IOException {
        int[] numbers = new int[9];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        long bytes = in.readLong();
        List<String> paths = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            paths.add(in.readUTF());
        }
        return new BuildReport(numbers[0], numbers[1], numbers[2], numbers[3],
                new Omitted(numbers[4], numbers[5], numbers[6], paths), numbers[7], numbers[8], bytes);
    }
}
