package org.jianbao.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.pipeline.BuiltSite;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SiteCheckTest {
    @TempDir
    Path site;

    private List<String> check(BaseUrl base) throws IOException {
        Problems problems = new Problems();
        SiteCheck.run(site, base, problems);
        return problems.sorted().stream().map(Problem::toString)
                .toList();
    }

    private void page(String file, String body) throws IOException {
        Files.createDirectories(site.resolve(file).getParent());
        Files.writeString(site.resolve(file), "<!DOCTYPE html>\n<title>t</title>\n" + body + "\n");
    }

    @Test
    void a_link_to_a_page_a_file_an_anchor_or_elsewhere_is_fine() throws IOException {
        page("index.html", "<a href=\"/b/\">b</a><a href=\"b/#节\">b</a><a href=\"#top\">t</a><p id=top>"
                + "<a href=\"https://elsewhere.org/x\">e</a><a href=\"mailto:a@b.c\">m</a><img src=\"/b/p.png\">");
        page("b/index.html", "<h2 id=\"节\">x</h2><a href=\"../\">up</a><a href=\"%23.html\">q</a>");
        page("b/#.html", "");
        Files.write(site.resolve("b/p.png"), new byte[1]);
        assertThat(check(BaseUrl.NONE)).isEmpty();
    }

    @Test
    void a_link_without_a_file_is_found_with_its_place() throws IOException {
        page("index.html", "<p>一二三<a href=\"/nowhere/\">x</a>");
        assertThat(check(BaseUrl.NONE)).singleElement().asString()
                .contains("BROKEN_LINK", "index.html:3:7", "/nowhere/");
    }

    @Test
    void a_page_without_the_slash_at_its_end_a_missing_anchor_and_a_missing_picture_are_found() throws IOException {
        page("index.html", "<a href=\"/b\">1</a>\n<a href=\"/b/#x\">2</a>\n<img src=\"p.png\">\n<a href=\"a b\">4</a>");
        page("b/index.html", "");
        assertThat(check(BaseUrl.NONE)).hasSize(4);
    }

    @Test
    void a_colon_in_a_name_is_no_scheme_and_a_name_that_no_file_can_have_leads_nowhere() throws IOException {
        page("index.html", "<a href=\"https://example.org/b:c.html\">1</a><a href=\"/b:c.html\">2</a>\n"
                + "<a href=\"https://example.org/d:e\">3</a>\n<a href=\"/d:e\">4</a>\n<a href=\"%00\">5</a>\n"
                + "<a href=\"https://example.org/%00/\">6</a>\n<a href=\"//\">7</a><a href=\"https://example.org//x\">8</a>");
        page("b:c.html", "");
        assertThat(check(new BaseUrl("https://example.org", "/"))).hasSize(5)
                .allSatisfy(problem -> assertThat(problem).contains("BROKEN_LINK", "没有对应的文件"));
    }

    @Test
    void a_base_path_in_chinese_is_read_as_it_is_written() throws IOException {
        page("index.html", "<a href=\"/%E7%AE%80%E6%8A%A5/\">1</a><a href=\"/简报/b/\">2</a><a href=\"b/\">3</a>"
                + "<a href=\"https://example.org/%E7%AE%80%E6%8A%A5/b/\">4</a><a href=\"/b/\">5</a>");
        page("b/index.html", "");
        assertThat(check(new BaseUrl("https://example.org", "/%E7%AE%80%E6%8A%A5/"))).singleElement().asString()
                .contains("“/b/”");
    }

    @Test
    void links_beside_the_base_path_are_broken() throws IOException {
        page("index.html",
                "<a href=\"/bulletin/\">1</a><a href=\"https://example.org/bulletin/\">2</a><a href=\"/\">3</a>");
        assertThat(check(new BaseUrl("https://example.org", "/bulletin/"))).singleElement().asString()
                .contains("“/”");
    }

    @Test
    void the_base_path_is_read_from_the_home_page() throws IOException {
        page("index.html",
                "<link rel=\"canonical\" href=\"https://example.org/bulletin/\"><a href=\"/bulletin/b/\">b</a>"
                        + "<a href=\"https://example.org/bulletin/c/\">c</a>");
        page("b/index.html", "");
        Problems problems = new Problems();
        assertThat(BuiltSite.check(site, "", problems)).contains(new Checked(3, 0, 0, 0, 0, 0));
        assertThat(problems.sorted()).singleElement().asString().contains("https://example.org/bulletin/c/");
    }

    @Test
    void a_folder_without_pages_is_not_taken_for_a_good_site() throws IOException {
        assertThat(check(BaseUrl.NONE)).singleElement().asString().contains("没有网页");
    }
}
