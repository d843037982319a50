package org.jianbao.render.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The index of names and the page of each. */
@Tag("slow")
class NamePagesTest {
    @TempDir
    Path folder;

    @Test
    void names_stand_under_the_first_letter_of_their_pinyin_people_apart_from_organisations() throws IOException {
        build("""
                - id: a
                  kind: activity
                  title: 宣讲
                  date: 2024-11-06
                  hosts: [重庆市总工会, 长寿区总工会]
                  people: [{name: 雷剑梅, role: 主讲}]
                """);
        Document index = page("names");
        assertThat(index.select("h2").eachText()).containsExactly("人物 1", "单位 2");
        assertThat(index.select("h3").eachText()).containsExactly("L 1", "C 2");
        assertThat(index.select("h3").eachAttr("id")).containsExactly("people-l", "units-c");
        assertThat(index.select("a[href^=/bulletin/names/]").eachText()).containsExactly("雷剑梅", "长寿区总工会", "重庆市总工会");
    }

    @Test
    void a_name_has_its_roles_and_articles() throws IOException {
        build("""
                - {id: a, kind: activity, title: 宣讲, date: 2024-11-06, people: [{name: 雷剑梅, role: 主讲}]}
                - {id: b, kind: activity, title: 比赛, date: 2024-11-07, people: [{name: 雷剑梅, role: 评委}]}
                """);
        Document name = page("names/雷剑梅");
        assertThat(name.select("p:has(a[href*=/events/])").eachText()).containsExactly("评委 2024年11月7日 比赛",
                "主讲 2024年11月6日 宣讲");
        assertThat(name.select("article").text()).contains("第一篇");
        assertThat(name.select("main p").getFirst().text()).isEqualTo("人物 2 1");
    }

    @Test
    void a_host_of_many_events_has_several_pages() throws IOException {
        StringBuilder events = new StringBuilder();
        for (int i = 1; i <= 51; i++) {
            events.append("- {id: e").append(i).append(", kind: activity, title: 第").append(i)
                    .append("场, date: 2024-11-06, hosts: 重庆市总工会}\n");
        }
        build(events.toString());
        assertThat(page("names/重庆市总工会").select("p:has(a[href*=/events/])")).hasSize(50);
        Document second = page("names/重庆市总工会/page/2");
        assertThat(second.select("p:has(a[href*=/events/])")).hasSize(1);
        assertThat(second.select("[rel=prev]").attr("href"))
                .endsWith("/names/%E9%87%8D%E5%BA%86%E5%B8%82%E6%80%BB%E5%B7%A5%E4%BC%9A/");
    }

    @Test
    void an_index_of_more_than_three_hundred_names_is_split_by_letter() throws IOException {
        StringBuilder events = new StringBuilder(
                "- id: a\n  kind: activity\n  title: 会议\n  units:\n    - 渝北区总工会\n    - 8号车间\n");
        for (int i = 0; i < 301; i++) {
            events.append("    - 重庆").append((char) ('一' + i * 7)).append("公司\n");
        }
        build(events.toString());
        Document index = page("names");
        assertThat(index.select("h3")).isEmpty();
        assertThat(index.select("a[href*=/names/letter/]").eachText()).containsExactly("C 301", "Y 1", "其他 1");
        assertThat(page("names/letter/c").select("h3 ~ a[href*=/names/]:not([rel])")).hasSizeGreaterThanOrEqualTo(300);
        assertThat(page("names/letter/c/page/2").select("h3").text()).isEqualTo("C 1");
        Document yubei = page("names/letter/y");
        assertThat(yubei.select("[aria-current=page]").text()).isEqualTo("Y 1");
        assertThat(yubei.select("h3 ~ a").eachText()).containsExactly("渝北区总工会");
        assertThat(page("names/letter/other").select("h3 ~ a").eachText()).containsExactly("8号车间");
    }

    @Test
    void a_site_without_events_has_no_names() throws IOException {
        build("");
        assertThat(folder.resolve("site/names")).doesNotExist();
    }

    private void build(String events) throws IOException {
        Samples.smallSite(folder);
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/bulletin/\n");
        Samples.write(folder, "content/issues/2024-11-11/01-first.md", "---\ntitle: 第一篇\n---\n雷剑梅主讲。\n");
        if (!events.isEmpty()) {
            Samples.write(folder, "content/events/all.yml", events);
        }
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--out",
                folder.resolve("site").toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private Document page(String route) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("site/" + route + "/index.html")));
    }
}
