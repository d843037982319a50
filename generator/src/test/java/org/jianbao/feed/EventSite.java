package org.jianbao.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jianbao.testing.Outcome;
import org.jianbao.testing.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/** A small site with an event for each way of knowing a time, and texts that are hard to write. */
final class EventSite {
    static final String BASE = "https://example.org/kan/";
    static final String HOSTILE = "</script><!--<b>&\"'\\ 甲，乙; 丙, 😀\u2028完";

    private static final String SETTINGS = """
            title: "活动，刊"
            baseUrl: https://example.org/kan/
            region: 重庆
            pictures: {cards: none}
            contact:
              name: 编辑部
              email: a@example.org
              phone: "12351"
              address: 重庆市渝中区
            columns:
              - name: 渝工建功
                slug: jiangong
              - name: 一周动态
                slug: dongtai
                briefs: true
            categories:
              - id: warmth
                name: 送温暖
              - id: competitions
                name: 竞赛
              - id: awards
                name: 表彰
            """;

    private EventSite() {}

    /** Builds the site. */
    static Path build(Path folder) throws IOException {
        return build(folder, BASE);
    }

    /** Builds the site for an address, or for none when it is empty. */
    static Path build(Path folder, String baseUrl) throws IOException {
        Files.createDirectories(folder);
        Samples.write(folder, "content/site.yml",
                SETTINGS.replace("baseUrl: " + BASE + "\n", baseUrl.isEmpty() ? "" : "baseUrl: " + baseUrl + "\n"));
        Samples.write(folder, "content/issues/2024-11-11/index.md", "---\ntitle: 第一期\nnumber: 7\n---\n导语。\n");
        Samples.write(folder, "content/issues/2024-11-11/01-first.md", """
                ---
                title: %s
                column: 渝工建功
                byline: [王静, 重庆市总工会]
                tags: [竞赛, 职工]
                lastmod: 2024-11-13
                ---
                选手224名，观众1.59万人次，得分12分，一等奖3个。%s
                """.formatted(quoted(HOSTILE), "很长的句子。".repeat(20)));
        Samples.write(folder, "content/issues/2024-11-11/02-briefs.md",
                "---\ntitle: 短讯\ncolumn: 一周动态\n---\n- **第一条。**正文。\n");
        Samples.write(folder, "content/events/2024.yml", """
                - id: day
                  kind: competition
                  type: online
                  title: %s
                  date: 2024-11-06
                  place:
                    district: 渝中
                    venue: 体育馆
                  summary: "第一行，有逗号,分号;反斜线\\\\n。\\n第二行。"
                  hosts: [重庆市总工会, 市卫生健康委]
                  organisers: [市机械冶金工会]
                  coOrganisers: [某中心]
                  participants: [选手 224名, 观众 1.59万人次]
                  figures: [得分 12分]
                  series: 网上竞赛
                  results:
                    - level: 一等奖
                      count: 3个
                      winners:
                        - person: 雷剑梅
                          unit: 某医院
                        - unit: 某公司
                          work: 某作品
                  registration:
                    who: 职工
                    until: 2024-10
                  phone: "02363861234"
                  links:
                    - title: 通知
                      url: https://example.com/?a=1&b=2
                  tags: ["甲,乙", 网上竞赛]
                  articles:
                    - issues/2024-11-11/01-first.md
                - id: span
                  kind: warmth
                  title: 走访
                  place:
                    venue: "1-2"
                  start: 2024-02-27
                  end: 2024-02-29
                  phone: "12351"
                  services: [legal, 体检筛查]
                - id: month
                  kind: activity
                  title: 全月
                  date: 2024-12
                - id: from
                  kind: activity
                  title: 从十月起
                  start: 2024-10
                - id: quarter
                  kind: competition
                  title: 第二季度的竞赛
                  date: 2024-Q2
                - id: winter
                  kind: competition
                  title: 冬季的竞赛
                  date: 2024-winter
                - id: year
                  kind: activity
                  title: 全年
                  date: 2024
                  units: [重庆市总工会]
                  people: [{name: 雷剑梅, role: 领队}]
                - id: months
                  kind: activity
                  title: 几个月
                  start: 2024-05
                  end: 2024-09-30
                - id: recent
                  kind: warmth
                  title: "=SUM(1,2)"
                  date: 近日
                - id: 2024-06
                  kind: award
                  title: 没有时间
                  honour: 最美职工
                  honourees:
                    - person: 张三
                      unit: 某厂
                      honour: 个人
                    - unit: 某班组
                  articles:
                    - issues/2024-11-11/01-first.md
                    - issues/2024-11-11/02-briefs.md
                """.formatted(quoted(HOSTILE)));
        Path out = folder.resolve("site");
        Outcome outcome = Outcome.of("build", "--content", folder.resolve("content").toString(), "--theme",
                Path.of(System.getProperty("jianbao.project", ".."), "themes/default").toString(), "--out",
                out.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return out;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u2028", "\\u2028") + '"';
    }
}
