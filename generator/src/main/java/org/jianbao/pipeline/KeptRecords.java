package org.jianbao.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jianbao.format.BuildCache;
import org.jianbao.format.RecordCodec;
import org.jspecify.annotations.Nullable;

/**
 * Records that builds leave to each other, by keys that name all that they were made of; what a build had no use for, the one
 * after it does not find. May be used from many threads.
 *
 * @param <T> the record
 */
final class KeptRecords<T extends Record> {
    private static final String FILE = "records";

    private final RecordCodec<T> codec;
    private final BuildCache cache;
    private final String entry;
    private final boolean keeps;
    private @Nullable Map<String, byte[]> before;
    private final Map<String, byte[]> now = new ConcurrentHashMap<>();

    /**
     * Those of the last build.
     *
     * @param name of the cache's entry
     * @param keeps whether they are kept in memory even when the cache keeps nothing
     */
    KeptRecords(Class<T> type, String name, BuildCache cache, boolean keeps) {
        this.codec = new RecordCodec<>(type);
        this.cache = cache;
        this.entry = cache.key(name, all -> all.add(type.getName()));
        this.keeps = keeps || cache.isKept();
    }

    private synchronized Map<String, byte[]> before() {
        Map<String, byte[]> read = before;
        if (read == null) {
            read = cache.find(entry).map(KeptRecords::read).orElse(Map.of());
            before = read;
        }
        return read;
    }

    private static Map<String, byte[]> read(Path folder) {
        Map<String, byte[]> records = new HashMap<>();
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve(FILE))))) {
            for (int i = in.readInt(); i > 0; i--) {
                records.put(in.readUTF(), in.readNBytes(in.readInt()));
            }
            return records;
        } catch (IOException | IllegalArgumentException e) {
            // Then they are all made again.
            return Map.of();
        }
    }

    /** The record of a key; nothing when there is none that can be read. */
    Optional<T> find(String key) {
        byte[] bytes = before().get(key);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            T record = codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
            now.put(key, bytes);
            return Optional.of(record);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a record for the next build. */
    void keep(String key, T record) {
        if (keeps) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                codec.write(record, new DataOutputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException("memory takes what is written", e);
            }
            now.put(key, bytes.toByteArray());
        }
    }

    /** A build is over: the next one finds what this one used. */
    synchronized void turn() {
        before = Map.copyOf(now);
        now.clear();
    }

    /** Leaves what the last build used to later runs of the program. */
    void save() {
        cache.keep(entry, folder -> {
            try (DataOutputStream to = new DataOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                DataOutputStream records = new DataOutputStream(all);
                Map<String, byte[]> last = before();
                records.writeInt(last.size());
                for (Map.Entry<String, byte[]> record : new TreeMap<>(last).entrySet()) {
                    records.writeUTF(record.getKey());
                    records.writeInt(record.getValue().length);
                    records.write(record.getValue());
                }
                all.writeTo(to);
            }
        });
    }
}
