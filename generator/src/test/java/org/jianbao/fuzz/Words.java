package org.jianbao.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of short texts, one a line, in which nothing is invisible: with the escapes of Java ({@code \n}, {@code \t}, {@code \s}),
 * and other invisible characters by their number, as {@code ⟨202e⟩}.
 */
public final class Words {
    private static final Pattern NUMBER = Pattern.compile("⟨([0-9a-f]+)⟩");

    private Words() {}

    /** The lines of a file as they are written, without the empty ones. */
    public static List<String> lines(Path file) throws IOException {
        return Files.readString(file).lines().filter(line -> !line.isEmpty()).toList();
    }

    /** The text that is meant. */
    public static String meant(String line) {
        return NUMBER.matcher(line.translateEscapes()).replaceAll(
                match -> java.util.regex.Matcher
                        .quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}
