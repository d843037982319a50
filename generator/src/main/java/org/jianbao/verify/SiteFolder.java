package org.jianbao.verify;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jianbao.format.SearchFormat;
import org.jianbao.format.SearchManifest;
import org.jianbao.model.BaseUrl;

/**
 * The files of a site.
 *
 * @param root a real path
 * @param base where the site is published
 * @param names of all files from the root, with forward slashes
 */
record SiteFolder(Path root, BaseUrl base, SortedSet<String> names) {
    /** What every published folder of Jianbao has. */
    private static final String MARKER = ".jianbao";

    static SiteFolder of(Path root, BaseUrl base) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(root.relativize(file).toString().replace('\\', '/')));
        }
        return new SiteFolder(root, base, names);
    }

    /** Whether Jianbao made it; of other folders only the links can be checked. */
    boolean isJianbao() throws IOException {
        return names.contains(MARKER) || names.contains(SearchFormat.MODULE)
                && SearchManifest.isBegin(new String(bytes(SearchFormat.MODULE), StandardCharsets.UTF_8));
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(root.resolve(name));
    }

    /** The files whose names end so. */
    List<String> ending(String end) {
        return names.stream().filter(name -> name.endsWith(end)).toList();
    }

    /** Whether a full address lies in the site and has no file there. */
    boolean lacks(String address) {
        if (!base.isKnown() || !address.startsWith(base.toString())) {
            return false;
        }
        try {
            String path = new URI(address.substring(base.toString().length()).replaceAll("[?#].*", "")).getPath();
            Path target = root.resolve(path).normalize();
            Path file = path.isEmpty() || path.endsWith("/") ? target.resolve("index.html") : target;
            return !file.startsWith(root) || !Files.isRegularFile(file);
        } catch (URISyntaxException | InvalidPathException e) {
            // An address that cannot be read leads nowhere; the caller reports it.
            return true;
        }
    }
}
