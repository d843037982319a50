package org.jianbao.importing.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the body of a text anew: links and pictures by the new files, marks of the old generator as Markdown. */
final class BodyWriter {
    /** Stands in front of addresses that are the new ones already. */
    private static final String NEW = "\ue000";
    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,}).*");
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`).+?(?<!`)\\1(?!`)");
    private static final Pattern MORE = Pattern.compile("<!--\\s*more\\s*-->", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENTS = Pattern.compile("\\s*(?:\\[\\[?toc]]?|\\{:\\s*toc.*}|[*-] TOC)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HIGHLIGHT = Pattern
            .compile("\\s*\\{%-?\\s*(?:highlight|codeblock)\\s*(.*?)\\s*-?%}\\s*");
    private static final Pattern END_HIGHLIGHT = Pattern
            .compile("\\s*\\{%-?\\s*end(?:highlight|codeblock)\\s*-?%}\\s*");
    private static final Pattern CONTAINER = Pattern.compile("(\\s*):{3,}\\s*(\\w+)\\s*(.*?)\\s*");
    private static final Pattern CONTAINER_END = Pattern.compile("\\s*:{3,}\\s*");
    private static final Pattern NOTE = Pattern.compile("\\s*\\{%\\s*note\\s*(\\w*)\\s*(.*?)\\s*%}\\s*");
    private static final Pattern NOTE_END = Pattern.compile("\\s*\\{%\\s*endnote\\s*%}\\s*");
    private static final Pattern RAW = Pattern.compile("\\{%-?\\s*(?:end)?raw\\s*-?%}");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\s*\\{:[^}]*}\\s*");
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{(?:<|%)\\s*(/?\\s*[\\w/-]+)\\s*(.*?)\\s*(?:>|%)}}");
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*(\\w+)\\s*(.*?)\\s*-?%}");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}<%]+?)\\s*}}");
    private static final Pattern FILTERED = Pattern
            .compile("[\"']([^\"']+)[\"']\\s*\\|\\s*(?:relative_url|absolute_url)");
    private static final Pattern ARGUMENT = Pattern.compile("(?:([\\w-]+)\\s*=\\s*)?(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");
    private static final Pattern LINK = Pattern.compile(
            "(!?\\[(?:[^\\[\\]]|\\[[^\\[\\]]*])*]\\(\\s*)(<[^<>]*>|(?:[^\\s()]|\\([^\\s()]*\\))+)");
    private static final Pattern DEFINITION = Pattern.compile("^(\\s{0,3}\\[[^\\]]+]:\\s*)(\\S+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\b(?:src|href|poster)=\")([^\"]*)");
    private static final Map<String, String> NOTES = Map.of("tip", "tip", "info", "info", "warning", "warning",
            "danger",
            "danger", "details", "note", "note", "note", "important", "important", "caution", "caution");

    private final OldSite site;
    private final OldText text;
    private final Function<OldText, String> newPath;
    private final Function<Path, String> newFile;
    private final Leftovers leftovers;
    private int line;
    private String indent = "";

    /**
     * @param newPath the path of a text from the new file
     * @param newFile takes a file along; its path from the new file
     * @param leftovers takes what stays as it was typed
     */
    BodyWriter(OldSite site, OldText text, Function<OldText, String> newPath, Function<Path, String> newFile,
            Leftovers leftovers) {
        this.site = site;
        this.text = text;
        this.newPath = newPath;
        this.newFile = newFile;
        this.leftovers = leftovers;
    }

    String write() {
        StringBuilder out = new StringBuilder();
        List<String> outer = new ArrayList<>();
        String fence = "";
        line = text.line() - 1 + (int) (text.body().lines().count() - text.textBelowTitle().lines().count());
        for (String typed : text.textBelowTitle().split("\n", -1)) {
            line++;
            Matcher mark = FENCE.matcher(typed);
            if (!fence.isEmpty()) {
                boolean ends = mark.matches() && mark.group(1).startsWith(fence) && typed.strip().equals(mark.group(1))
                        || fence.equals("%") && END_HIGHLIGHT.matcher(typed).matches();
                out.append(indent).append(fence.equals("%") && ends ? "```" : typed).append('\n');
                fence = ends ? "" : fence;
                continue;
            }
            Matcher highlight = HIGHLIGHT.matcher(typed);
            Matcher container = CONTAINER.matcher(typed);
            Matcher note = NOTE.matcher(typed);
            if (mark.matches()) {
                fence = mark.group(1);
                out.append(indent).append(typed).append('\n');
            } else if (highlight.matches()) {
                fence = "%";
                out.append(indent).append("```").append(language(highlight.group(1))).append('\n');
            } else if (container.matches() && NOTES.containsKey(container.group(2))) {
                outer.add(indent);
                begin(container.group(2), container.group(3), out);
            } else if (note.matches()) {
                outer.add(indent);
                begin(NOTES.getOrDefault(note.group(1), "note"), note.group(2), out);
            } else if (!outer.isEmpty()
                    && (CONTAINER_END.matcher(typed).matches() || NOTE_END.matcher(typed).matches())) {
                indent = outer.removeLast();
                blank(out);
            } else if (!CONTENTS.matcher(typed).matches() && !isAttributes(typed)) {
                String changed = line(typed);
                if (!changed.isBlank()) {
                    out.append(indent).append(changed).append('\n');
                } else if (typed.isBlank()) {
                    out.append('\n');
                }
            }
        }
        return out.toString().strip() + "\n";
    }

    private void begin(String kind, String title, StringBuilder out) {
        blank(out);
        out.append(indent).append("!!! ").append(NOTES.getOrDefault(kind, "note"))
                .append(title.isBlank() ? "" : " \"" + title.replace('"', '”') + "\"").append('\n');
        indent += "    ";
    }

    /** Notes stand between blank lines. */
    private static void blank(StringBuilder out) {
        if (!out.isEmpty() && out.lastIndexOf("\n\n") != out.length() - 2) {
            out.append('\n');
        }
    }

    private static String language(String arguments) {
        Matcher given = Pattern.compile("lang:(\\S+)").matcher(arguments);
        return given.find() ? given.group(1)
                : arguments.matches("[\\w+#-]+(?:\\s+linenos.*)?") ? arguments.replaceFirst("(?s)\\s.*", "") : "";
    }

    private boolean isAttributes(String typed) {
        if (site.tool() == Tool.JEKYLL && ATTRIBUTES.matcher(typed).matches()) {
            leftovers.shortcode("{: }", place());
            return true;
        }
        return false;
    }

    private String place() {
        return site.shown(text) + ":" + line;
    }

    /** A line outside of code blocks; code within it stays. */
    private String line(String typed) {
        StringBuilder out = new StringBuilder();
        Matcher code = CODE.matcher(typed);
        int from = 0;
        while (code.find()) {
            out.append(prose(typed.substring(from, code.start()))).append(code.group());
            from = code.end();
        }
        return out.append(prose(typed.substring(from))).toString();
    }

    private String prose(String typed) {
        String out = RAW.matcher(MORE.matcher(typed).replaceAll("")).replaceAll("");
        out = replaced(SHORTCODE, out, match -> shortcode(match.group(1).replaceAll("\\s", ""), match.group(2)));
        out = replaced(TAG, out, match -> tag(match.group(1), match.group(2)));
        out = replaced(VARIABLE, out, match -> variable(match.group(1)));
        for (Pattern pattern : List.of(LINK, DEFINITION, ATTRIBUTE)) {
            out = replaced(pattern, out, match -> Optional.of(match.group(1) + target(match.group(2))));
        }
        return out.replace(NEW, "");
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, Optional<String>> with) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(with.apply(match).orElse(match.group())));
    }

    /** A shortcode of Hugo as Markdown; nothing when it stays. */
    private Optional<String> shortcode(String name, String given) {
        Map<String, String> arguments = arguments(given);
        return switch (name) {
            case "blogdown/postref" -> Optional.of(""); // the text's own address
            case "ref", "relref" -> address(arguments.getOrDefault("0", arguments.getOrDefault("path", "")));
            case "figure", "img", "image" -> arguments.containsKey("src") || arguments.containsKey("0")
                    ? Optional.of(picture(arguments.getOrDefault("src", arguments.getOrDefault("0", "")),
                            arguments.getOrDefault("alt",
                                    arguments.getOrDefault("caption", arguments.getOrDefault("title", ""))),
                            arguments.getOrDefault("caption", arguments.getOrDefault("title", ""))))
                    : left("{{< " + name + " >}}");
            case "video" ->
                arguments.containsKey("src") ? Optional.of(picture(arguments.getOrDefault("src", ""), "视频", ""))
                        : left("{{< video >}}");
            default -> left("{{< " + name + " >}}");
        };
    }

    /** A tag of Hexo or Jekyll as Markdown; nothing when it stays. */
    private Optional<String> tag(String name, String given) {
        List<String> words = new ArrayList<>(arguments(given).values());
        if (words.isEmpty()) {
            return left("{% " + name + " %}");
        }
        String rest = String.join(" ", words.subList(1, words.size())).replaceFirst("\\s*(?:true|false)$", "");
        return switch (name) {
            case "post_url", "link", "post_path" -> address(words.getFirst());
            case "post_link" -> site.named(text, words.getFirst().replaceFirst("#.*", ""))
                    .map(found -> "[" + (rest.isEmpty() ? found.title() : rest) + "](" + NEW + newPath.apply(found)
                            + ")")
                    .or(() -> left("{% post_link %}"));
            case "asset_img" -> {
                // Classes may stand in front of the file, sizes behind it.
                String file = words.stream().filter(word -> word.contains(".")).findFirst().orElse(words.getFirst());
                yield Optional.of(picture(file, words.stream().skip(words.indexOf(file) + 1L)
                        .filter(word -> !word.matches("\\d+")).collect(Collectors.joining(" ")), ""));
            }
            case "asset_link" ->
                Optional.of("[" + (rest.isEmpty() ? words.getFirst() : rest) + "](" + words.getFirst() + ")");
            case "asset_path" -> Optional.of(words.getFirst());
            default -> left("{% " + name + " %}");
        };
    }

    private Optional<String> variable(String expression) {
        if (expression.matches("site\\.(?:baseurl|url)|page\\.(?:baseurl)")) {
            return Optional.of("");
        }
        Matcher filtered = FILTERED.matcher(expression);
        if (filtered.matches()) {
            return Optional.of(filtered.group(1));
        }
        return site.tool() == Tool.VUEPRESS || site.tool() == Tool.JEKYLL ? left("{{ " + expression + " }}")
                : Optional.empty();
    }

    private Optional<String> left(String name) {
        leftovers.shortcode(name, place());
        return Optional.empty();
    }

    private Optional<String> address(String name) {
        String anchor = name.contains("#") ? name.substring(name.indexOf('#')) : "";
        return site.named(text, name.substring(0, name.length() - anchor.length()))
                .map(found -> NEW + newPath.apply(found) + anchor).or(() -> {
                    leftovers.link(name, place());
                    return Optional.empty();
                });
    }

    private static String picture(String file, String alt, String caption) {
        return "![" + alt.replaceAll("[\\[\\]]", "") + "](" + (file.matches(".*[\\s()].*") ? "<" + file + ">" : file)
                + (caption.isEmpty() ? "" : " \"" + caption.replace('"', '”') + "\"") + ")";
    }

    private static Map<String, String> arguments(String given) {
        Map<String, String> arguments = new java.util.LinkedHashMap<>();
        Matcher argument = ARGUMENT.matcher(given);
        while (argument.find()) {
            String value = argument.group(2) != null ? argument.group(2)
                    : argument.group(3) != null ? argument.group(3) : argument.group(4);
            arguments.put(argument.group(1) == null ? String.valueOf(arguments.size()) : argument.group(1), value);
        }
        return arguments;
    }

    /** Where a link leads now. */
    private String target(String typed) {
        if (typed.startsWith(NEW)) {
            return typed;
        }
        boolean pointed = typed.startsWith("<");
        String link = pointed ? typed.substring(1, typed.length() - 1) : typed;
        String local = site.local(link);
        if (local.isEmpty() || local.startsWith("#") || local.startsWith("//")
                || local.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return typed;
        }
        int end = local.length();
        for (char c : "?#".toCharArray()) {
            int at = local.indexOf(c);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String path = local.substring(0, end);
        String behind = local.substring(end).replaceFirst("^\\?[^#]*", "");
        Optional<Path> file = path.endsWith("/") ? Optional.empty() : site.file(text, path)
                .filter(each -> !each.toString().matches(".*\\.(?:md|markdown)"));
        Optional<String> found = file.map(newFile)
                .or(() -> site.text(text, path).map(each -> newPath.apply(each) + behind));
        if (found.isEmpty()) {
            leftovers.link(link, place());
            return typed;
        }
        return found.get().matches(".*[\\s()].*") ? "<" + found.get() + ">" : found.get();
    }
}
