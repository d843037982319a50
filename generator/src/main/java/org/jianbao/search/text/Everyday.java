package org.jianbao.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How readers ask: everyday words with those that bulletins have for the same thing, and words that say nothing of what is looked
 * for. They come from {@code everyday.txt}, and the synonyms of a site go on where the list ends.
 */
public final class Everyday {
    private static final String LIST = "everyday.txt";
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private Everyday() {}

    /**
     * The list as words of the index, in its order.
     *
     * @param synonyms groups of words that mean the same on this site
     * @return for each word that readers say the word itself, then what it may stand for; the word alone when it says nothing
     */
    public static List<List<String>> words(Folding folding, List<List<String>> synonyms) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        lines().map(line -> line.split("=", -1)).forEach(sides -> {
            List<String> meant = sides.length > 1 ? split(sides[1], folding) : List.of();
            for (String said : split(sides[0], folding)) {
                if (meant.equals(List.of(said))) {
                    continue;
                }
                Set<String> all = words.computeIfAbsent(said, word -> new LinkedHashSet<>(List.of(word)));
                meant.forEach(word -> {
                    all.add(word);
                    synonyms.stream().filter(group -> group.contains(word)).forEach(all::addAll);
                });
            }
        });
        return words.values().stream().map(List::copyOf).toList();
    }

    private static List<String> split(String side, Folding folding) {
        List<String> words = new ArrayList<>();
        for (String word : BLANK.split(side.strip(), -1)) {
            Units units = Units.of(folding.fold(word));
            words.add(units.join(0, units.size()));
        }
        return words;
    }

    private static Stream<String> lines() {
        try (InputStream in = Objects.requireNonNull(Everyday.class.getResourceAsStream(LIST), LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
