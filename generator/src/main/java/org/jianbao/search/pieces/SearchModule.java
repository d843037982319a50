package org.jianbao.search.pieces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.format.SearchManifest;
import org.jianbao.search.text.Characters;

/**
 * The scripts that readers load: the search module, whose files are joined into one, and what it loads only for pinyin and
 * typing mistakes. Both are plain ES modules; the second one gets what it needs of the first as an argument.
 */
final class SearchModule {
    /** Comments that stand on lines of their own; no string or expression of the module goes over lines. */
    private static final Pattern COMMENTS = Pattern.compile("(?m)^\\s*/\\*\\*[\\s\\S]*?\\*/\\n|^\\s*//.*\\n");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{(.*)} from \"\\./(.*)\";$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?:async )?(?:class|function|const) (\\w+)");

    private static final List<String> CORE = files("order.txt");
    private static final List<String> CORRECTIONS = files("corrections.txt");

    private SearchModule() {}

    /**
     * The module with a manifest.
     *
     * @param cards the script for what a query names, which a module that carries pieces carries too, as it does that for pinyin
     */
    static byte[] core(SearchManifest manifest, String cards) {
        StringBuilder script = new StringBuilder(manifest.statement());
        script.append("const CHARACTERS = `").append(Characters.PUBLISHED).append("`;\n");
        CORE.forEach(file -> script.append(body(resource(file), file.equals("searcher.js"))));
        script.append("const CORE = {").append(String.join(", ", needed())).append("};\n");
        script.append("const CARRIED_SCRIPTS = {");
        if (!manifest.carried().isEmpty()) {
            script.append('"').append(manifest.cards()).append("\": () => {\n").append(function(List.of(cards)))
                    .append("},\n\"").append(manifest.corrections()).append("\": () => ({default: ")
                    .append(correctionsFunction()).append("})");
        }
        script.append("};\n");
        return script.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The module for pinyin and typing mistakes: a function of what it needs that returns what it has. */
    static byte[] corrections() {
        return ("export default " + correctionsFunction() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String correctionsFunction() {
        return "function ({" + String.join(", ", needed()) + "}) {\n"
                + function(CORRECTIONS.stream().map(SearchModule::resource).toList()) + "}";
    }

    /** Files as the body of a function that returns what they export. */
    private static String function(List<String> files) {
        StringBuilder body = new StringBuilder();
        Set<String> exported = new TreeSet<>();
        for (String file : files) {
            body.append(body(file, false));
            EXPORT.matcher(file).results().map(found -> found.group(1)).forEach(exported::add);
        }
        return body.append("return {").append(String.join(", ", exported)).append("};\n").toString();
    }

    /** The names that the files for corrections import from the others. */
    private static Set<String> needed() {
        return CORRECTIONS.stream().flatMap(file -> IMPORT.matcher(resource(file)).results())
                .filter(found -> !CORRECTIONS.contains(found.group(2)))
                .map((MatchResult found) -> found.group(1).split(",\\s*"))
                .flatMap(names -> List.of(names).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file without imports and comments. */
    private static String body(String file, boolean exported) {
        StringBuilder body = new StringBuilder();
        String bare = COMMENTS.matcher(file).replaceAll("");
        for (String line : bare.lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("import ")).toList()) {
            body.append(exported || !line.startsWith("export ") ? line : line.substring("export ".length()))
                    .append('\n');
        }
        return body.toString();
    }

    private static List<String> files(String list) {
        return resource(list).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String resource(String name) {
        try (InputStream in = SearchModule.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the search module has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
