package org.jianbao.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * Exchanges two folders of one file system in a single step of the kernel: {@code renameat2(RENAME_EXCHANGE)} on Linux,
 * {@code renamex_np(RENAME_SWAP)} on macOS. Where the system or the file system offers neither, two renames take its
 * place; {@link Publication} repairs what a crash between them leaves.
 */
final class FolderExchange {
    private static final int CURRENT_FOLDER = -100;
    private static final int LINUX_EXCHANGE = 2;
    private static final int MAC_SWAP = 2;

    private FolderExchange() {}

    /**
     * Exchanges two folders that both exist.
     *
     * @param aside where the second folder may stand for a moment when it takes two renames
     */
    static void exchange(Path first, Path second, Path aside) throws IOException {
        if (!exchangeAtOnce(first, second)) {
            Files.move(second, aside);
            try {
                Files.move(first, second);
            } catch (IOException e) {
                Files.move(aside, second);
                throw e;
            }
            Files.move(aside, first);
        }
    }

    private static boolean exchangeAtOnce(Path first, Path second) {
        try {
            Map<String, Object> options = Map.of(Library.OPTION_STRING_ENCODING,
                    System.getProperty("sun.jnu.encoding", "UTF-8"));
            String a = first.toAbsolutePath().toString();
            String b = second.toAbsolutePath().toString();
            if (Platform.isLinux()) {
                return Native.load("c", LinuxC.class, options)
                        .renameat2(CURRENT_FOLDER, a, CURRENT_FOLDER, b, LINUX_EXCHANGE) == 0;
            }
            return Platform.isMac() && Native.load("c", MacC.class, options).renamex_np(a, b, MAC_SWAP) == 0;
        } catch (UnsatisfiedLinkError e) {
            // A C library without the call, such as an old musl: two renames do.
            return false;
        }
    }

    /** The call of Linux's C library. */
    public interface LinuxC extends Library {
        int renameat2(int oldFolder, String oldPath, int newFolder, String newPath, int flags);
    }

    /** The call of macOS's C library. */
    public interface MacC extends Library {
        int renamex_np(String from, String to, int flags);
    }
}
