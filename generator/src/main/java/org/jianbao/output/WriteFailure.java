package org.jianbao.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jianbao.problem.SystemReason;

/**
 * A file that the system would not write, with what an editor can do about it. It is made where the writing fails: a
 * moment later the disk may have room again.
 */
final class WriteFailure extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    /** The longest name of a file on the usual file systems, in bytes of UTF-8. */
    private static final int LONGEST_NAME = 255;

    /** A file system with less room than this is full, whatever words the system has for it; in bytes. */
    private static final long FULL = 1 << 16;

    private final transient Path file;
    private final String what;
    private final String fix;

    private WriteFailure(Path file, String what, String fix, IOException cause) {
        super(what, cause);
        this.file = file;
        this.what = what;
        this.fix = fix;
    }

    /** @param file what should have been written, unless the exception itself knows */
    static WriteFailure of(IOException e, Path file) {
        Path concerned = e instanceof FileSystemException named && named.getFile() != null
                ? Path.of(named.getFile())
                : file;
        int longest = 0;
        for (Path name : concerned) {
            longest = Math.max(longest, name.toString().getBytes(StandardCharsets.UTF_8).length);
        }
        if (longest > LONGEST_NAME) {
            return new WriteFailure(concerned, "名称有 " + longest + " 个字节，文件系统最多容许 " + LONGEST_NAME + " 个，一个汉字占 3 个",
                    "给它一个短的名称，文章和单页用 slug", e);
        }
        Path above = existing(concerned.toAbsolutePath().resolveSibling("."));
        if (e instanceof FileAlreadyExistsException || !Files.isDirectory(above)) {
            return new WriteFailure(Files.isDirectory(above) ? concerned : above, "这里要一个文件夹，却有一个同名的文件",
                    "删掉那个文件，或换一个输出文件夹", e);
        }
        if (isReadOnly(concerned, e)) {
            return new WriteFailure(concerned, "这个磁盘只能读，不能写", "换一个输出文件夹", e);
        }
        if (e instanceof AccessDeniedException) {
            return new WriteFailure(concerned, "没有权限写这里", "换一个有权限的用户来运行，或换一个输出文件夹", e);
        }
        if (isFull(concerned, e)) {
            return new WriteFailure(concerned, "磁盘满了，或用完了配额", "腾出磁盘空间，再生成一次", e);
        }
        return new WriteFailure(concerned, "写不了：" + SystemReason.of(e), "检查文件夹的权限和磁盘空间", e);
    }

    /** What could not be written. */
    Path file() {
        return file;
    }

    /** What is wrong, as in a problem. */
    String what() {
        return what;
    }

    /** How to mend it, as in a problem. */
    String fix() {
        return fix;
    }

    private static boolean isReadOnly(Path file, IOException failed) {
        if (SystemReason.isReadOnly(failed)) {
            return true;
        }
        try {
            return storeOf(file).isReadOnly();
        } catch (IOException e) {
            // Of a file system that cannot be asked, only the first exception tells.
            return false;
        }
    }

    private static boolean isFull(Path file, IOException failed) {
        if (SystemReason.isFull(failed)) {
            return true;
        }
        try {
            return storeOf(file).getUsableSpace() < FULL;
        } catch (IOException e) {
            // As above.
            return false;
        }
    }

    private static FileStore storeOf(Path file) throws IOException {
        return Files.getFileStore(existing(file.toAbsolutePath()));
    }

    /** The path, or what is nearest above it, that exists. */
    private static Path existing(Path path) {
        Path existing = path.normalize();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }
}
