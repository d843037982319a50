package org.jianbao.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A theme with which to begin: it extends the default one, and changes nothing yet. */
public final class NewTheme {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

    private NewTheme() {}

    /** Whether a theme of one's own can have a name: it is a folder, and not the default theme. */
    public static boolean canHave(String name) {
        return NAME.matcher(name).matches() && !name.equals("default");
    }

    /** All files by path, from the folder of the theme. */
    public static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("theme.yml", resource("theme.yml"));
        files.put("words.txt", resource("words.txt"));
        files.put("assets/css/site/theme.css", resource("theme.css"));
        return files;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(NewTheme.class.getResourceAsStream("theme/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
