package org.jianbao.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The script that readers load: the manifest and the search module, whose files are joined into one. */
final class SearchModule {
    /** Comments that stand on lines of their own; no string or expression of the module goes over lines. */
    private static final Pattern COMMENTS = Pattern.compile("(?m)^\\s*/\\*\\*[\\s\\S]*?\\*/\\n|^\\s*//.*\\n");

    private SearchModule() {}

    /** The script with a manifest, a JavaScript expression. */
    static byte[] script(String manifest) {
        StringBuilder script = new StringBuilder("const MANIFEST = ").append(manifest).append(";\n");
        for (String file : resource("order.txt").lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            script.append(body(resource(file), file.equals("searcher.js")));
        }
        return script.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A file without its imports; only what the last one exports is for users. */
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
