package org.jianbao.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Whether a site says what one in China has to: the number of its ICP record with the link that the ministry asks for, that
 * of the police, who publishes it, how to reach them; and, where pages have metadata of government sites, all of these.
 *
 * @see <a href="https://www.gov.cn/zhengce/content/2017-06/08/content_5200760.htm">the guide for government sites, 2017</a>
 */
public final class ChinaCheck {
    private static final Pattern ICP = Pattern.compile("\\p{IsHan}ICP[备证]\\d{6,10}号(?:-\\d{1,3})?");
    private static final Pattern POLICE = Pattern.compile("\\p{IsHan}公网安备\\d{14}号");
    private static final List<String> OF_ARTICLES = List.of("ArticleTitle", "PubDate", "ContentSource");

    private final Path root;
    private final Problems problems;

    private ChinaCheck(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /**
     * Checks the folder of a site.
     *
     * @return how many pages were looked at
     * @throws IOException when a file cannot be read
     */
    public static int run(Path root, Problems problems) throws IOException {
        return new ChinaCheck(root, problems).run();
    }

    private int run() throws IOException {
        Path home = root.resolve("index.html");
        if (!Files.isRegularFile(home)) {
            // The check of links says that there is no site.
            return 0;
        }
        Document front = Jsoup.parse(Files.readString(home));
        link(front, "https://beian.miit.gov.cn", ICP, "ICP 备案号", "icp: 渝ICP备12345678号-1");
        link(front, "https://beian.mps.gov.cn", POLICE, "公安备案号", "police: 渝公网安备50010302000001号");
        String foot = front.select("footer").text();
        if (!foot.contains("主办单位：")) {
            report("index.html", "首页底部没有主办单位", "sponsor: 某某总工会");
        }
        if (front.select("footer a[href^=tel:], footer a[href^=mailto:]").isEmpty() && !foot.contains("网站纠错：")) {
            report("index.html", "首页底部没有联系电话、邮箱，也没有纠错的地方", "report: name@example.org");
        }
        return metadata(front);
    }

    private void link(Document page, String address, Pattern shape, String what, String example) {
        List<String> texts = page.select("footer a[href^=" + address + "]").eachText();
        if (texts.stream().noneMatch(text -> shape.matcher(text).matches())) {
            report("index.html", "首页底部没有链接到 " + address + " 的" + what, example);
        }
    }

    private int metadata(Document front) throws IOException {
        boolean government = !front.select("meta[name=SiteDomain]").isEmpty();
        if (government && front.select("meta[name=SiteIDCode]").isEmpty()) {
            report("index.html", "有政府网站的元数据，没有网站标识码（SiteIDCode）", "identifier: \"5001030001\"");
        }
        int pages = 0;
        List<Path> articles;
        try (var walk = Files.walk(root)) {
            articles = walk.filter(file -> government && file.toString().endsWith(".html")).sorted().toList();
        }
        for (Path file : articles) {
            Document page = Jsoup.parse(Files.readString(file));
            pages++;
            if (page.select("body.kind-article").isEmpty()) {
                continue;
            }
            for (String name : OF_ARTICLES) {
                if (page.select("meta[name=" + name + "]").attr("content").isBlank()) {
                    report(root.relativize(file).toString().replace('\\', '/'), "文章页没有元数据 " + name, "government: true");
                }
            }
        }
        return pages + (government ? 0 : 1);
    }

    private void report(String file, String what, String example) {
        problems.add(ProblemKind.CHINA_NOTICE, Place.ofFile(file), what,
                "在 site.yml 的 compliance 里写 " + example + "，再生成一次");
    }
}
