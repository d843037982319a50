package org.jianbao.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jianbao.fuzz.FuzzTarget.Reader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is read keeps its promises: the kept inputs, and some that are made of them, the same each time unless
 * {@code -Djianbao.seed=SEED} asks for others; {@code -Djianbao.fuzz.inputs=N} says how many, for the quickest target.
 */
@Tag("slow")
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("jianbao.fuzz.inputs", 800);
    private static final long SEED = Long.getLong("jianbao.seed", 20_241_111);
    private static final int SHOWN = 20;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void a_reader_keeps_its_promises_whatever_it_reads(FuzzTarget target) throws IOException {
        Reader reader = target.open(folder);
        List<String> broken = new ArrayList<>();
        List<byte[]> seeds = target.seeds();
        assertThat(seeds).hasSizeGreaterThan(5);
        seeds.forEach(input -> read(reader, input, broken));
        Mutations mutations = new Mutations(target, SEED);
        for (int i = 0; i < INPUTS / target.slowness() && broken.size() < SHOWN; i++) {
            read(reader, mutations.next(), broken);
        }
        assertThat(broken).isEmpty();
    }

    private static void read(Reader reader, byte[] input, List<String> broken) {
        try {
            reader.read(input);
        } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
            String text = new String(input, StandardCharsets.UTF_8);
            broken.add(e + "\n    at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?") + "\n    of "
                    + escaped(text));
        }
    }

    /** As it could stand in Java. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.chars().forEach(c -> escaped.append(c == '\n' ? "\\n" : c == '"' || c == '\\' ? "\\" + (char) c
                : c < ' ' || c >= 0x7f && c < 0xa0 || c >= 0xd800 && c < 0xe000 || c == 0xfffd || c == 0xfeff
                        ? "\\u%04x".formatted(c) : Character.toString(c)));
        return escaped.append('"').toString();
    }
}
