package org.jianbao.render.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jianbao.model.event.Districts;

/** A map of Chongqing on which every district and county is one square of a grid, near those that it borders on. */
final class TileMap {
    static final int COLUMNS = 10;

    /** From the north to the south, each row from the west to the east; {@code -} is a square without a district. */
    private static final List<String> ROWS = List.of(
            "- - - - - - - 城口 巫溪 -",
            "- - - - - - 开州 云阳 奉节 巫山",
            "- 合川 - - - 梁平 万州 - - -",
            "潼南 铜梁 北碚 两江 渝北 垫江 忠县 - - -",
            "大足 璧山 沙坪坝 江北 长寿 涪陵 丰都 石柱 - -",
            "荣昌 高新 九龙坡 渝中 南岸 武隆 彭水 黔江 - -",
            "- 永川 大渡口 巴南 南川 - - 酉阳 - -",
            "- - 江津 綦江 万盛 - - - 秀山 -");

    /**
     * The place of a district.
     *
     * @param name as {@link Districts#NAMES} has it
     * @param label its short name, of two or three characters
     * @param column from 0 in the west
     * @param row from 0 in the north
     */
    record Tile(String name, String label, int column, int row) {}

    private final List<Tile> tiles;

    TileMap() {
        Map<String, String> names = new HashMap<>();
        Districts.NAMES.forEach(name -> names.put(label(name), name));
        List<Tile> placed = new ArrayList<>();
        for (int row = 0; row < ROWS.size(); row++) {
            String[] labels = ROWS.get(row).split(" ", -1);
            for (int column = 0; column < labels.length; column++) {
                String name = names.get(labels[column]);
                if (name != null) {
                    placed.add(new Tile(name, labels[column], column, row));
                }
            }
        }
        this.tiles = List.copyOf(placed);
    }

    /** Every district, from the north to the south, those of one row from the west to the east. */
    List<Tile> tiles() {
        return tiles;
    }

    static int rows() {
        return ROWS.size();
    }

    /** A name without what says that it is a district, a county or a zone; at least two characters stay, as in 忠县. */
    private static String label(String name) {
        return name.replaceFirst("(?<=..)(新区|经开区|区|县)$", "");
    }
}
