package org.jianbao.resolve;

import java.util.Locale;

import org.jianbao.words.Word;
import org.jianbao.words.Words;

/** What readers are told of a file before they load it: its kind and its size. */
final class FileNote {
    private static final long KILO = 1024;

    private FileNote() {}

    /** In words, such as {@code PDF，1.2 MB}. */
    static String of(String path, long bytes, Words words) {
        return words.say(Word.FILE_NOTE,
                kind(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), words), size(bytes));
    }

    private static String kind(String extension, Words words) {
        return switch (extension) {
            case "doc", "docx" -> words.say(Word.FILE_WORD);
            case "xls", "xlsx", "csv" -> words.say(Word.FILE_SHEET);
            case "ppt", "pptx" -> words.say(Word.FILE_SLIDES);
            case "wps" -> words.say(Word.FILE_WPS);
            case "et" -> words.say(Word.FILE_WPS_SHEET);
            case "dps" -> words.say(Word.FILE_WPS_SLIDES);
            case "txt" -> words.say(Word.FILE_TEXT);
            case "zip" -> words.say(Word.FILE_ARCHIVE);
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
