package org.jianbao.search.pieces;

import java.io.IOException;

/** Takes the files of search; several threads may call it. */
@FunctionalInterface
public interface FileSink {
    /** Writes a file, by its path from the site's root. */
    void write(String path, byte[] bytes) throws IOException;
}
