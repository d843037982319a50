package org.jianbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No parser, no regular expression and no search of strings runs over HTML that we made ourselves: whoever wants to know
 * something of a text asks its document. ({@link ArchitectureTest} holds that jsoup lives in {@code verify} alone.)
 */
class OwnHtmlTest {
    /** Where foreign markup comes in: what authors typed, their files, and the published site as a reader gets it. */
    private static final List<String> FOREIGN = List.of("proof/", "markdown/", "load/", "media/", "verify/",
            "importing/source/", "importing/archive/");
    private static final Path SOURCES = Path.of(System.getProperty("jianbao.project", ".."))
            .resolve("generator/src/main/java/org/jianbao");

    /** Calls that look into a string, up to the end of their arguments on the same statement. */
    private static final Pattern LOOKS_INTO = Pattern.compile("(?:Pattern\\s*\\.compile|"
            + "\\.\\s*(?:replace|replaceAll|replaceFirst|matches|split|indexOf|lastIndexOf|contains|startsWith|endsWith))"
            + "\\(([^;]*?)\\)\\s*[.;,)&|?:]");
    /** A tag or its beginning, which is no group of a regular expression; an attribute with an address. */
    private static final Pattern MARKUP = Pattern
            .compile("\"[^\"\\n]*(?:(?<!\\(\\?)<(?:[A-Za-z/!\\[(]|\\\\\\\\)|(?:href|src)=)|\"<\"");
    /** What is done with HTML at once when it is written. */
    private static final Pattern SURGERY = Pattern
            .compile("HtmlWriter\\s*\\.(?:of|inside)(\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))\\s*\\.");

    @Test
    void nobody_looks_for_tags_and_addresses_in_html_of_our_own() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                String name = SOURCES.relativize(file).toString().replace('\\', '/');
                if (FOREIGN.stream().noneMatch(name::startsWith)) {
                    mistakes(Files.readString(file)).forEach(mistake -> found.add(name + ": " + mistake));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_rule_sees_what_it_forbids() {
        assertThat(mistakes("x = Pattern.compile(\"<a[^>]*>\");")).hasSize(1);
        assertThat(mistakes("x = html.replaceAll(\n    \"(?s)<[^>]+>\", \"\");")).hasSize(1);
        assertThat(mistakes("if (html.contains(\"</table>\")) {")).hasSize(1);
        assertThat(mistakes("int i = html.indexOf(\"src=\", 3);")).hasSize(1);
        assertThat(mistakes("return HtmlWriter.of(document.withoutBriefs()).replace('a', 'b');")).hasSize(1);
        assertThat(mistakes("return HtmlWriter.of(document);\nx.y();")).isEmpty();
        assertThat(mistakes("x = Pattern.compile(\"(?<year>[0-9]+)(?<!a)(?<=b)\");")).isEmpty();
        assertThat(mistakes("out.append(\"<a href=\");")).isEmpty();
    }

    private static List<String> mistakes(String source) {
        List<String> found = new ArrayList<>();
        Matcher calls = LOOKS_INTO.matcher(source);
        for (int from = 0; calls.find(from); from = calls.start() + 1) {
            if (MARKUP.matcher(calls.group(1)).find()) {
                found.add(calls.group());
            }
        }
        SURGERY.matcher(source).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
