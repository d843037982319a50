package org.jianbao.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jianbao.search.ModuleHost.Found;
import org.jianbao.search.ModuleHost.Module;
import org.jianbao.search.ModuleHost.Response;
import org.jianbao.search.ModuleHost.SearchFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pieces of the search that arrive damaged, as something else, or not at all: a search then finds what it always finds, or
 * says why it cannot. {@code -Djianbao.damages=10} tries ten times as many, {@code -Djianbao.seed=…} others.
 */
@Tag("slow")
class DamagedPiecesTest {
    private static final long SEED = Long.getLong("jianbao.seed", 20_241_111);
    /**
     * How often each kind of file is damaged: all files of it (less often what only corrections need, which take long), and
     * one alone for a module that has loaded nothing.
     */
    private static final int ALL = 12 * Integer.getInteger("jianbao.damages", 1);
    private static final int SLOW = 3 * Integer.getInteger("jianbao.damages", 1);
    private static final int ALONE = 1 * Integer.getInteger("jianbao.damages", 1);
    /** Enough for big positions. */
    private static final int DOCUMENTS = 1100;
    private static final Path CONTENT = Path.of(System.getProperty("jianbao.project", ".."), "content");
    private static final Set<String> ERRORS = Set.of("missing", "corrupt", "network");

    /** Every kind of file but the module itself, by a part of its path. */
    private static final List<Pattern> KINDS = Stream
            .of("search/\\w{10}/h\\.bin", "/k/", "/p/", "/q/", "/t/", "/f\\.bin", "/variants/", "/everyday/",
                    "/corrections-", "/pinyin/\\w{10}/h\\.bin", "/pinyin/\\w{10}/[0-9]+\\.bin")
            .map(Pattern::compile).toList();

    /** Together they need all of these. */
    private static final List<Question> QUESTIONS = List.of(new Question("工会驿站", "{\"facets\": true}"),
            new Question("职工 -驿站", "{\"filters\": {\"kind\": [\"brief\"]}, \"sort\": \"date\"}"),
            new Question("職工驛站", "{}"), new Question("C++17和C#", "{}"), new Question("区总工会", "{}"),
            new Question("重庆市总工会", "{}"), new Question("zhigong", "{}"), new Question("ghyz", "{}"),
            new Question("攻会驿站", "{}"), new Question("哪里可以歇脚", "{}"));

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static BuiltSite site;

    @SuppressWarnings("NullAway.Init")
    private static ModuleHost host;

    @BeforeAll
    static void build() throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        LargeContent.write(CONTENT, content, DOCUMENTS, new Random(SEED));
        site = BuiltSite.of(content, folder);
        host = new ModuleHost();
    }

    @AfterAll
    static void close() throws IOException {
        host.close();
        site.oracle().close();
    }

    @Test
    void no_damage_ever_changes_what_is_found() {
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        for (Pattern kind : KINDS) {
            List<Question> asking = QUESTIONS.stream()
                    .filter(question -> question.paths().stream().anyMatch(kind.asPredicate()))
                    .toList();
            assertThat(asking).as(kind + " is needed").isNotEmpty();
            AtomicReference<UnaryOperator<Response>> fault = new AtomicReference<>(UnaryOperator.identity());
            Module module = open(path -> kind.matcher(path).find() ? fault.get().apply(read(path)) : read(path));
            int times = kind.pattern().contains("pinyin") || kind.pattern().contains("corrections") ? SLOW : ALL;
            for (int i = 0; i < times; i++) {
                Damage damage = pick(Damage.of(kind), random);
                fault.set(right -> damage.done(right, random));
                Question question = pick(asking, random);
                String outcome = question.outcome(module);
                if (!ERRORS.contains(outcome)) {
                    wrong.add(kind + " " + damage + ", " + question.query + ": " + outcome);
                }
            }
            fault.set(UnaryOperator.identity());
            asking.forEach(
                    question -> assertThat(question.outcome(module)).as(kind + " is here again").isEqualTo("right"));
            for (int i = 0; i < ALONE; i++) {
                Damage damage = pick(Damage.of(kind), random);
                Question question = pick(asking, random);
                String path = pick(question.paths().stream().filter(kind.asPredicate()).toList(), random);
                String outcome = question.outcome(open(other -> other.equals(path)
                        ? damage.done(read(path), random)
                        : read(other)));
                if (!ERRORS.contains(outcome)) {
                    wrong.add(path + " " + damage + ", " + question.query + ": " + outcome);
                }
            }
        }
        assertThat(wrong).as("seed " + SEED).isEmpty();
    }

    private static Module open(ModuleHost.Files files) {
        return host.open(site.script(), files, "positions");
    }

    private static Response read(String path) {
        return site.files().read(path);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** A query with its options, the paths that it needs, and what is found. */
    private static final class Question {
        private final String query;
        private final String options;
        private final Set<String> paths = new TreeSet<>();
        private Optional<Found> right = Optional.empty();

        Question(String query, String options) {
            this.query = query;
            this.options = options;
        }

        /** What it needs, as it is when nothing is damaged. */
        Set<String> paths() {
            if (right.isEmpty()) {
                Module module = open(path -> {
                    paths.add(path);
                    return read(path);
                });
                right = Optional.of(module.find(query, options));
                module.show(query, 3);
            }
            return paths;
        }

        /** Whether the right documents are found, other ones, or why none. */
        String outcome(Module module) {
            try {
                Found found = module.find(query, options);
                module.show(query, 3);
                return Optional.of(found).equals(right) ? "right" : "other results";
            } catch (SearchFailure failure) {
                return String.valueOf(failure.getMessage());
            }
        }
    }

    /** What can happen to a file on its way. */
    private enum Damage {
        BIT, BITS, CUT, LONGER, EMPTY, ZEROS, OTHER, HTML, MISSING, FAULT, UNREACHABLE;

        /** Scripts have no checksum: a browser runs what it can read of them. */
        static List<Damage> of(Pattern kind) {
            return kind.pattern().contains("corrections")
                    ? List.of(CUT, EMPTY, OTHER, HTML, MISSING, UNREACHABLE)
                    : List.of(values());
        }

        Response done(Response right, Random random) {
            return switch (this) {
                case BIT -> right.changed(bytes -> flipped(bytes, 1, random));
                case BITS -> right.changed(bytes -> flipped(bytes, 1 + random.nextInt(40), random));
                case CUT -> right.changed(bytes -> Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                case LONGER -> right.changed(bytes -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9)));
                case EMPTY -> Response.ok(new byte[0]);
                case ZEROS -> right.changed(bytes -> new byte[bytes.length]);
                case OTHER -> other(right, random);
                case HTML -> Response.ok("<!doctype html><title>404</title>".getBytes(UTF_8));
                case MISSING -> Response.status(404);
                case FAULT -> Response.status(503);
                case UNREACHABLE -> Response.UNREACHABLE;
            };
        }

        /** Some other piece of the same site. */
        private static Response other(Response right, Random random) {
            byte[] other = pick(List.copyOf(site.pieces().values()), random);
            return right.changed(bytes -> Arrays.equals(bytes, other) ? new byte[1] : other);
        }

        private static byte[] flipped(byte[] bytes, int times, Random random) {
            Set<Integer> bits = new TreeSet<>();
            while (bits.size() < times) {
                bits.add(random.nextInt(bytes.length * 8));
            }
            byte[] changed = bytes.clone();
            bits.forEach(bit -> changed[bit / 8] ^= (byte) (1 << bit % 8));
            return changed;
        }
    }
}
