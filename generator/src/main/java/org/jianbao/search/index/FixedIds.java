package org.jianbao.search.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * Makes an index the same bytes each time. Lucene gives every segment and commit a random id, which stands in the header of
 * every file, and notes the time and the machine; here ids become fixed ones and the notes are left out.
 */
final class FixedIds {
    private static final int ID_BYTES = 16;
    private static final int CHECKSUM_BYTES = 8;
    private static final int HEADER_BYTES = 1024;

    private FixedIds() {}

    /** Rewrites the only commit of a directory; the files of a segment become two. */
    static void apply(Directory directory) throws IOException {
        SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
        Map<String, String> data = commit.getUserData();
        List<Replacement> ids = new ArrayList<>();
        SegmentInfos fixed = new SegmentInfos(commit.getIndexCreatedVersionMajor());
        fixed.counter = commit.counter;
        for (SegmentCommitInfo segment : commit) {
            ids.add(new Replacement(segment.info.getId(), fixedId("segment " + ids.size())));
        }
        String old = commit.getSegmentsFileName();
        for (String file : Set.copyOf(commit.files(false))) {
            if (!file.endsWith(".si")) {
                rewrite(directory, file, ids);
            }
        }
        directory.deleteFile(old);
        for (SegmentCommitInfo segment : commit) {
            SegmentInfo info = withoutDiagnostics(segment.info, ids.get(fixed.size()).to, false);
            info.setFiles(segment.info.files());
            directory.deleteFile(IndexFileNames.segmentFileName(info.name, "", "si"));
            info = compound(directory, info);
            info.getCodec().segmentInfoFormat().write(directory, info, IOContext.DEFAULT);
            fixed.add(new SegmentCommitInfo(info, 0, 0, -1, -1, -1,
                    fixedId("commit of segment " + (fixed.size() + 1))));
        }
        fixed.setUserData(data, false);
        fixed.commit(directory);
        byte[] id = SegmentInfos.readLatestCommit(directory).getId();
        rewrite(directory, fixed.getSegmentsFileName(), List.of(new Replacement(id, fixedId("commit"))));
    }

    private static SegmentInfo compound(Directory directory, SegmentInfo info) throws IOException {
        Set<String> parts = new TreeSet<>(info.files());
        parts.removeIf(file -> file.endsWith(".si"));
        info.setFiles(parts);
        info.getCodec().compoundFormat().write(directory, info, IOContext.DEFAULT);
        for (String file : parts) {
            directory.deleteFile(file);
        }
        SegmentInfo compound = withoutDiagnostics(info, info.getId(), true);
        compound.setFiles(Set.of(IndexFileNames.segmentFileName(info.name, "", "cfs"),
                IndexFileNames.segmentFileName(info.name, "", "cfe")));
        return compound;
    }

    private static SegmentInfo withoutDiagnostics(SegmentInfo info, byte[] id, boolean isCompound) {
        return new SegmentInfo(info.dir, info.getVersion(), info.getMinVersion(), info.name, info.maxDoc(), isCompound,
                info.getHasBlocks(), info.getCodec(), Map.of(), id, info.getAttributes(), info.getIndexSort());
    }

    /** Replaces the ids of a file, which ends with a checksum over all before it. */
    private static void rewrite(Directory directory, String file, List<Replacement> ids) throws IOException {
        byte[] bytes;
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            bytes = new byte[(int) in.length()];
            in.readBytes(bytes, 0, bytes.length);
        }
        ids.forEach(id -> id.apply(bytes));
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, bytes.length - CHECKSUM_BYTES);
        ByteBuffer.wrap(bytes).putLong(bytes.length - CHECKSUM_BYTES, checksum.getValue());
        directory.deleteFile(file);
        try (IndexOutput out = directory.createOutput(file, IOContext.DEFAULT)) {
            out.writeBytes(bytes, bytes.length);
        }
    }

    private static byte[] fixedId(String name) {
        return Arrays.copyOf(("jianbao " + name).getBytes(StandardCharsets.US_ASCII), ID_BYTES);
    }

    /** Sixteen bytes, and sixteen to stand in their place. */
    private static final class Replacement {
        private final byte[] from;
        private final byte[] to;

        Replacement(byte[] from, byte[] to) {
            this.from = from;
            this.to = to;
        }

        /** Only headers have the id; some files have two of them, near the beginning. */
        void apply(byte[] bytes) {
            int most = Math.min(bytes.length, HEADER_BYTES) - ID_BYTES;
            for (int i = 0; i <= most; i++) {
                if (Arrays.equals(bytes, i, i + ID_BYTES, from, 0, ID_BYTES)) {
                    System.arraycopy(to, 0, bytes, i, ID_BYTES);
                }
            }
        }
    }
}
