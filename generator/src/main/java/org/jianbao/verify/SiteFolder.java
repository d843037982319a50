package org.jianbao.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jianbao.format.SearchFormat;
import org.jianbao.format.SearchManifest;
import org.jianbao.format.SiteFiles;
import org.jianbao.model.address.BaseUrl;

/**
 * The files of a site.
 *
 * @param root a real path
 * @param base where the site is published
 * @param path where it begins on its host, as people write it; the base path has its characters encoded
 * @param names of all files from the root, with forward slashes
 */
record SiteFolder(Path root, BaseUrl base, String path, SortedSet<String> names) {
    static SiteFolder of(Path root, BaseUrl base) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(root.relativize(file).toString().replace('\\', '/')));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new SiteFolder(root, base, URI.create(base.toString()).getPath(), names);
    }

    /** Whether Jianbao made it; of other folders only the links can be checked. */
    boolean isJianbao() throws IOException {
        return names.contains(SiteFiles.MARKER) || names.contains(SearchFormat.MODULE)
                && SearchManifest.isBegin(new String(bytes(SearchFormat.MODULE), StandardCharsets.UTF_8));
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(root.resolve(name));
    }

    /** The files whose names end so. */
    List<String> ending(String end) {
        return names.stream().filter(name -> name.endsWith(end)).toList();
    }

    /**
     * The file at an address of the site.
     *
     * @param address a full one, or its path from the root of the host
     * @return nothing when the address is beside the site, or no file is there
     */
    Optional<Path> file(URI address) {
        String there = Objects.requireNonNullElse(address.getPath(), "");
        if (!there.startsWith(path)) {
            return Optional.empty();
        }
        try {
            Path target = root.resolve(there.substring(path.length())).normalize();
            return Optional.of(there.endsWith("/") ? target.resolve("index.html") : target)
                    .filter(file -> file.startsWith(root) && Files.isRegularFile(file));
        } catch (InvalidPathException e) {
            // Such as a zero character: no file can have that name.
            return Optional.empty();
        }
    }

    /** Whether a full address lies in the site and has no file there. */
    boolean lacks(String address) {
        if (!base.isKnown() || !address.startsWith(base.toString())) {
            return false;
        }
        try {
            return file(new URI(address.replaceAll("[?#].*", ""))).isEmpty();
        } catch (URISyntaxException e) {
            // An address that cannot be read leads nowhere; the caller reports it.
            return true;
        }
    }
}
