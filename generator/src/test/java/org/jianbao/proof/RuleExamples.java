package org.jianbao.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jianbao.testing.Samples;

/** The examples of {@code src/test/resources/proof/rules.md}, from which the guide is made. */
public final class RuleExamples {
    private static final Pattern RULE = Pattern.compile("(?m)^# (?=[a-z-]+$)");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^=== ");

    private RuleExamples() {}

    /** What an example shows: a mistake, the text without it, or a text that only looks like one. */
    public enum Kind {
        WRONG, RIGHT, NEAR
    }

    /** A text below the name of a rule. */
    public record Example(String rule, Kind kind, String text, int number) {
        /** The whole file: with front matter, which most examples need not show. */
        public String file() {
            boolean whole = text.startsWith("---\ntitle: 例子\n")
                    || text.startsWith("---\ntitle: ") && !rule.equals("second-front-matter");
            return whole ? text : "---\ntitle: 例子\n---\n" + text;
        }

        String name() {
            return kind.name().toLowerCase(Locale.ROOT) + number + ".md";
        }
    }

    /** All examples in order. */
    public static List<Example> read() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String rule : RULE.split(Files.readString(Samples.path("proof", "rules.md")), -1)) {
            String[] parts = EXAMPLE.split(rule, -1);
            for (int i = 1; i < parts.length; i++) {
                int line = parts[i].indexOf('\n');
                String text = parts[i].substring(line + 1);
                examples.add(new Example(parts[0].strip(),
                        Kind.valueOf(parts[i].substring(0, line).toUpperCase(Locale.ROOT)),
                        text.endsWith("\n\n") ? text.substring(0, text.length() - 1) : text, examples.size()));
            }
        }
        return examples;
    }
}
