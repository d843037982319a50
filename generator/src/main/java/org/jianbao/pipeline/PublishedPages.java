package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jianbao.format.BuildCache;
import org.jianbao.format.Checksum;
import org.jianbao.render.page.PageMemory;

/** The pages in the published folder, with what the cache says of them: what they were made of, and their checksums. */
final class PublishedPages implements PageMemory {
    private static final String FILE = "pages";

    private final Path out;
    private final BuildCache cache;
    private final String key;
    private final Map<String, Page> before;
    private final Map<String, Page> now = new ConcurrentHashMap<>();

    private record Page(String made, long checksum) {}

    private PublishedPages(Path out, BuildCache cache) {
        this.out = out;
        this.cache = cache;
        this.key = cache.key(FILE, all -> all.add(out.toString()));
        this.before = cache.find(key).map(PublishedPages::read).orElse(Map.of());
    }

    /** Those of the folder to which a request publishes. */
    static PublishedPages of(BuildRequest request, Path out) {
        return new PublishedPages(out, request.cache());
    }

    private static Map<String, Page> read(Path folder) {
        Map<String, Page> pages = new HashMap<>();
        try {
            for (String line : Files.readAllLines(folder.resolve(FILE))) {
                String[] parts = line.split(" ", 3);
                pages.put(parts[2], new Page(parts[0], Long.parseUnsignedLong(parts[1], 16)));
            }
            return pages;
        } catch (IOException e) {
            // Then they are all made again.
            return Map.of();
        }
    }

    @Override
    public boolean isKept() {
        return cache.isKept();
    }

    @Override
    public Optional<byte[]> find(String path, String made) {
        Page page = before.get(path);
        if (page == null || !page.made.equals(made)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(out.resolve(path)))
                    .filter(bytes -> Checksum.of(bytes) == page.checksum);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String path, String made, byte[] page) {
        now.put(path, new Page(made, Checksum.of(page)));
    }

    /** Keeps what was remembered for the next build. */
    void save() {
        List<String> lines = new TreeMap<>(now).entrySet().stream()
                .map(page -> page.getValue().made + " " + Long.toHexString(page.getValue().checksum) + " "
                        + page.getKey())
                .collect(Collectors.toList());
        cache.keep(key, folder -> Files.write(folder.resolve(FILE), lines));
    }
}
