package org.jianbao.importing.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;

/** Reads files of every kind that can be imported. */
public final class Sources {
    /** A larger Word file is refused, in bytes. */
    static final long LARGEST_DOCX = 150L << 20;
    /** A larger page or text is refused, in bytes. */
    static final long LARGEST_TEXT = 16L << 20;

    private Sources() {}

    /** What a file says; nothing, with a problem, when it cannot be imported. */
    public static Optional<Manuscript> read(Path file, Problems problems) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                return refuse(file, Files.exists(file) ? "“" + name + "”不是文件" : "没有文件“" + file + "”",
                        "检查名称和位置；文件名里有空格的，前后加引号", problems);
            }
            FileKind kind = FileKind.of(file);
            long largest = kind == FileKind.DOCX ? LARGEST_DOCX : LARGEST_TEXT;
            if (kind.shown().isEmpty() && Files.size(file) > largest) {
                return refuse(file, "文件有 " + (Files.size(file) >> 20) + " MB，最多 " + (largest >> 20) + " MB",
                        kind == FileKind.DOCX ? "在 Word 里选中一张图片，用“压缩图片”缩小全部图片后保存；或者拆成几个文件"
                                : "检查是不是选错了文件，或者拆成几个",
                        problems);
            }
            return switch (kind) {
                case DOCX -> docx(file, name, problems);
                case HTML -> Optional.of(HtmlReader.read(file, name, Files.readAllBytes(file)));
                case TEXT -> TextReader.read(name, Files.readAllBytes(file)).or(() -> refuse(file,
                        "认不出这个文本文件的编码", "用记事本打开，另存为时编码选 UTF-8", problems));
                case ENCRYPTED, OLD_WORD, RTF, ODT, PDF, SHEET, ZIP, PICTURE, EMPTY, BINARY ->
                    refuse(file, "这是" + kind.shown() + "，不能直接导入", kind.advice(), problems);
            };
        } catch (IOException e) {
            return refuse(file, "读不了文件：" + SystemReason.of(e), "检查文件是不是还开着、坏了，或者没有权限", problems);
        }
    }

    private static Optional<Manuscript> docx(Path file, String name, Problems problems) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String refusal = WordPackage.refusal(zip);
            return refusal.isEmpty() ? Optional.of(DocxReader.read(file, name, zip))
                    : refuse(file, refusal, "用 Word 打开检查，把文字另存到新的文件里再导入", problems);
        } catch (IOException e) {
            return refuse(file, "Word 文件坏了，读不出来：" + e.getMessage(), "用 Word 打开并修复，另存为新的 .docx 再导入", problems);
        }
    }

    private static Optional<Manuscript> refuse(Path file, String what, String advice, Problems problems) {
        problems.add(ProblemKind.NOT_IMPORTED, Place.ofFile(file.toString().replace('\\', '/')), what, advice);
        return Optional.empty();
    }
}
