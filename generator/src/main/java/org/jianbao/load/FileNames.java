package org.jianbao.load;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of files and folders should be. */
final class FileNames {
    /** In the order of names, numbers in them by their value: {@code 9-jiu.md} before {@code 10-shi.md}. */
    static final Comparator<String> BY_NUMBER = FileNames::compare;

    private static final Pattern NEARLY = Pattern
            .compile("(?i)(.+?)\\s*\\.\\s*(md|markdown|mdown|mkdn?|ya?ml|csv)(?:\\.te?xt)?\\s*");
    private static final Set<String> OF_EVENTS = Set.of("yml", "yaml", "csv");
    private static final Set<String> FOLDERS = Set.of("issues", "pages", "events", "theme", "static");

    private FileNames() {}

    /**
     * The name that the file of a path should have, when it is nearly one of those that are read: {@code a.md.txt} (Windows
     * hides the last part), {@code Index.md}, {@code a.MD}, {@code site.yaml}.
     */
    static Optional<String> right(String path) {
        String folder = path.substring(0, path.indexOf('/') + 1);
        String name = path.substring(path.lastIndexOf('/') + 1);
        Matcher nearly = NEARLY.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC));
        if (!nearly.matches()) {
            return Optional.empty();
        }
        String stem = nearly.group(1);
        String ending = nearly.group(2).toLowerCase(Locale.ROOT);
        ending = ending.startsWith("m") ? "md" : ending;
        boolean read = switch (folder) {
            case "issues/", "pages/" -> ending.equals("md");
            case "events/" -> OF_EVENTS.contains(ending);
            case "" -> ending.startsWith("y") && stem.matches("(?i)(?:site|terms)");
            default -> false;
        };
        boolean lower = folder.isEmpty() || folder.equals("issues/") && stem.equalsIgnoreCase("index");
        String right = (lower ? stem.toLowerCase(Locale.ROOT)
                : name.substring(0, Math.min(stem.length(), name.length())))
                + "." + (folder.isEmpty() ? "yml" : ending);
        return read && !right.equals(name) ? Optional.of(right) : Optional.empty();
    }

    /** The name that the first folder of a path should have, when it is nearly one of those that are read. */
    static Optional<String> rightFolder(String path) {
        String folder = path.substring(0, Math.max(0, path.indexOf('/'))).strip().toLowerCase(Locale.ROOT);
        return FOLDERS.stream().filter(name -> !path.startsWith(name + "/")
                && (name.equals(folder) || name.equals(folder + "s") || folder.equals(name + "s"))).findFirst();
    }

    /** How to save a file of a kind that browsers or readers cannot open. */
    static Optional<String> otherFormat(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "wmv", "avi", "mkv", "flv", "rm", "rmvb", "mpg", "mpeg", "3gp", "ts", "vob", "asf" -> Optional
                    .of("浏览器放不了这种视频，转成 MP4（H.264）");
            case "wma", "amr", "ape", "mid", "aac" -> Optional.of("浏览器放不了这种录音，转成 MP3");
            case "psd", "ai", "cdr", "eps", "raw", "cr2", "nef", "arw", "dng", "jfif", "jpe", "jp2", "ico" -> Optional
                    .of("浏览器不显示这种图片，用看图软件打开，另存为 JPEG（.jpg）或 PNG");
            case "rar", "7z", "tar", "gz" -> Optional.of("压缩成 .zip，读者不用装软件就能打开");
            case "exe", "msi", "bat", "apk", "lnk", "url", "scr" -> Optional.of("网站不放程序和快捷方式；要给读者的文件，放 PDF 或 Word 文件");
            default -> Optional.empty();
        };
    }

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int order = Character.compare(one.charAt(i), other.charAt(j));
            int iEnd = digits(one, i);
            int jEnd = digits(other, j);
            if (iEnd > i && jEnd > j) {
                String number = one.substring(i, iEnd).replaceFirst("^0+", "");
                String against = other.substring(j, jEnd).replaceFirst("^0+", "");
                order = number.length() == against.length() ? number.compareTo(against)
                        : Integer.compare(number.length(), against.length());
            }
            if (order != 0) {
                return order;
            }
            i = Math.max(i + 1, iEnd);
            j = Math.max(j + 1, jEnd);
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest == 0 ? one.compareTo(other) : rest;
    }

    /** Where the digits that begin at a place end. */
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
