package org.jianbao.importing.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.importing.source.Block.Look;
import org.jianbao.importing.source.Manuscript.Remark;

/**
 * Reads plain text of any encoding that is in use for Chinese, a paragraph a line. Marks of
 * Markdown for headings and strong text, and tables whose cells are parted by tabs, are understood.
 */
final class TextReader {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final Pattern HEADING = Pattern.compile("^(#{1,6})[ \\t\\u3000]+(.*?)(?:[ \\t]+#+)?$");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*");

    private final String name;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private TextReader(String name) {
        this.name = name;
    }

    /** The text of a file; nothing when it is in no encoding that is known here. */
    static Optional<Manuscript> read(String name, byte[] bytes) {
        TextReader reader = new TextReader(name);
        return reader.decode(bytes).map(text -> {
            reader.lines(text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n').replace('\u000b', '\n')
                    .replace('\u2028', '\n').replace('\u2029', '\n').split("\n", -1));
            return new Manuscript(name, reader.blocks, reader.remarks);
        });
    }

    /** Whether the beginning of a file may be that of a text. */
    static boolean isText(byte[] head) {
        if (byteOrderMark(head).isPresent() || wide(head).isPresent()) {
            return true;
        }
        int odd = 0;
        for (byte b : head) {
            odd += b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x0b && b != 0x1a ? 1
                    : 0;
        }
        return odd * 200 <= head.length;
    }

    private Optional<String> decode(byte[] bytes) {
        Optional<Charset> marked = byteOrderMark(bytes).or(() -> wide(bytes));
        List<Charset> tried = marked.isPresent() ? List.of(marked.get()) : List.of(StandardCharsets.UTF_8, GBK);
        for (Charset charset : tried) {
            try {
                String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
                if (!charset.equals(StandardCharsets.UTF_8)) {
                    remarks.add(new Remark("“" + name + "”的编码是 " + (charset.equals(GBK) ? "GBK" : charset.name())
                            + "，已转成 UTF-8", ""));
                }
                return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
            } catch (CharacterCodingException e) {
                // Not this one, then: the next is tried.
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /**
     * UTF-16 without a mark: ends of lines and digits have a zero beside them, always on the same side. Read the other way
     * round, none of these is a character that Chinese texts have.
     */
    private static Optional<Charset> wide(byte[] bytes) {
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            little += bytes[i + 1] == 0 && isTelling(bytes[i]) ? 1 : 0;
            big += bytes[i] == 0 && isTelling(bytes[i + 1]) ? 1 : 0;
        }
        return little == big ? Optional.empty()
                : Optional.of(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean isTelling(byte unit) {
        return unit == '\n' || unit == '\r' || unit >= '1' && unit <= '9';
    }

    private void lines(String[] lines) {
        int gap = 0;
        for (int i = 0; i < lines.length; i++) {
            int columns = tabs(lines, i);
            if (columns > 0) {
                int end = i;
                while (end < lines.length && tabs(lines, end) == columns) {
                    end++;
                }
                blocks.add(table(lines, i, end));
                i = end - 1;
                gap = 0;
            } else if (lines[i].isBlank()) {
                gap++;
            } else {
                blocks.add(text(lines[i].stripTrailing(), gap, i + 1));
                gap = 0;
            }
        }
    }

    private static Block text(String line, int gap, int at) {
        Matcher heading = HEADING.matcher(line);
        boolean isHeading = heading.matches();
        String words = isHeading ? heading.group(2) : line;
        Look look = new Look(isHeading ? heading.group(1).length() : 0, false, 0, false, gap);
        Matcher strong = STRONG.matcher(words);
        StyledText text = StyledText.plain("");
        int end = 0;
        while (strong.find()) {
            text = text.then(StyledText.plain(words.substring(end, strong.start())))
                    .then(StyledText.strong(strong.group(1)));
            end = strong.end();
        }
        return new Block.Text(text.then(StyledText.plain(words.substring(end))), look, at);
    }

    /** How many tabs part the cells of a row that has a like one before or behind it; zero elsewhere. */
    private static int tabs(String[] lines, int at) {
        int here = count(lines[at]);
        boolean like = at > 0 && count(lines[at - 1]) == here || at + 1 < lines.length && count(lines[at + 1]) == here;
        return like ? here : 0;
    }

    private static int count(String line) {
        return (int) line.strip().chars().filter(c -> c == '\t').count();
    }

    private static Block table(String[] lines, int from, int to) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(List.of(lines[i].strip().split("\t", -1)).stream().map(String::strip).toList());
        }
        return new Block.Table(rows, from + 1);
    }
}
