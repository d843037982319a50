package org.jianbao.resolve;

import java.util.Locale;

/** What readers are told of a file before they load it: its kind and its size. */
final class FileNote {
    private static final long KILO = 1024;

    private FileNote() {}

    /** In words, such as {@code PDF，1.2 MB}. */
    static String of(String path, long bytes) {
        return kind(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) + "，" + size(bytes);
    }

    private static String kind(String extension) {
        return switch (extension) {
            case "doc", "docx" -> "Word 文档";
            case "xls", "xlsx", "csv" -> "表格";
            case "ppt", "pptx" -> "幻灯片";
            case "wps" -> "WPS 文档";
            case "et" -> "WPS 表格";
            case "dps" -> "WPS 演示";
            case "txt" -> "文本";
            case "zip" -> "压缩包";
            default -> extension.toUpperCase(Locale.ROOT);
        };
    }

    private static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.max(1, Math.round((double) bytes / KILO)) + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
