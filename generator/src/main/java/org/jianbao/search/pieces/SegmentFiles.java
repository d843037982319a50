package org.jianbao.search.pieces;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jianbao.format.SearchFormat;
import org.jianbao.format.SearchManifest.Segment;

/**
 * The pieces of a segment.
 *
 * @param pieces their contents without checksums, by their paths inside of the segment's folder
 * @param docs number of documents
 * @param buckets see {@link Segment}
 * @param positions see {@link Segment}
 * @param texts see {@link Segment}
 */
record SegmentFiles(SortedMap<String, byte[]> pieces, int docs, int buckets, int positions, int texts) {
    private static final String FILE = "pieces";

    SegmentFiles {
        pieces = Collections.unmodifiableSortedMap(new TreeMap<>(pieces));
    }

    /** Reads what {@link #keep} wrote. */
    static SegmentFiles read(Path folder) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(Files.newInputStream(folder.resolve(FILE)), 1 << 16))) {
            int docs = in.readInt();
            int buckets = in.readInt();
            int positions = in.readInt();
            int texts = in.readInt();
            TreeMap<String, byte[]> pieces = new TreeMap<>();
            for (int i = in.readInt(); i > 0; i--) {
                String name = in.readUTF();
                pieces.put(name, in.readNBytes(in.readInt()));
            }
            return new SegmentFiles(pieces, docs, buckets, positions, texts);
        }
    }

    /** Writes all of it into a folder. */
    void keep(Path folder) throws IOException {
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE)), 1 << 16))) {
            for (int number : new int[] {docs, buckets, positions, texts, pieces.size()}) {
                out.writeInt(number);
            }
            for (Map.Entry<String, byte[]> piece : pieces.entrySet()) {
                out.writeUTF(piece.getKey());
                out.writeInt(piece.getValue().length);
                out.write(piece.getValue());
            }
        }
    }

    /** Whether every search loads all of it. */
    boolean isSmall() {
        return buckets == 1 && docs <= texts;
    }

    /** The pieces as they are published, in Base64, by their names. */
    SortedMap<String, String> carried() {
        String folder = SearchFormat.folderHash(pieces) + "/";
        SortedMap<String, String> carried = new TreeMap<>();
        pieces.forEach((path, content) -> carried.put(folder + path, carried(folder + path, content)));
        return carried;
    }

    /** A piece as the module carries it. */
    static String carried(String name, byte[] content) {
        return Base64.getEncoder().withoutPadding().encodeToString(SearchFormat.sealed(name, content));
    }

    /**
     * Publishes the pieces.
     *
     * @param first number of the first document
     * @return what the manifest says of the segment
     */
    Segment publish(int first, PieceWriter writer) {
        String name = SearchFormat.folderHash(pieces);
        pieces.entrySet().parallelStream().forEach(piece -> writer.write(name + "/" + piece.getKey(), piece
                .getValue()));
        return new Segment(name, first, docs, buckets, positions, texts);
    }
}
