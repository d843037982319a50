package org.jianbao.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jianbao.model.content.SiteSettings;
import org.jianbao.pinyin.PinyinName;
import org.jianbao.region.Region;
import org.jianbao.typography.Change;
import org.jianbao.typography.Punctuation;

/**
 * A site with which editors begin: settings with comments, a first issue with hints, and what its host needs.
 *
 * @param title name of the bulletin; straight quotation marks in it become curved ones
 * @param body who publishes it (主办单位)
 * @param region where it is, if anywhere
 * @param url address of the site
 * @param columns names of its columns, in order
 * @param host where it will be published
 * @param date of the first issue
 */
public record NewSite(String title, String body, Region region, String url, List<String> columns, Host host,
        LocalDate date) {
    /** The columns that most bulletins have. */
    public static final List<String> USUAL_COLUMNS = List.of("要闻", "帮扶服务", "建功立业", "职工风采", "一周动态");

    private static final Pattern OF_BRIEFS = Pattern.compile(".*(?:动态|短讯|简讯|快讯|传真|短波)");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final int DISTRICTS_SHOWN = 4;

    public NewSite {
        title = Change.apply(title, Punctuation.quotes(title));
        columns = List.copyOf(columns);
    }

    /** Where a site is published, and the files that this needs besides {@code build.sh}. */
    public enum Host {
        NETLIFY("netlify.toml", "netlify.toml",
                "在 Netlify 上连上仓库，在“Environment variables”里写 `JIANBAO_URL` 和 `JIANBAO_SHA256`（见 `build.sh`），别的都写好在 `netlify.toml` 里："
                        + "每次提交自动发布，合并请求有预览。"),
        CLOUDFLARE("", "",
                "在 Cloudflare 的“Workers & Pages”里连上仓库：Build command 填 `sh build.sh`，Build output directory 填 `public`，"
                        + "再在环境变量里写 `JIANBAO_URL` 和 `JIANBAO_SHA256`（见 `build.sh`）。"),
        GITHUB("github.yml", ".github/workflows/publish.yml",
                "仓库放在 GitHub，照 `.github/workflows/publish.yml` 开头的说明设置好，每次提交就发布到 GitHub Pages。"),
        GITLAB("gitlab.yml", ".gitlab-ci.yml",
                "仓库放在 GitLab，照 `.gitlab-ci.yml` 开头的说明写好两个变量，每次提交就发布到 GitLab Pages，合并请求有预览。"),
        GITEE("gitee.yml", ".workflow/publish.yml", "仓库放在 Gitee，照 `.workflow/publish.yml` 开头的说明设置好，每次提交就生成，上传到自己的服务器。"),
        NONE("", "", "`jianbao build` 生成以后，把 `public` 整个上传到放网页的地方。");

        private final String resource;
        private final String path;
        private final String how;

        Host(String resource, String path, String how) {
            this.resource = resource;
            this.path = path;
            this.how = how;
        }
    }

    /** All files by path, from the folder of the site. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        String issue = "content/issues/" + date + "/";
        files.put("content/site.yml", filled("site.yml"));
        files.put("content/terms.yml", filled("terms.yml"));
        files.put("content/pages/about.md", filled("about.md"));
        files.put(issue + "index.md", filled("index.md"));
        files.put(issue + "01-zenyang-xie-wenzhang.md", filled("article.md"));
        if (columns.stream().anyMatch(NewSite::isOfBriefs)) {
            files.put(issue + "02-duanxun.md", filled("briefs.md"));
        }
        files.put("README.md", filled("README.md"));
        files.put(".gitignore", "/public/\n.public.*\n.jianbao/\n.netlify/\n");
        if (host != Host.NONE) {
            files.put("build.sh", resource("build.sh"));
        }
        if (!host.path.isEmpty()) {
            files.put(host.path, resource(host.resource));
        }
        return files;
    }

    /** Whether a column of that name is one of short news. */
    public static boolean isOfBriefs(String column) {
        return OF_BRIEFS.matcher(column).matches();
    }

    private String filled(String name) {
        String of = region.isKnown() ? region.shortName() : "";
        String first = columns.stream().filter(column -> !isOfBriefs(column)).findFirst()
                .map(column -> "column: " + Markdown.quoted(column) + "\n").orElse("");
        Map<String, String> values = Map.ofEntries(Map.entry("format", Integer.toString(SiteSettings.FORMAT)),
                Map.entry("title", Markdown.quoted(title)),
                Map.entry("titlePlain", Markdown.plain(title)), Map.entry("body", Markdown.quoted(body)),
                Map.entry("bodyPlain", Markdown.plain(body)),
                Map.entry("description",
                        Markdown.quoted(of + (title.startsWith(of) ? title.substring(of.length()) : title)
                                + "网上版，每期文章和短讯都能单独打开、转发和查找。")),
                Map.entry("aboutSummary", Markdown.quoted("《" + title + "》由" + body + "主办。")),
                Map.entry("url", Markdown.quoted(url)), Map.entry("region", regionLines()),
                Map.entry("columns", columnLines()), Map.entry("column", first),
                Map.entry("briefs",
                        Markdown.quoted(columns.stream().filter(NewSite::isOfBriefs).findFirst().orElse(""))),
                Map.entry("article", "01-zenyang-xie-wenzhang.md"), Map.entry("date", date.toString()),
                Map.entry("publish", host.how));
        return PLACE.matcher(resource(name))
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)),
                        place.group())));
    }

    private String regionLines() {
        if (!region.isKnown()) {
            return "# 网站是哪里的，写省、市、区县的名称或行政区划代码；写了，活动里的区县才认得出来，出现在区县地图上。\n# region: 510100\n";
        }
        List<String> districts = region.districts();
        String shown = districts.isEmpty() ? "某某镇, 某某街道"
                : String.join(", ", districts.subList(0, Math.min(DISTRICTS_SHOWN, districts.size()))) + ", ……";
        return "# 网站是哪里的：活动里的" + region.districtWord() + "才认得出来，出现在地图上。" + region.code() + " 是"
                + String.join("", region.path()) + "。\nregion: \"" + region.code() + "\"\n# 本地的" + region.districtWord()
                + (districts.isEmpty() ? "，国家标准里没有，要用就写全：" : "，不写就按国家标准；有新区、开发区，或者区划改了，就按顺序写全：")
                + "\n# districts: [" + shown + "]\n";
    }

    private String columnLines() {
        Set<String> slugs = new HashSet<>();
        return columns.stream().map(column -> "  - name: " + Markdown.quoted(column) + "\n    slug: "
                + PinyinName.of(column, "column", slugs) + "\n" + (isOfBriefs(column) ? "    briefs: true\n" : ""))
                .collect(Collectors.joining());
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(NewSite.class.getResourceAsStream("site/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
