package org.jianbao.model.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.jianbao.model.address.Route;

/** A file of the published site, on its way to the disk. */
public sealed interface SiteFile {
    /** Where it stands, from the site's root, with forward slashes: {@code issues/2024-11-11/index.html}. */
    String path();

    /** The same file in a folder, which ends with a slash, or in none. */
    default SiteFile below(String folder) {
        return switch (this) {
            case Made made -> new Made(folder + made.path, made.bytes);
            case Deferred deferred -> new Deferred(folder + deferred.path, deferred.maker);
            case Copied copied -> new Copied(folder + copied.path, copied.source);
        };
    }

    /** A page or another text at its route, in UTF-8. */
    static SiteFile of(Route route, String text) {
        return of(route.file(), text);
    }

    /** A text at its path, in UTF-8. */
    static SiteFile of(String path, String text) {
        return new Made(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A file that was made.
     *
     * @param bytes all of it; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Made(String path, byte[] bytes) implements SiteFile {}

    /**
     * A file that is made when it is asked for.
     *
     * @param maker makes all of it; twice the same
     */
    record Deferred(String path, Maker maker) implements SiteFile {}

    /** Makes the bytes of a file. */
    @FunctionalInterface
    interface Maker {
        /** All of them; not to be changed. */
        byte[] bytes() throws IOException;
    }

    /**
     * A file that is published as it is.
     *
     * @param source where it lies
     */
    record Copied(String path, Path source) implements SiteFile {}
}
