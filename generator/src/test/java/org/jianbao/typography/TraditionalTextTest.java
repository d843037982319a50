package org.jianbao.typography;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jianbao.typography.TraditionalText.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TraditionalTextTest {
    private static final TraditionalText TAIWAN = TraditionalText.read(Variant.TAIWAN);
    private static final TraditionalText HONG_KONG = TraditionalText.read(Variant.HONG_KONG);

    @ParameterizedTest
    @CsvSource({"皇后之后, 皇后之後", "发展理发业, 發展理髮業", "公里里面, 公里裡面", "干部干活很干净, 幹部幹活很乾淨", "台风吹到台州的平台, 颱風吹到台州的平臺",
            "面向全市吃面条, 面向全市吃麵條", "只有一只, 只有一隻", "联系关系系统, 聯繫關係系統", "获奖收获, 獲獎收穫", "制定制造, 制定製造",
            "职工来自制造业, 職工來自製造業", "奋进新征程, 奮進新征程", "时代特征, 時代特徵", "阐明了, 闡明了", "了解, 瞭解", "批准标准, 批准標準",
            "现场还发布了, 現場還發佈了", "回应职工, 回應職工", "群众为了, 群眾為了", "100余名, 100餘名", "周末一周, 週末一週", "尽管尽职, 儘管盡職"})
    void phrases_decide_what_one_character_becomes(String simplified, String traditional) {
        assertThat(TAIWAN.of(simplified)).isEqualTo(traditional);
    }

    @Test
    void characters_have_the_forms_of_a_region() {
        assertThat(TAIWAN.of("为了这里，卧室里的群众着想")).isEqualTo("為了這裡，臥室裡的群眾著想");
        assertThat(HONG_KONG.of("为了这里，卧室里的说法着想")).isEqualTo("為了這裏，卧室裏的説法着想");
        // What is traditional already has the form of the region too.
        assertThat(TAIWAN.of("爲衆人")).isEqualTo("為眾人");
    }

    @Test
    void names_are_no_words() {
        TraditionalText text = TAIWAN.with(Set.of("范明", "于丽", "余发松"), Set.of("干沟乡总工会"), Map.of());
        assertThat(text.of("范明、于丽和余发松")).isEqualTo("范明、于麗和余發松");
        assertThat(TAIWAN.of("范明、余发松")).isEqualTo("範明、餘發鬆");
        assertThat(text.of("范围大，关于丽江，余下的")).isEqualTo("範圍大，關於麗江，餘下的");
    }

    @Test
    void a_site_says_what_stays_and_what_becomes_another_word() {
        TraditionalText text = TAIWAN.with(Set.of(), Set.of(), Map.of("渝工港湾", "渝工港湾", "软件", "軟體", "U盘", "隨身碟"));
        assertThat(text.of("渝工港湾的软件在U盘里")).isEqualTo("渝工港湾的軟體在隨身碟裡");
    }

    @Test
    void changes_are_in_order_and_only_of_what_is_other() {
        assertThat(TAIWAN.changes("发a,公里,台风")).isEqualTo(List.of(new Change(0, 1, "發"), new Change(6, 7, "颱"),
                new Change(7, 8, "風")));
        assertThat(TAIWAN.changes("工人 123 abc")).isEmpty();
        assertThat(TAIWAN.of("𠮷𪜎发")).endsWith("發");
    }
}
