package org.jianbao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jianbao.document.MarkdownText;
import org.jianbao.load.media.MediaReader;
import org.jianbao.load.value.TextFile;
import org.jianbao.model.content.Content.Media;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a content folder said when they were last read. A file counts as unchanged while its size, its time
 * of change and its identity are the same, unless somebody says that it {@linkplain #forget changed}.
 */
public final class ContentMemory {
    private final Map<Path, Reading<MarkdownFile>> texts = new ConcurrentHashMap<>();
    private final Map<Path, Reading<Media>> media = new ConcurrentHashMap<>();

    private final boolean keeps;

    /** @param keeps whether it keeps anything; one that does not makes every reading the first */
    public ContentMemory(boolean keeps) {
        this.keeps = keeps;
    }

    /** How a file stood when it was read; its key is null where the file system has none. */
    private record Stamp(long size, FileTime changed, @Nullable Object key) {
        static Optional<Stamp> of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(now.size(), now.lastModifiedTime(), now.fileKey()));
            } catch (IOException e) {
                // Whoever reads it tells what is wrong.
                return Optional.empty();
            }
        }
    }

    /** What a file said, and what was wrong with it. */
    private record Reading<T>(Stamp stamp, Optional<T> value, List<Problem> problems) {}

    /** These files, by their real paths, or those in these folders, are to be read again. */
    public void forget(Collection<Path> changed) {
        for (Path path : changed) {
            if (texts.remove(path) == null && media.remove(path) == null) {
                texts.keySet().removeIf(file -> file.startsWith(path));
                media.keySet().removeIf(file -> file.startsWith(path));
            }
        }
    }

    /** Everything is to be read again. */
    public void forgetAll() {
        texts.clear();
        media.clear();
    }

    /**
     * Reads a Markdown file again, and remembers it.
     *
     * @param name as problems show it
     * @return its text; nothing when its front matter is not as it was, and when anything is wrong with it
     */
    public Optional<MarkdownText> edited(Path file, String name) {
        Reading<MarkdownFile> before = texts.remove(file);
        Problems found = new Problems();
        Optional<MarkdownFile> now = text(file, name, found);
        return found.sorted().isEmpty() && before != null
                && before.value().map(MarkdownFile::head).equals(now.map(MarkdownFile::head))
                        ? now.map(MarkdownFile::body)
                        : Optional.empty();
    }

    Optional<MarkdownFile> text(Path file, String name, Problems problems) {
        return recall(texts, file, problems, found -> TextFile.read(file, name, found)
                .flatMap(text -> MarkdownFile.of(text, found)));
    }

    Optional<Media> media(Path file, String path, String name, Problems problems) {
        return recall(media, file, problems, found -> new MediaReader(found).read(file, path, name));
    }

    private <T> Optional<T> recall(Map<Path, Reading<T>> memory, Path file, Problems problems,
            Function<Problems, Optional<T>> read) {
        // Before it is read: a file that changes meanwhile is read again next time.
        Optional<Stamp> stamp = keeps ? Stamp.of(file) : Optional.empty();
        Reading<T> before = memory.get(file);
        if (before != null && stamp.filter(before.stamp()::equals).isPresent()) {
            problems.addAll(before.problems());
            return before.value();
        }
        Problems found = problems.fresh();
        Optional<T> value = read.apply(found);
        problems.addAll(found.sorted());
        stamp.ifPresent(now -> memory.put(file, new Reading<>(now, value, found.sorted())));
        return value;
    }
}
