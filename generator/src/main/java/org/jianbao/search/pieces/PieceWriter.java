package org.jianbao.search.pieces;

import org.jianbao.format.SearchFormat;
import org.jianbao.model.site.SiteFile;
import org.jianbao.model.site.SiteOutput;

/** Writes pieces: binary files with a checksum at the end, which also knows the file's name. */
final class PieceWriter {
    private final SiteOutput output;

    PieceWriter(SiteOutput output) {
        this.output = output;
    }

    /** Writes a piece below {@code search/}. */
    void write(String name, byte[] content) {
        output.write(new SiteFile.Made(SearchFormat.FOLDER + name, SearchFormat.sealed(name, content)));
    }
}
