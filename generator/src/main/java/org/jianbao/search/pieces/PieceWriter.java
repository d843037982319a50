package org.jianbao.search.pieces;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jianbao.format.SearchFormat;

/** Writes pieces: binary files with a checksum at the end, which also knows the file's name. */
final class PieceWriter {
    private final FileSink sink;

    PieceWriter(FileSink sink) {
        this.sink = sink;
    }

    /** Writes a piece below {@code search/}. */
    void write(String name, byte[] content) {
        try {
            sink.write(SearchFormat.FOLDER + name, SearchFormat.sealed(name, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
