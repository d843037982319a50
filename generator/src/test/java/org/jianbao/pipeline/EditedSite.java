package org.jianbao.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.jianbao.testing.Samples;

/** A small site that editors change at random, with all mistakes that they make and mend. */
final class EditedSite {
    private static final String FIRST = "issues/2024-11-11/";
    private static final String SECOND = "issues/2024-11-18/";

    /** What is added to a text: names that nothing else has, figures of events, links that hold and such that do not. */
    private static final List<String> TEXTS = List.of("何涛来了。", "南岸区总工会参加。", "共有128名职工。", "## 小标题", "- **甲。**11月5日，甲。",
            "见[第一篇](../2024-11-11/01-first.md)。", "见[没有的](none.md)。", "一句。[^注]\n\n[^注]: 脚注。", "见[标题](#小标题)。",
            "半角,标点。");

    /** What is changed elsewhere: a file, what stands there, and what may stand there instead. */
    private static final List<List<String>> CHANGES = List.of(
            List.of("events/2024.yml", "128名", "129名"), List.of("events/2024.yml", "title: 比武", "title: 大比武"),
            List.of("events/2024.yml", "hosts: 市总工会", "hosts: 何涛"), List.of("events/2024.yml", "kind: c", "kind: x"),
            List.of("terms.yml", "- 何涛", "- 何海"), List.of("terms.yml", "南岸区总工会", "北岸区总工会"),
            List.of("site.yml", "title: 试刊", "title: 新刊"), List.of("site.yml", "briefs: true", "briefs: false"),
            List.of("site.yml", "pageSize: 2", "pageSize: 两"), List.of(FIRST + "01-first.md", "title", "titel"),
            List.of(FIRST + "01-first.md", "第一篇", "头一篇"), List.of(FIRST + "02-second.md", "column: 动态", "column: 要闻"),
            List.of(FIRST + "02-second.md", "tags: [甲]", "draft: true"), List.of(FIRST + "index.md", "第一期", "首期"),
            List.of("theme/words.txt", "search =", "serach ="), List.of("theme/words.txt", "找一找", "查一查"),
            List.of("theme/assets/css/site.css", "red", "green"), List.of("theme/templates/404.peb", "没有", "找不到"),
            List.of("events/2024.yml", "2024-11-05", "2024-11-06"));

    private final Path content;
    private final Random random;
    private Map<String, String> good;

    /** Makes the site in a folder, with the tiny theme beside its content. */
    EditedSite(Path folder, Random random) throws IOException {
        this.content = folder.toRealPath().resolve("content");
        this.random = random;
        Samples.addTheme(folder);
        write("site.yml", "title: 试刊\npageSize: 2\ncolumns:\n  - name: 要闻\n    slug: news\n  - name: 动态\n"
                + "    slug: briefs\n    briefs: true\n");
        write("terms.yml", "people:\n  - 何涛\norganisations:\n  - [南岸区总工会, 南岸总工会]\n");
        write("events/2024.yml", "- id: e\n  kind: competition\n  title: 比武\n  date: 2024-11-05\n  hosts: 市总工会\n"
                + "  figures: [职工 128名]\n  articles: " + FIRST + "01-first.md\n");
        write("theme/words.txt", "search = 找一找\n");
        write("theme/assets/css/site.css", "p { color: red; }\n");
        write("theme/templates/404.peb", "<title>{{ site.title }}</title> 没有这一页。\n");
        write("pages/about.md", "---\ntitle: 关于\n---\n简介。\n");
        write(FIRST + "index.md", "---\ntitle: 第一期\n---\n导语。\n");
        write(FIRST + "01-first.md", "---\ntitle: 第一篇\ncolumn: 要闻\n---\n职工128名。\n");
        write(FIRST + "02-second.md", "---\ntitle: 第二篇\ncolumn: 动态\ntags: [甲]\n---\n- 一条短讯。\n");
        write(SECOND + "index.md", "---\ntitle: 第二期\n---\n");
        write(SECOND + "01-third.md", "---\ntitle: 第三篇\n---\n正文。\n");
        good = Samples.texts(content);
    }

    Path content() {
        return content;
    }

    /** Says that the site as it is now has no mistakes. */
    void isGood() throws IOException {
        good = Samples.texts(content);
    }

    /** Changes something; after a mistake mostly mends it. Returns what changed. */
    List<Path> edit() throws IOException {
        Map<String, String> now = Samples.texts(content);
        if (!now.equals(good) && random.nextInt(4) > 0) {
            return become(good, now);
        }
        List<String> texts = now.keySet().stream().filter(path -> path.endsWith(".md")).toList();
        String path = texts.get(random.nextInt(texts.size()));
        Map<String, String> next = new TreeMap<>(now);
        switch (random.nextInt(8)) {
            case 0 -> next.remove(path);
            case 1 -> next.put(path.replace(".md", "-" + random.nextInt(10) + ".md"), now.getOrDefault(path, ""));
            case 2 -> {
                texts.stream().filter(each -> each.startsWith(SECOND)).forEach(each -> next
                        .put(each.replace(SECOND, "issues/2024-11-19/"), now.getOrDefault(each, "")));
                next.keySet().removeIf(each -> each.startsWith(SECOND));
            }
            case 3, 4 -> {
                List<String> change = CHANGES.get(random.nextInt(CHANGES.size()));
                next.computeIfPresent(change.getFirst(), (name, text) -> text.contains(change.get(1))
                        ? text.replace(change.get(1), change.get(2))
                        : text.replace(change.get(2), change.get(1)));
            }
            default -> next.put(path, now.get(path) + "\n" + TEXTS.get(random.nextInt(TEXTS.size())) + "\n");
        }
        return become(next, now);
    }

    private List<Path> become(Map<String, String> next, Map<String, String> now) throws IOException {
        List<Path> changed = new ArrayList<>();
        for (String path : now.keySet()) {
            if (!next.containsKey(path)) {
                Files.delete(content.resolve(path));
                changed.add(content.resolve(path));
            }
        }
        for (Map.Entry<String, String> file : next.entrySet()) {
            if (!file.getValue().equals(now.get(file.getKey()))) {
                changed.add(write(file.getKey(), file.getValue()));
            }
        }
        return changed;
    }

    private Path write(String path, String text) throws IOException {
        return Samples.write(content, path, text);
    }
}
