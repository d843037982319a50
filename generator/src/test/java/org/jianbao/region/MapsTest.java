package org.jianbao.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jianbao.region.TileMap.Tile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The maps of all regions keep where places lie and what they border on. */
@Tag("slow")
class MapsTest {
    private static final List<Region> REGIONS = regions();

    /** Provinces, and what is right below them, as far as there is something below. */
    private static List<Region> regions() {
        Divisions all = Divisions.read();
        return all.below(Divisions.WHOLE).stream()
                .flatMap(province -> Stream.concat(Stream.of(province), all.below(province.code()).stream()))
                .map(division -> Region.named(division.code()).getFirst())
                .filter(region -> !region.districts().isEmpty()).toList();
    }

    private static Region region(String name) {
        return Region.named(name).getFirst();
    }

    private static Map<String, Tile> tiles(Region region) {
        Map<String, Tile> tiles = new HashMap<>();
        region.map().tiles().forEach(tile -> tiles.put(tile.name(), tile));
        return tiles;
    }

    private static Tile tile(Region region, String name) {
        return Objects.requireNonNull(tiles(region).get(name), name);
    }

    @Test
    void every_region_has_a_map_with_each_place_in_one_square_and_none_that_the_drawing_lacks() {
        assertThat(REGIONS).hasSizeGreaterThan(350).allSatisfy(region -> {
            assertThat(region.isDrawn()).as(region.name()).isTrue();
            assertThat(Drawing.of(region.code()).shows(region.districts())).as(region.name()).isTrue();
            TileMap map = region.map();
            assertThat(map.tiles()).extracting(Tile::name).containsExactlyInAnyOrderElementsOf(region.districts());
            assertThat(map.tiles().stream().map(tile -> tile.column() + "," + tile.row())).doesNotHaveDuplicates();
            assertThat(map.tiles()).allMatch(tile -> tile.column() >= 0 && tile.column() < map.columns()
                    && tile.row() >= 0 && tile.row() < map.rows());
            assertThat(map.columns()).as(region.name()).isBetween(8, 10);
        });
    }

    @Test
    void every_name_in_the_data_is_of_its_region() {
        assertThat(REGIONS).allSatisfy(region -> {
            Drawing drawing = Drawing.of(region.code());
            Map<String, String> named = drawing.districts(region.districts());
            assertThat(drawing.rows().stream().flatMap(List::stream).filter(name -> !name.equals("-")))
                    .as(region.name()).doesNotHaveDuplicates().allMatch(named::containsKey);
            assertThat(drawing.neighbours()).allSatisfy((name, others) -> assertThat(named).as(region.name())
                    .containsKey(name).containsKeys(others.toArray(String[]::new)));
        });
    }

    /** In the order of codes it is a third; no map can keep all of them, since a square has only eight others around it. */
    @Test
    void nine_of_ten_that_border_on_each_other_touch() {
        int touching = 0;
        int all = 0;
        for (Region region : REGIONS) {
            Map<String, Tile> tiles = tiles(region);
            for (Tile tile : tiles.values()) {
                for (String name : region.neighbours(tile.name())) {
                    Tile other = Objects.requireNonNull(tiles.get(name));
                    all++;
                    touching += Math.max(Math.abs(tile.column() - other.column()),
                            Math.abs(tile.row() - other.row())) == 1 ? 1 : 0;
                }
            }
        }
        assertThat(all).isGreaterThan(10_000);
        assertThat((double) touching / all).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @CsvSource({"成都, 简阳市, 青羊区, east", "成都, 邛崃市, 青羊区, west", "成都, 彭州市, 武侯区, north", "新疆, 乌鲁木齐市, 喀什地区, east",
            "新疆, 阿勒泰地区, 和田地区, north", "新疆, 新星市, 草湖市, east", "四川, 凉山彝族自治州, 广元市, south", "四川, 甘孜藏族自治州, 成都市, west",
            "北京, 通州区, 西城区, east", "北京, 延庆区, 大兴区, north", "上海, 崇明区, 金山区, north", "上海, 浦东新区, 长宁区, east",
            "重庆, 潼南区, 万州区, west", "广西, 北海市, 桂林市, south", "海南, 三沙市, 海口市, south", "甘肃, 酒泉市, 天水市, west",
            "内蒙古, 呼伦贝尔市, 阿拉善盟, east", "伊犁, 伊宁县, 伊宁市, east", "林芝, 米林市, 察隅县, west", "三沙, 西沙区, 南沙区, north"})
    void directions_are_as_they_are(String region, String one, String other, String direction) {
        Tile here = tile(region(region), one);
        Tile there = tile(region(region), other);
        int columns = here.column() - there.column();
        int rows = here.row() - there.row();
        assertThat(switch (direction) {
            case "east" -> columns;
            case "west" -> -columns;
            case "south" -> rows;
            default -> -rows;
        }).isPositive();
    }

    @Test
    void a_district_in_the_middle_of_a_city_lies_inside_its_map() {
        Tile inside = tile(region("成都"), "青羊区");
        assertThat(region("成都").map().tiles())
                .anyMatch(tile -> tile.row() == inside.row() && tile.column() < inside.column())
                .anyMatch(tile -> tile.row() == inside.row() && tile.column() > inside.column())
                .anyMatch(tile -> tile.column() == inside.column() && tile.row() < inside.row())
                .anyMatch(tile -> tile.column() == inside.column() && tile.row() > inside.row());
    }

    @Test
    void neighbours_are_those_with_a_border_by_land_both_ways() {
        assertThat(region("成都").neighbours("锦江区")).containsExactly("青羊区", "武侯区", "成华区", "龙泉驿区", "双流区");
        assertThat(region("成都").neighbours("新津区")).contains("双流区");
        assertThat(region("四川").neighbours("成都市")).containsExactly("德阳市", "眉山市", "雅安市", "资阳市", "阿坝藏族羌族自治州");
        assertThat(region("重庆").neighbours("渝中区")).containsExactly("江北区", "沙坪坝区", "九龙坡区", "南岸区");
        assertThat(region("重庆").neighbours("秀山县")).containsExactly("酉阳县");
        assertThat(region("上海").neighbours("崇明区")).isEmpty();
        assertThat(region("伊犁").neighbours("伊宁市")).contains("伊宁县");
        assertThat(Region.NONE.neighbours("江北区")).isEmpty();
        assertThat(REGIONS).allSatisfy(region -> region.districts().forEach(district -> assertThat(
                region.neighbours(district)).doesNotContain(district)
                .allMatch(other -> region.neighbours(other).contains(district))));
    }

    @Test
    void a_district_that_is_newer_than_the_drawing_gets_the_free_square_nearest_the_middle() {
        Drawing drawing = new Drawing(List.of(List.of("东山", "-", "西山"), List.of("南山", "北山", "中山")), Map.of());
        TileMap map = TileMap.drawn(drawing, List.of("新山区", "东山区", "西山区", "南山县", "北山县"));
        assertThat(map.tiles()).extracting(tile -> tile.name() + " " + tile.column() + "," + tile.row())
                .containsExactly("东山区 2,0", "新山区 3,0", "西山区 4,0", "南山县 2,1", "北山县 3,1");
    }

    @Test
    void districts_of_the_site_keep_the_map_only_when_it_has_all_of_them() {
        Region some = region("成都").with(List.of("锦江区", "简阳市", "青羊区"));
        assertThat(some.isDrawn()).isTrue();
        assertThat(tile(some, "简阳市").column()).isGreaterThan(tile(some, "锦江区").column());
        assertThat(some.neighbours("锦江区")).containsExactly("青羊区");
        Region more = region("成都").with(List.of("锦江区", "天府新区"));
        assertThat(more.isDrawn()).isFalse();
        assertThat(more.neighbours("锦江区")).isEmpty();
        assertThat(more.map().tiles()).extracting(Tile::name).containsExactly("锦江区", "天府新区");
    }
}
