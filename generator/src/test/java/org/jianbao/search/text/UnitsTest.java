package org.jianbao.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The search module cuts texts into the same units as the generator, at the same places. */
@Tag("slow")
class UnitsTest {
    private static final long SEED = Long.getLong("jianbao.seed", 20_241_111);
    private static final int TEXTS = 3_000;
    /** Of every class some, and what has rules of its own. */
    private static final String ALPHABET = "工会職驛〇の한aZc9０Ａé\u0301̈ßΩёİẞﬁ²№+#%&@$￥¥😀👍\uDBFF\uDFFF,.、。，．/／-—‑·•・'’:∶~\"“”()（）"
            + " 　\t\u00a0\u2003\n\r\u2028\u0085\u0000\u0007\u00ad\u200b\u200d\ufe0f\u202e\ufeff⼯⻋⻓見\uF9D1\uFA08\uFACFｶﾞ𠮷";
    private static final String WIDE = "\uD87E\uDC00\uD87E\uDC1A\uDB40\uDD00\uD83D\uDC4D\uD842\uDFB7";

    private static final Folding FOLDING = Folding.standard();

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static Context context;

    @SuppressWarnings("NullAway.Init")
    private static Value module;

    @BeforeAll
    static void load() throws IOException {
        context = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false")
                .option("js.esm-eval-returns-exports", "true").build();
        try (InputStream units = Objects
                .requireNonNull(Units.class.getResourceAsStream("/org/jianbao/search/pieces/units.js"))) {
            String script = "const CHARACTERS = `" + Characters.PUBLISHED + "`;\n"
                    + new String(units.readAllBytes(), UTF_8)
                    + """
                            export function table(traditional, simplified) {
                              const alphabet = new Alphabet("");
                              alphabet.learn(Array.from(traditional, c => c.charCodeAt(0)), Array.from(simplified, c => c.charCodeAt(0)));
                              return alphabet.fold;
                            }
                            export function folded(fold) {
                              return Array.from(fold).join(" ");
                            }
                            export function cut(text, fold) {
                              const {units, starts, ends, places} = scan(text, fold);
                              return units.map((unit, i) => `${unit} ${starts[i]} ${ends[i]} ${places[i]}`).join("\\n");
                            }
                            """;
            module = context.eval(Source.newBuilder("js", script, "units.mjs")
                    .mimeType("application/javascript+module").build());
        }
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void every_utf_16_unit_is_folded_alike() {
        String expected = IntStream.range(0, 0x10000)
                .mapToObj(c -> String.valueOf(Character.isSurrogate((char) c)
                        ? c
                        : (int) FOLDING.fold(String.valueOf((char) c)).charAt(0)))
                .collect(Collectors.joining(" "));
        assertThat(call("folded", table()).asString().split(" ")).isEqualTo(expected.split(" "));
    }

    @Test
    void texts_of_all_kinds_of_characters_are_cut_alike() {
        Random random = new Random(SEED);
        Value table = table();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length >= 0; length--) {
                int pair = random.nextInt(WIDE.length() / 2) * 2;
                char any = (char) random.nextInt(0x10000);
                text.append(switch (random.nextInt(16)) {
                    case 0 -> WIDE.substring(pair, pair + 2);
                    case 1 -> String.valueOf(any);
                    default -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                });
            }
            Units units = Units.of(FOLDING.fold(text.toString()));
            String expected = IntStream.range(0, units.size())
                    .mapToObj(unit -> units.text(unit) + " " + units.start(unit) + " " + units.end(unit) + " "
                            + units.position(unit))
                    .collect(Collectors.joining("\n"));
            assertThat(call("cut", text.toString(), table).asString()).as("seed " + SEED + ": " + text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void what_is_joined_is_cut_again_as_it_was() {
        for (String text : new String[] {"C++、Ｃ#和.NET", "a/b", "工会 +", "𠮷野😀", "1,000人", "葛\uDB40\uDD00城"}) {
            Units units = Units.of(FOLDING.fold(text));
            Units again = Units.ofJoined(units.join(0, units.size()));
            assertThat(IntStream.range(0, again.size()).mapToObj(again::text).toList())
                    .isEqualTo(IntStream.range(0, units.size()).mapToObj(units::text).toList());
            assertThat(IntStream.range(0, again.size()).mapToObj(again::kind).toList())
                    .isEqualTo(IntStream.range(0, units.size()).mapToObj(units::kind).toList());
        }
    }

    private static Value table() {
        StringBuilder traditional = new StringBuilder();
        StringBuilder simplified = new StringBuilder();
        FOLDING.simplified().forEach((from, to) -> {
            traditional.append(from);
            simplified.append(to);
        });
        return call("table", traditional.toString(), simplified.toString());
    }

    private static Value call(String function, Object... arguments) {
        return module.getMember(function).execute(arguments);
    }
}
