package org.jianbao.region;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The regions of GB/T 2260, and what names mean within one of them. */
class RegionTest {
    @ParameterizedTest
    @CsvSource({"500000, 重庆市, 41, 区县", "510000, 四川省, 21, 市州", "510100, 成都市, 20, 区县", "450000, 广西壮族自治区, 14, 市州",
            "330127, 淳安县, 0, 乡镇街道", "110000, 北京市, 16, 区县", "650000, 新疆维吾尔自治区, 27, 市州", "460000, 海南省, 19, 市州",
            "330100, 杭州市, 13, 区县", "429005, 潜江市, 0, 乡镇街道", "710000, 台湾省, 0, 市州"})
    void a_region_has_what_is_right_below_it(String code, String name, int districts, String word) {
        Region region = Region.named(code).getFirst();
        assertThat(region.name()).isEqualTo(name);
        assertThat(region.districts()).hasSize(districts);
        assertThat(region.districtWord()).isEqualTo(word);
        assertThat(region.map().tiles()).hasSize(districts).extracting(TileMap.Tile::name)
                .containsExactlyInAnyOrderElementsOf(region.districts());
        assertThat(region.map().tiles().stream().map(tile -> tile.column() + "," + tile.row())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"重庆, 500000", "四川, 510000", "成都, 510100", "四川省成都市, 510100", "四川成都, 510100", "广西, 450000", "内蒙古, 150000",
            "淳安, 330127", "杭州市淳安县, 330127", "北京市朝阳区, 110105", "阿坝, 513200", "临平区, 330113", "神农架, 429021"})
    void a_region_is_found_by_its_names(String name, String code) {
        assertThat(Region.named(name)).extracting(Region::code).containsExactly(code);
    }

    @Test
    void a_name_of_many_is_no_region_by_itself_and_none_is_found_by_nonsense() {
        assertThat(Region.named("朝阳区")).extracting(Region::code).containsExactly("110105", "220104");
        assertThat(Region.named("鼓楼区")).hasSizeGreaterThan(3);
        assertThat(Region.named("")).isEmpty();
        assertThat(Region.named("市")).isEmpty();
        assertThat(Region.named("999999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"510100, 锦江, 锦江区", "510100, 成都市锦江区, 锦江区", "510100, 四川省成都市锦江区, 锦江区", "510100, 都江堰, 都江堰市",
            "510100, 新津区, 新津区", "510100, 新津县, ''", "510100, 武隆区, ''", "510100, 成都, ''", "510100, 江北区, ''",
            "510000, 阿坝, 阿坝藏族羌族自治州", "510000, 阿坝州, 阿坝藏族羌族自治州", "510000, 四川成都, 成都市", "510000, 锦江区, 成都市",
            "510000, 成都市锦江区, 成都市", "450000, 南宁, 南宁市", "330200, 江北, 江北区", "500000, 重庆市江北区, 江北区",
            "500000, 石柱, 石柱县", "500000, 石柱土家族自治县, 石柱县", "500000, 万盛, 万盛经开区", "650000, 伊犁州, 伊犁哈萨克自治州",
            "654000, 伊宁县, 伊宁县", "654000, 伊宁, ''", "110000, 东城, 东城区"})
    void a_district_is_known_by_every_form_within_its_region_only(String region, String text, String district) {
        assertThat(Region.named(region).getFirst().district(text).orElse("")).isEqualTo(district);
    }

    @Test
    void a_misspelt_name_is_corrected_within_the_region_only() {
        Region chongqing = Region.named("重庆").getFirst();
        assertThat(chongqing.near("沙平坝区")).contains("沙坪坝区");
        assertThat(chongqing.near("渝北县")).contains("渝北区");
        assertThat(chongqing.near("武侯区")).isEmpty();
        assertThat(Region.named("成都").getFirst().near("龙泉泽区")).contains("龙泉驿区");
        assertThat(Region.NONE.near("江北区")).isEmpty();
        assertThat(Region.NONE.district("重庆市江北区")).isEmpty();
    }

    @Test
    void long_names_have_short_labels_and_their_places_in_the_country() {
        Region sichuan = Region.named("四川").getFirst();
        assertThat(sichuan.label("甘孜藏族自治州")).isEqualTo("甘孜");
        assertThat(PlaceName.shortened("巴音郭楞蒙古自治州")).isEqualTo("巴音郭楞");
        assertThat(PlaceName.shortened("双江拉祜族佤族布朗族傣族自治县")).isEqualTo("双江");
        assertThat(PlaceName.shortened("大兴安岭地区")).isEqualTo("大兴安岭");
        assertThat(PlaceName.shortened("忠县")).isEqualTo("忠县");
        assertThat(PlaceName.shortened("管城回族区")).isEqualTo("管城");
        assertThat(PlaceName.shortened("梅里斯达斡尔族区")).isEqualTo("梅里斯");
        assertThat(Region.named("成都").getFirst().locality("锦江区")).isEqualTo("成都市锦江区");
        assertThat(Region.named("重庆").getFirst().locality("渝北区")).isEqualTo("渝北区");
        assertThat(List.of(sichuan.whole(), Region.named("广西").getFirst().whole(), Region.NONE.whole()))
                .containsExactly("全省", "全区", "全市");
        assertThat("四川省总工会".replaceFirst(sichuan.beforeBodies().pattern(), "")).isEqualTo("总工会");
    }

    @Test
    void the_table_is_the_one_that_was_looked_at() throws IOException, java.security.NoSuchAlgorithmException {
        try (InputStream in = Objects.requireNonNull(Region.class.getResourceAsStream("id-prefix.csv"))) {
            assertThat(HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256")
                    .digest(in.readAllBytes())))
                    .isEqualTo("a94c3699c826d12431700c80056534ab05806b78fe9a921dde60b2c1307737fe");
        }
    }
}
