package org.jianbao.importing.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its bytes, whatever its name says. */
enum FileKind {
    DOCX("", ""),
    HTML("", ""),
    TEXT("", ""),
    ENCRYPTED("加了密码的 Office 文件", "用 Word 或 WPS 打开，在“文件”—“信息”—“保护文档”里去掉密码，再另存为 .docx"),
    OLD_WORD("旧格式的 Word 或 WPS 文件（.doc、.wps）", "用 Word 或 WPS 打开，按 F12 另存为，保存类型选“Word 文档(*.docx)”，再导入新文件"),
    RTF("RTF 文件", "用 Word 或 WPS 打开，按 F12 另存为，保存类型选“Word 文档(*.docx)”，再导入新文件"),
    ODT("OpenDocument 文件（.odt）", "用 LibreOffice 或 Word 打开，另存为 .docx，再导入新文件"),
    PDF("PDF 文件", "用阅读器打开，全选、复制，粘到记事本里存成 .txt 再导入；有 Word 原稿的，导入原稿更好"),
    SHEET("表格或演示文稿", "把文字复制到 Word 里，存成 .docx 再导入"),
    ZIP("压缩包", "先解压，再导入里面的 .docx、.html 或 .txt 文件"),
    PICTURE("图片", "图片里的文字要先识别成文字，存成 .docx 或 .txt 再导入"),
    EMPTY("空文件", "检查是不是选错了文件，或者下载没有完成"),
    BINARY("认不出来的文件", "能导入的有：Word 文件（.docx）、网页（.html）和纯文本（.txt）");

    private static final int HEAD = 4096;
    /** The directory of an OLE file stands anywhere in it; so much is looked through. */
    private static final int OLE_HEAD = 8 << 20;
    private static final Pattern PAGE = Pattern.compile(
            "(?is)^\\s*(?:<!--.*?-->\\s*)*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype\\s+html|html|head|body|meta|section|div|article|p|h[1-6])\\b.*");

    private final String shown;
    private final String advice;

    FileKind(String shown, String advice) {
        this.shown = shown;
        this.advice = advice;
    }

    /** What an editor calls it; empty for what can be imported. */
    String shown() {
        return shown;
    }

    /** How to make something of it that can be imported. */
    String advice() {
        return advice;
    }

    static FileKind of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(HEAD);
        }
        if (start.length == 0) {
            return EMPTY;
        }
        // One character for each byte: what is looked for is ASCII, or bytes.
        String head = new String(start, StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return ole(file);
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return WordPackage.kind(file);
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        if (head.startsWith("%PDF")) {
            return PDF;
        }
        if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("GIF8")
                || head.startsWith("BM") && head.indexOf('\0') >= 0 || head.startsWith("RIFF")
                || head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return PICTURE;
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        String ascii = head.replaceAll("[^\\x20-\\x7e\\s]", "");
        if (PAGE.matcher(ascii).matches() || name.endsWith(".html") || name.endsWith(".htm")) {
            return HTML;
        }
        return TextReader.isText(start) ? TEXT : BINARY;
    }

    private static FileKind ole(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String bytes = new String(in.readNBytes(OLE_HEAD), StandardCharsets.ISO_8859_1);
            if (bytes.contains(wide("EncryptedPackage"))) {
                return ENCRYPTED;
            }
            return bytes.contains(wide("Workbook")) || bytes.contains(wide("PowerPoint Document")) ? SHEET : OLD_WORD;
        }
    }

    /** The bytes of a name as the directory of an OLE file has it, one character for each. */
    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
