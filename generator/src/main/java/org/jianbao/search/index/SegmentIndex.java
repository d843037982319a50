package org.jianbao.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jianbao.format.BuildCache;
import org.jianbao.model.site.Progress;
import org.jianbao.search.entry.Entry;

/** The Lucene index of a segment, in parts, of which each is made now or by an earlier build. */
public final class SegmentIndex implements Closeable {
    /** A large segment has at least as many parts, which are indexed side by side. */
    private static final int PARTS = 4;
    /** Entries of a part, unless it is the last. */
    private static final int SMALLEST = 256;

    private final List<Entry> entries;
    private final String key;
    private final List<Part> parts;
    private final IndexReader reader;

    private SegmentIndex(List<Entry> entries, String key, List<Part> parts) throws IOException {
        this.entries = List.copyOf(entries);
        this.key = key;
        this.parts = List.copyOf(parts);
        this.reader = new MultiReader(parts.stream().map(Part::reader).toArray(IndexReader[]::new), false);
    }

    /** Some documents that follow each other. */
    private record Part(Directory directory, DirectoryReader reader) implements Closeable {
        @Override
        public void close() throws IOException {
            reader.close();
            directory.close();
        }
    }

    /** The indexes of some segments, in their order; a step for each document. */
    public static List<SegmentIndex> of(List<List<Entry>> segments, IndexBuilder builder, BuildCache cache,
            Progress progress) throws IOException {
        List<SegmentIndex> indexes = new ArrayList<>();
        try {
            for (List<Entry> segment : segments) {
                indexes.add(segment(segment, builder, cache, progress));
            }
            return indexes;
        } catch (IOException | UncheckedIOException e) {
            close(indexes);
            throw e;
        }
    }

    private static SegmentIndex segment(List<Entry> entries, IndexBuilder builder, BuildCache cache,
            Progress progress) throws IOException {
        List<List<Entry>> cut = parts(entries);
        List<String> keys = cut.stream().map(part -> cache.key("index", all -> {
            all.addAll(builder.terms());
            part.forEach(entry -> add(entry, all));
        })).toList();
        List<Part> parts = IntStream.range(0, cut.size()).parallel()
                .mapToObj(part -> part(cut.get(part), keys.get(part), builder, cache, progress)).toList();
        return new SegmentIndex(entries, cache.key("segment", all -> all.addAll(keys)), parts);
    }

    /** Cuts a segment at places that stay when it grows, the same on every machine, so that all make the same bytes. */
    private static List<List<Entry>> parts(List<Entry> entries) {
        int size = Math.max(SMALLEST, Integer.highestOneBit(entries.size() / PARTS));
        return IntStream.iterate(0, from -> from < entries.size(), from -> from + size)
                .mapToObj(from -> entries.subList(from, Math.min(from + size, entries.size()))).toList();
    }

    private static Part part(List<Entry> entries, String key, IndexBuilder builder, BuildCache cache,
            Progress progress) {
        try {
            Optional<Path> known = cache.find(key);
            if (known.isPresent()) {
                entries.forEach(entry -> progress.step());
                Directory found = new NIOFSDirectory(known.get(), NoLockFactory.INSTANCE);
                return new Part(found, DirectoryReader.open(found));
            }
            Directory made = new ByteBuffersDirectory();
            builder.write(entries, made, progress);
            cache.keep(key, folder -> copy(made, folder));
            return new Part(made, DirectoryReader.open(made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Entry entry, BuildCache.Ingredients all) {
        all.add(entry.kind().id()).add(entry.published().map(Object::toString).orElse(""))
                .add(entry.date().map(Object::toString).orElse("")).add(entry.url()).add(entry.title())
                .add(entry.column()).addAll(entry.categories()).addAll(entry.labels()).add(entry.summary())
                .add(entry.text()).add(entry.time()).add(entry.place());
    }

    private static void copy(Directory from, Path folder) throws IOException {
        try (Directory to = new NIOFSDirectory(folder, NoLockFactory.INSTANCE)) {
            for (String file : from.listAll()) {
                to.copyFrom(from, file, file, IOContext.READONCE);
            }
        }
    }

    /** The documents, in the order of the index. */
    public List<Entry> entries() {
        return entries;
    }

    /** What it is called in the cache; another one when anything in it is. */
    public String key() {
        return key;
    }

    /**
     * What pieces are made of.
     *
     * @param common words that are too common in the whole site to count
     */
    public IndexData data(Set<String> common) {
        try {
            return IndexData.read(reader, common);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where units stand. */
    public UnitPositions positions() {
        try {
            return UnitPositions.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Directory> directories() {
        return parts.stream().map(Part::directory).toList();
    }

    IndexReader reader() {
        return reader;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        for (Part part : parts) {
            part.close();
        }
    }

    /** Closes some indexes. */
    public static void close(List<SegmentIndex> indexes) throws IOException {
        for (SegmentIndex index : indexes) {
            index.close();
        }
    }
}
