package org.jianbao.importing.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip file that a Word file is: its parts, counted while they are unpacked, for headers lie. */
final class WordPackage {
    /** The largest part of XML, in bytes unpacked: some three million characters with their typography. */
    static final long LARGEST_XML = 24L << 20;
    /** All XML, in bytes unpacked. */
    static final long MOST_XML = 64L << 20;
    private static final int MOST_PARTS = 5_000;
    private static final String BODY = "word/document.xml";

    private WordPackage() {}

    /** Which of the files that are zip files it is. */
    static FileKind kind(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(BODY) != null || zip.getEntry("word\\document.xml") != null) {
                return FileKind.DOCX;
            }
            if (zip.getEntry("xl/workbook.xml") != null || zip.getEntry("ppt/presentation.xml") != null) {
                return FileKind.SHEET;
            }
            return zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null ? FileKind.ODT
                    : zip.getEntry("[Content_Types].xml") != null ? FileKind.DOCX : FileKind.ZIP;
        } catch (ZipException e) {
            return FileKind.BINARY;
        }
    }

    /**
     * Why a package must not be read; empty when it may.
     *
     * @throws IOException when it is damaged
     */
    static String refusal(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            return "里面有 " + zip.size() + " 个部件，正常的 Word 文件没有这么多";
        }
        long all = 0;
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements();) {
            ZipEntry part = parts.nextElement();
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                long size = unpacked(zip, part);
                all += size;
                if (size > LARGEST_XML || all > MOST_XML) {
                    return "解开以后文字部分超过 " + (LARGEST_XML >> 20) + " MB，不是正常的文稿";
                }
            }
        }
        return "";
    }

    /** The size of a part, or a little more than the largest one that is read. */
    private static long unpacked(ZipFile zip, ZipEntry part) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0 && size <= LARGEST_XML; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }
}
