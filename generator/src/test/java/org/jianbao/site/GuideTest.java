package org.jianbao.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.pipeline.FragmentRender;
import org.jianbao.problem.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of the guide: each Markdown block that an HTML block follows gives just that HTML. */
class GuideTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "(`{3,})markdown\n(.*?)\n\\1\n(?:(?!```).)*?(`{3,})html\n(.*?)\n\\3",
            Pattern.DOTALL);
    private static final int FEWEST = 15;

    @TestFactory
    List<DynamicTest> every_example_gives_the_html_that_stands_below_it() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("jianbao.project", ".."))
                .resolve("src/site/markdown/guide/markdown.md"));
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(guide);
        while (example.find()) {
            String markdown = example.group(2);
            String html = example.group(4);
            tests.add(DynamicTest.dynamicTest(markdown.lines().findFirst().orElse(""),
                    () -> assertThat(rendered(markdown)).isEqualTo(html)));
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(FEWEST);
        return tests;
    }

    private static String rendered(String markdown) {
        return new FragmentRender(new Problems())
                .html("guide", (markdown + "\n").getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .strip();
    }
}
