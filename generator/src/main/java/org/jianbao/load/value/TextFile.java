package org.jianbao.load.value;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.problem.SystemReason;
import org.jianbao.problem.Unseen;

/**
 * The text of one file: UTF-8, without byte order mark, lines ended by {@code \n}.
 *
 * @param name the file as problems show it
 * @param text its whole text
 */
public record TextFile(String name, String text) {
    /** Larger text files are refused, in bytes: about 700,000 Chinese characters. */
    public static final long LARGEST = 2L << 20;

    /** Reads a file; nothing but problems when it is too large, empty, not UTF-8 or cannot be read. */
    public static Optional<TextFile> read(Path file, String name, Problems problems) {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                problems.add(ProblemKind.FILE_TOO_LARGE, Place.ofFile(name),
                        "文件有 " + (size >> 20) + " MB，文字文件不能超过 " + (LARGEST >> 20) + " MB", "拆成几篇，或检查是不是误存了图片");
                return Optional.empty();
            }
            return decode(Files.readAllBytes(file), name, problems).filter(text -> isNotEmpty(text, problems));
        } catch (IOException e) {
            problems.add(ProblemKind.FILE_UNREADABLE, Place.ofFile(name), "读不了文件：" + SystemReason.of(e));
            return Optional.empty();
        }
    }

    /** Decodes bytes, which may be none; nothing, with a problem, when they are not UTF-8. */
    public static Optional<TextFile> decode(byte[] bytes, String name, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = clean(chars.flip().toString());
        if (result.isError()) {
            problems.add(ProblemKind.NOT_UTF8, Place.at(name, text, text.length()), "这里有不是 UTF-8 的字节" + guess(bytes),
                    name.endsWith(".csv") ? "在 Excel 里用“另存为”，类型选“CSV UTF-8（逗号分隔）”"
                            : "在编辑器里用“另存为”，编码选 UTF-8");
            return Optional.empty();
        }
        TextFile file = new TextFile(name, text);
        Unseen.in(text).ifPresent(at -> Unseen.report(text.codePointAt(at), Place.at(name, text, at),
                text.codePoints().filter(Unseen::is).count(), problems));
        return Optional.of(file);
    }

    private static boolean isNotEmpty(TextFile file, Problems problems) {
        if (file.text().isBlank()) {
            problems.add(ProblemKind.EMPTY_FILE, Place.ofFile(file.name()), "文件是空的", "写上内容，或删掉这个文件");
            return false;
        }
        return true;
    }

    private static String clean(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.indexOf('\r') < 0 ? unmarked : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String guess(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe
                || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
            return "（看起来是 UTF-16）";
        }
        try {
            java.nio.charset.Charset.forName("GB18030")
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return "（看起来是 GBK）";
        } catch (java.nio.charset.CharacterCodingException e) {
            return "";
        }
    }
}
