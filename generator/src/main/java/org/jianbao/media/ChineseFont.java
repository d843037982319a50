package org.jianbao.media;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A font with Chinese characters among those of this machine.
 *
 * @param file where it lies
 * @param id what tells it from others: name and size of the file
 */
public record ChineseFont(Path file, String id) {
    /** How the names of files begin, the best first: for titles, so heavy ones before light ones. */
    private static final List<String> NAMES = List.of("notoserifcjk-bold", "notoserifcjksc-bold", "notoserifsc-bold",
            "sourcehanserifsc-bold", "sourcehanserifcn-bold", "notosanscjk-bold", "notosanscjksc-bold",
            "notosanssc-bold", "sourcehansanssc-bold", "sourcehansanscn-bold", "songti", "msyhbd", "simhei",
            "stheiti medium", "pingfang", "notoserifcjk", "notosanscjk", "notosanssc", "wqy-zenhei", "wqy-microhei",
            "msyh", "simsun", "uming", "droidsansfallback");
    private static final Pattern SERIF = Pattern.compile("serif|songti|simsun|uming");
    private static final int DEEPEST = 6;
    private static final int SAMPLE = '渝';

    /** The best one in the folders where the system and the user have theirs. */
    public static Optional<ChineseFont> find() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return find(List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
                home.resolve(".local/share/fonts"), home.resolve(".fonts"), Path.of("/System/Library/Fonts"),
                Path.of("/Library/Fonts"), home.resolve("Library/Fonts"), Path.of("C:/Windows/Fonts")));
    }

    /** The best one in some folders. */
    static Optional<ChineseFont> find(List<Path> folders) {
        return folders.stream().filter(Files::isDirectory).flatMap(ChineseFont::fonts)
                .min(Comparator.comparingInt(ChineseFont::rank).thenComparing(Path::toString)).flatMap(file -> {
                    try {
                        return Optional.of(new ChineseFont(file, name(file) + " " + Files.size(file)));
                    } catch (IOException e) {
                        // It went away; cards do without.
                        return Optional.empty();
                    }
                });
    }

    private static Stream<Path> fonts(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> rank(file) < NAMES.size()).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            // A folder that is not ours to read has nothing for us.
            return Stream.empty();
        }
    }

    /** Whether its strokes have serifs, as the type of newspapers. */
    public boolean isSerif() {
        return SERIF.matcher(name(file)).find();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static int rank(Path file) {
        String name = name(file);
        if (!name.matches(".*\\.(?:ttc|ttf|otf)")) {
            return NAMES.size();
        }
        for (int i = 0; i < NAMES.size(); i++) {
            if (name.startsWith(NAMES.get(i))) {
                return i;
            }
        }
        return NAMES.size();
    }

    /** Loads it; of several in a file the one for simplified characters. A file that is no font is replaced by Java's own choice. */
    Font load() {
        try {
            Font[] fonts = Font.createFonts(file.toFile());
            return Stream.of(fonts).filter(font -> font.canDisplay(SAMPLE))
                    .min(Comparator.comparing(font -> !font.getFontName(Locale.ROOT).contains("SC")))
                    .orElse(new Font(Font.SANS_SERIF, Font.BOLD, 1));
        } catch (IOException | FontFormatException e) {
            return new Font(Font.SANS_SERIF, Font.BOLD, 1);
        }
    }
}
