package org.jianbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.testing.Samples;

/** Content of much short news whose sentences are those of the bulletins, in another order and with other numbers. */
final class LargeContent {
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\n.*?\n---\n", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n|*#\\[\\]()!{}<>_`\\\\:\"]{6,60}[。！？]");
    private static final Pattern TITLE = Pattern.compile("^title: *\"?([^\"\n]+)\"?$", Pattern.MULTILINE);
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final List<String> COLUMNS = List.of("要闻", "渝工暖心", "渝工港湾", "渝工建功", "渝工铸魂");
    private static final List<String> CATEGORIES = List.of("warmth", "stations", "competitions", "awards");
    /** What the bulletins do not have: traditional, full-width and rare characters, other scripts, emoji. */
    private static final List<String> RARE = List.of("職工驛站，歡迎騎手。", "ＡＢＣ１２３，5G 和 C919 同日首飞。", "𠮷野家的の店，한국 Ωμέγα。",
            "共 135.6 万人，占 12.5%，①第一名。", "笑脸😀\u200d🎉在此。", "用C++17和C#写HTTP/2，.NET不用；1,000台USB-C。",
            "⼯会的⻋，葛󠄁城和\uFA08，cafe\u0301与Café。", "שלום 工会。", "於是後來，乾坤朗朗。");

    private static final int PER_ARTICLE = 50;

    private final List<String> sentences = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final Random random;

    private LargeContent(Random random) {
        this.random = random;
    }

    /** Writes short news of a good many documents, made of the articles in another content folder. */
    static void write(Path from, Path to, int documents, Random random) throws IOException {
        LargeContent content = new LargeContent(random);
        content.read(from);
        Files.copy(from.resolve("terms.yml"), to.resolve("terms.yml"));
        Samples.write(to, "site.yml", settings());
        for (int i = 0; i < documents / PER_ARTICLE; i++) {
            String issue = "issues/20" + (10 + i / 5) + "-0" + (1 + i % 5) + "-11";
            Samples.write(to, issue + "/index.md", "---\ntitle: 一期\n---\n");
            Samples.write(to, issue + "/news.md", content.article(i));
        }
    }

    private void read(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : Samples.files(folder).entrySet()) {
            if (file.getKey().endsWith(".md")) {
                String text = new String(file.getValue(), StandardCharsets.UTF_8);
                TITLE.matcher(text).results().forEach(title -> titles.add(title.group(1).strip()));
                SENTENCE.matcher(FRONT_MATTER.matcher(text).replaceFirst("")).results().map(MatchResult::group)
                        .map(String::strip).forEach(sentences::add);
            }
        }
    }

    private String article(int number) {
        StringBuilder article = new StringBuilder("---\ntitle: ").append(number).append("\ncolumn: ")
                .append(COLUMNS.get(number % COLUMNS.size())).append("\ncategories: [")
                .append(CATEGORIES.get(number % CATEGORIES.size())).append("]\ntags: [随笔").append(number % 7)
                .append("]\n---\n");
        for (int i = 0; i < PER_ARTICLE - 1; i++) {
            article.append("- **").append(changed(titles.get(random.nextInt(titles.size())))).append("。**")
                    .append(text())
                    .append('\n');
        }
        return article.toString();
    }

    private String text() {
        String rare = random.nextInt(20) == 0 ? RARE.get(random.nextInt(RARE.size())) : "";
        return random.ints(1 + random.nextInt(4), 0, sentences.size()).mapToObj(sentences::get).map(this::changed)
                .collect(Collectors.joining()) + rare;
    }

    private String changed(String sentence) {
        return DIGITS.matcher(sentence).replaceAll(digits -> String.valueOf(random.nextInt(200)));
    }

    private static String settings() {
        StringBuilder yaml = new StringBuilder("title: 试刊\nbaseUrl: https://example.org/\ncolumns:\n");
        COLUMNS.forEach(name -> yaml.append("  - name: ").append(name).append("\n    briefs: true\n"));
        yaml.append("categories:\n");
        CATEGORIES.forEach(id -> yaml.append("  - id: ").append(id).append("\n    name: ").append(id).append('\n'));
        return yaml.toString();
    }
}
