package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.RealSite;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a site in China owes: {@code compliance} and {@code allow} in {@code site.yml}, and {@code verify --china}. */
@Tag("slow")
class ComplianceTest {
    @TempDir
    private Path folder = Path.of("");

    private Outcome build(String settings) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml",
                "title: 试刊\nbaseUrl: https://example.org/\ncontact: {name: 编辑部}\n" + settings);
        return Outcome.of("build", "--content", folder.resolve("content").toString(), "--theme",
                RealSite.project().resolve("themes/default").toString(), "--out", folder.resolve("public").toString());
    }

    private Outcome verify() {
        return Outcome.of("verify", "--china", folder.resolve("public").toString());
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("public/" + path)));
    }

    @Test
    void what_is_declared_stands_in_the_foot_of_every_page_and_passes_the_check() throws IOException {
        Outcome built = build("""
                compliance:
                  icp: 渝ICP备 12345678号-1
                  police: 渝公网安备 50010302000001号
                  sponsor: 重庆市总工会
                  organiser: 宣教部
                  identifier: "5001030001"
                  report: 023-1234 5678
                  government: true
                """);
        assertThat(built.code()).as(built.err()).isZero();
        for (String path : new String[] {"index.html", "about/index.html", "issues/2024-11-11/first/index.html"}) {
            Document page = page(path);
            assertThat(page.select(".foot-owed").text()).isEqualTo("主办单位：重庆市总工会 承办单位：宣教部 网站标识码：5001030001 "
                    + "渝ICP备12345678号-1 渝公网安备50010302000001号 网站纠错：023-1234 5678");
            assertThat(page.select(".foot-owed a").eachAttr("href")).containsExactly("https://beian.miit.gov.cn/",
                    "https://beian.mps.gov.cn/#/query/webSearch?code=50010302000001", "tel:02312345678");
            assertThat(page.select("meta[name=SiteDomain]").attr("content")).isEqualTo("example.org");
        }
        Document article = page("issues/2024-11-11/first/index.html");
        assertThat(article.select("meta[name=ArticleTitle]").attr("content")).isEqualTo("第一篇");
        assertThat(article.select("meta[name=PubDate]").attr("content")).startsWith("2024-11-11");
        assertThat(article.select("meta[name=ContentSource]").attr("content")).isEqualTo("重庆市总工会");
        assertThat(verify().err()).doesNotContain("错误：");
        assertThat(verify().code()).isZero();
    }

    @Test
    void a_site_that_says_nothing_is_as_it_was_and_fails_the_check_with_advice() throws IOException {
        assertThat(build("").code()).isZero();
        assertThat(page("index.html").select(".foot-owed, meta[name=SiteDomain]")).isEmpty();
        Outcome verified = verify();
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.err()).contains("首页底部没有链接到 https://beian.miit.gov.cn 的ICP 备案号",
                "没有链接到 https://beian.mps.gov.cn 的公安备案号",
                "首页底部没有主办单位", "没有联系电话、邮箱", "在 site.yml 的 compliance 里写 icp: 渝ICP备12345678号-1");
        assertThat(Outcome.of("verify", folder.resolve("public").toString()).code()).isZero();
    }

    @Test
    void numbers_of_another_form_are_mistakes() throws IOException {
        assertThat(build("compliance: {icp: 京备123, police: 渝公网安备123号, identifier: 12, report: 不知道, icq: x}\n").err())
                .contains("不是 ICP 备案号：“京备123”", "不是公安备案号：“渝公网安备123号”", "不是网站标识码：“12”",
                        "不是网址、邮箱或电话：“不知道”", "“icq”");
        assertThat(build("allow: {script: [hm.baidu.com, \"https://a.example/x\"], skript: x}\n").err())
                .contains("不是网站的来源：“hm.baidu.com”", "不是网站的来源：“https://a.example/x”", "script");
    }

    @Test
    void the_policy_names_what_is_allowed_and_nothing_else() throws IOException {
        assertThat(build("").code()).isZero();
        String strict = Files.readString(folder.resolve("public/_headers"));
        assertThat(strict).contains("script-src 'self';", "require-trusted-types-for").doesNotContain("frame-src");
        assertThat(build("""
                allow:
                  script: https://hm.baidu.com
                  image: [https://hm.baidu.com, "https://*.example.net"]
                  frame: [https://player.bilibili.com]
                """).code()).isZero();
        assertThat(Files.readString(folder.resolve("public/_headers"))).contains(
                "script-src 'self' https://hm.baidu.com;",
                "img-src 'self' https://*.example.net https://hm.baidu.com;", "frame-src https://player.bilibili.com;",
                "connect-src 'self';").doesNotContain("trusted-types");
    }
}
