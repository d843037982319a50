package org.jianbao.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Inputs made of other inputs, the same for the same seed. */
final class Mutations {
    private static final int MOST_BYTES = 4_000;

    private final List<byte[]> seeds;
    private final List<String> words;
    private final Random random;

    Mutations(FuzzTarget target, long seed) {
        this.seeds = target.seeds();
        this.words = target.dictionary();
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] input = pick(seeds);
        for (int i = random.nextInt(6); i >= 0; i--) {
            input = changed(input);
        }
        return input.length > MOST_BYTES ? Arrays.copyOf(input, MOST_BYTES) : input;
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int end = Math.min(input.length, at + random.nextInt(12));
        return switch (random.nextInt(12)) {
            case 0 -> join(input, at, new byte[0], end);
            case 1 -> join(input, at, new byte[] {(byte) random.nextInt(256)}, Math.min(input.length, at + 1));
            case 2 -> join(input, at, Arrays.copyOfRange(input, at, end), at);
            case 3 -> join(input, at, word().repeat(1 + random.nextInt(40)).getBytes(StandardCharsets.UTF_8), at);
            case 4 -> {
                byte[] other = pick(seeds);
                int from = random.nextInt(other.length + 1);
                yield join(input, at, Arrays.copyOfRange(other, from, other.length), input.length);
            }
            case 5, 6 -> join(input, at, word().getBytes(StandardCharsets.UTF_8), end);
            case 7 -> join(input, at, (word() + word() + word()).getBytes(StandardCharsets.UTF_8), at);
            default -> join(input, at, word().getBytes(StandardCharsets.UTF_8), at);
        };
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private byte[] pick(List<byte[]> inputs) {
        return inputs.get(random.nextInt(inputs.size()));
    }

    private static byte[] join(byte[] input, int at, byte[] inserted, int goOn) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(input, 0, at);
        bytes.writeBytes(inserted);
        bytes.write(input, goOn, input.length - goOn);
        return bytes.toByteArray();
    }
}
