package org.jianbao.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jianbao.problem.Edit;
import org.jianbao.problem.Place;
import org.jianbao.problem.Problem;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;

/** The edits of one file: line ends, a byte order mark and all else stay as they are. */
public final class FileFix {
    private final String name;
    private final byte[] before;
    private final SourceLines lines;
    private final List<Edit> edits;

    private FileFix(String name, byte[] before, SourceLines lines, List<Edit> edits) {
        this.name = name;
        this.before = before;
        this.lines = lines;
        this.edits = edits;
    }

    /**
     * What mends some problems, file by file. Of edits that touch each other the first is made; the next check tells of the
     * other one again.
     *
     * @param found problems whose files are paths from the working folder, or absolute ones
     * @param problems takes files that are not any more what was checked
     */
    public static List<FileFix> of(Collection<Problem> found, Problems problems) {
        return ofEdits(found.stream().flatMap(problem -> problem.edits().stream()).toList(), problems);
    }

    /** As {@link #of}, for edits that no problem brings along. */
    public static List<FileFix> ofEdits(Collection<Edit> wanted, Problems problems) {
        Map<String, List<Edit>> byFile = new TreeMap<>();
        for (Edit edit : wanted) {
            byFile.computeIfAbsent(edit.place().file(), file -> new ArrayList<>()).add(edit);
        }
        List<FileFix> fixes = new ArrayList<>();
        byFile.forEach((file, edits) -> read(file, edits, problems).ifPresent(fixes::add));
        return fixes;
    }

    private static Optional<FileFix> read(String file, List<Edit> edits, Problems problems) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of(file));
            SourceLines lines = new SourceLines(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes))
                    .toString());
            List<Edit> made = new ArrayList<>();
            int end = -1;
            for (Edit edit : edits.stream().distinct().sorted(Comparator.comparing(Edit::place)).toList()) {
                int at = lines.offset(edit.place());
                if (at < 0 || !lines.text().startsWith(edit.before(), at)) {
                    problems.add(ProblemKind.FILE_CHANGED, edit.place(), "这里和检查时不一样了，这个文件没有改", "再运行一次");
                    return Optional.empty();
                }
                if (at >= end) {
                    made.add(edit);
                    end = at + Math.max(1, edit.before().length());
                }
            }
            return Optional.of(new FileFix(file, bytes, lines, made));
        } catch (CharacterCodingException e) {
            // Whoever read the content has said so.
            return Optional.empty();
        } catch (IOException e) {
            problems.add(ProblemKind.FILE_UNREADABLE, Place.ofFile(file), "读不了文件：" + SystemReason.of(e));
            return Optional.empty();
        }
    }

    /** The file, as problems show it. */
    public String file() {
        return name;
    }

    /** How many changes there are. */
    public int count() {
        return edits.size();
    }

    /** What changes, as a unified diff whose invisible characters are shown by their code points. */
    public String diff() {
        return UnifiedDiff.of(name, lines.lines(), new SourceLines(after()).lines());
    }

    private String after() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            int from = lines.offset(edit.place());
            text.append(lines.text(), at, from).append(edit.after());
            at = from + edit.before().length();
        }
        return text.append(lines.text().substring(at)).toString();
    }

    /** Writes the file; false, with a problem, when it is not any more what was shown, or cannot be written. */
    public boolean write(Problems problems) {
        try {
            Path file = Path.of(name).toRealPath();
            Path beside = file.resolveSibling("." + file.getFileName() + ".jianbao-fix");
            try {
                Files.write(beside, after().getBytes(StandardCharsets.UTF_8));
                keepPermissions(file, beside);
                if (!Arrays.equals(before, Files.readAllBytes(file))) {
                    problems.add(ProblemKind.FILE_CHANGED, Place.ofFile(name), "文件刚才改过了，没有写", "再运行一次");
                    return false;
                }
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return true;
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            problems.add(ProblemKind.FIX_FAILED, Place.ofFile(name), "写不进去，文件保持原样：" + SystemReason.of(e),
                    "检查磁盘空间和文件的权限");
            return false;
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }
}
