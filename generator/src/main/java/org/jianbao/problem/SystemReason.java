package org.jianbao.problem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why the system would not read or write a file, in words of an editor; its own words where they are not known. */
public final class SystemReason {
    private SystemReason() {}

    /** A clause without a full stop, such as 磁盘满了，或用完了配额. */
    public static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "没有这个文件或文件夹";
            case AccessDeniedException denied -> "没有权限";
            case FileAlreadyExistsException there -> "已经有同名的文件了";
            case FileSystemLoopException loop -> "文件夹里的链接绕回了自己";
            case CharacterCodingException coding -> "文字的编码不对";
            default -> isFull(e) ? "磁盘满了，或用完了配额" : isReadOnly(e) ? "这个磁盘只能读，不能写" : words(e);
        };
    }

    /** Whether the system says that the disk or a quota is full; a system of another language may say it otherwise. */
    public static boolean isFull(IOException e) {
        String words = words(e).toLowerCase(Locale.ROOT);
        return words.contains("no space") || words.contains("not enough space") || words.contains("quota")
                || words.contains("磁盘空间不足");
    }

    /** Whether the system says that the disk can be read only. */
    public static boolean isReadOnly(IOException e) {
        return words(e).toLowerCase(Locale.ROOT).contains("read-only");
    }

    /** The system's own words, in whatever language it speaks. */
    private static String words(IOException e) {
        String words = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        return words == null ? e.getClass().getSimpleName() : words;
    }
}
