package org.jianbao.importing.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A generator whose archives can be read, and where it keeps things. Paths are from the folder of the archive. */
public enum Tool {
    /** <a href="https://gohugo.io/content-management/organization/">Hugo</a>. */
    HUGO(List.of("content"), List.of("static", "assets"), List.of("hugo.toml", "hugo.yaml", "hugo.json", "config.toml",
            "config.yaml", "config.yml", "config.json")),

    /** <a href="https://hexo.io/zh-cn/docs/writing">Hexo</a>. */
    HEXO(List.of("source"), List.of("source"), List.of("_config.yml")),

    /** <a href="https://jekyllrb.com/docs/structure/">Jekyll</a>. */
    JEKYLL(List.of(""), List.of(""), List.of("_config.yml", "_config.yaml", "_config.toml")),

    /** <a href="https://v2.vuepress.vuejs.org/zh/guide/page.html">VuePress</a>, and VitePress, which is alike. */
    VUEPRESS(List.of("docs", "src", ""), List.of("docs/.vuepress/public", "src/.vuepress/public", ".vuepress/public",
            "docs/public", "public"), List.of());

    /** Folders that hold what the generator made or was made with. */
    private static final Pattern FOREIGN = Pattern
            .compile(
                    "(?:^|.*/)(?:node_modules|\\.git|public|_site|resources|themes|layouts|archetypes|vendor|_layouts|_includes"
                            + "|_sass|_data|_plugins|\\.[^/]*)/.*");
    private static final Pattern README = Pattern
            .compile("(?i)(?:readme|license|contributing|changelog|about_template)\\.md");

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives what refuses every change.
    private final List<String> texts;
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> files;
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> configurations;

    Tool(List<String> texts, List<String> files, List<String> configurations) {
        this.texts = texts;
        this.files = files;
        this.configurations = configurations;
    }

    /** The one of a name as editors write it. */
    public static Optional<Tool> of(String name) {
        String plain = name.strip().toUpperCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(tool -> tool.name().equals(plain.equals("VITEPRESS") ? "VUEPRESS" : plain))
                .findFirst();
    }

    /** Folders with texts; the first that is there counts. */
    List<String> texts() {
        return texts;
    }

    /** Folders whose files stand at the root of the site. */
    List<String> files() {
        return files;
    }

    /** Files with settings; the first that is there counts. */
    List<String> configurations() {
        return configurations;
    }

    /** Whether a file is a text of the archive: its path from the folder of texts. */
    boolean isText(String path) {
        boolean markdown = path.endsWith(".md") || path.endsWith(".markdown");
        return markdown && !FOREIGN.matcher("/" + path).matches()
                && !(this == JEKYLL && !path.contains("/") && README.matcher(path).matches());
    }

    /** Whether a text is a draft by where it lies. */
    boolean isDraft(String path) {
        return (this == HEXO || this == JEKYLL) && (path.startsWith("_drafts/") || path.contains("/_drafts/"));
    }

    /** Where texts stand on the site when the archive does not say otherwise. */
    String permalink() {
        return switch (this) {
            case HEXO -> ":year/:month/:day/:title/";
            case JEKYLL -> "/:categories/:year/:month/:day/:title.html";
            default -> "";
        };
    }
}
