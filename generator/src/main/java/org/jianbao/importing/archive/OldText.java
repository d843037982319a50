package org.jianbao.importing.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of an archive.
 *
 * @param path from the folder of texts
 * @param head its front matter
 * @param body what stands below
 * @param line the line of the file, from one, on which the body begins
 * @param date its day; none for a page that is not of a day
 * @param slug what it is called in addresses
 */
record OldText(String path, OldHead head, String body, int line, Optional<LocalDate> date, String slug) {
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})-(.+)");
    private static final Pattern FOLDERS = Pattern.compile("(?:.*/)?(\\d{4})/(\\d{1,2})/(\\d{1,2})/.*");
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#[ \\t]+(.+?)[ \\t]*#*[ \\t]*(?:\\n|\\z)");

    /** What Hugo calls the page of a folder. */
    private static final String SECTION = "_index";

    /** Reads a file. */
    static OldText of(String path, String file) throws OldHead.Unreadable {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        OldHead head = OldHead.none();
        int begin = 0;
        if (text.startsWith("---")) {
            int end = fence(text, "---", 3);
            if (end > 0) {
                head = OldHead.yaml(text.substring(text.indexOf('\n') + 1, end));
                begin = next(text, end);
            }
        } else if (text.startsWith("+++")) {
            int end = fence(text, "+++", 3);
            if (end > 0) {
                head = OldHead.toml(text.substring(text.indexOf('\n') + 1, end));
                begin = next(text, end);
            }
        } else if (text.startsWith("{\n") || text.startsWith("{ ")) {
            int end = fence(text, "}", 1);
            if (end > 0) {
                head = OldHead.json(text.substring(0, end + 1));
                begin = next(text, end);
            }
        } else if (fence(text, "---", 0) > 0 && text.matches("(?s)[A-Za-z_]+:.*")) {
            // Hexo lets the first fence be left out.
            int end = fence(text, "---", 0);
            head = OldHead.yaml(text.substring(0, end));
            begin = next(text, end);
        }
        String name = name(path);
        Matcher dated = DATED.matcher(name);
        Matcher folders = FOLDERS.matcher(path);
        // Hugo's page of a folder is of no day, whatever it says.
        boolean section = path.substring(path.lastIndexOf('/') + 1).startsWith(SECTION + ".");
        Optional<LocalDate> date = section ? Optional.empty()
                : head.date("date", "publishdate", "pubdate", "created", "createtime")
                        .or(() -> dated.matches() ? OldHead.date(dated.group(1)) : Optional.empty())
                        .or(() -> folders.matches()
                                ? OldHead.date(folders.group(1) + "-" + folders.group(2) + "-" + folders.group(3))
                                : Optional.empty());
        String slug = head.text("slug").orElse(dated.matches() ? dated.group(2) : name);
        int line = 1 + (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
        return new OldText(path, head, text.substring(begin), line, date, slug);
    }

    /** The name of a file without its ending; of an {@code index.md}, that of its folder. */
    private static String name(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.(?:zh(?:-\\w+)?\\.)?(?:md|markdown)$",
                "");
        if (name.equals(SECTION) && !path.contains("/")) {
            return "home";
        }
        if ((name.equals(SECTION) || name.equalsIgnoreCase("index") || name.equalsIgnoreCase("readme"))
                && path.contains("/")) {
            String folder = path.substring(0, path.lastIndexOf('/'));
            return folder.substring(folder.lastIndexOf('/') + 1);
        }
        return name;
    }

    private static int fence(String text, String fence, int from) {
        for (int line = text.indexOf('\n', from); line >= 0; line = text.indexOf('\n', line + 1)) {
            if (text.startsWith(fence, line + 1)
                    && text.substring(line + 1 + fence.length(), next(text, line + 1)).isBlank()) {
                return line + 1;
            }
        }
        return -1;
    }

    private static int next(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    /** Its heading: as front matter says, or else the first one of the text, or else its name. */
    String title() {
        return head.text("title").orElseGet(() -> {
            Matcher heading = HEADING.matcher(body);
            return heading.find() ? heading.group(1).replaceAll("[*_`]", "") : slug;
        });
    }

    /** The text without a first heading that only says the title. */
    String textBelowTitle() {
        Matcher heading = HEADING.matcher(body);
        boolean said = heading.find()
                && heading.group(1).replaceAll("[*_`]", "").strip().equals(title().strip());
        return said ? "\n" + body.substring(heading.end()) : body;
    }

    boolean isDraft(Tool tool) {
        return tool.isDraft(path) || head.is("draft", true) || head.is("published", false) || head.is("publish", false);
    }

    /** Whether it lies where Hexo and Jekyll have what is of a day. */
    boolean isPost() {
        return ("/" + path).contains("/_posts/") || ("/" + path).contains("/_drafts/");
    }

    /** Whether it stands at the address of its folder. */
    boolean isIndex() {
        return path.substring(path.lastIndexOf('/') + 1).matches("(?i)(?:_?index|readme)\\..*");
    }

    /** The folder that it lies in, ended by a slash, or nothing. */
    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Folders between that of all posts and its own, as Jekyll takes them for categories. */
    List<String> folders() {
        return List.of(folder().replaceFirst("^_(?:posts|drafts)/", "").split("/", -1)).stream()
                .filter(each -> !each.isEmpty()).toList();
    }
}
