package org.jianbao.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A map on which every district is one square of a grid.
 *
 * @param columns its width in squares
 * @param rows its height in squares
 * @param tiles every district, from the north to the south, those of one row from the west to the east; or in order
 */
public record TileMap(int columns, int rows, List<Tile> tiles) {
    /** A map that nobody drew is so many squares wide, however few districts there are: all maps have one scale. */
    private static final int NARROW = 8;
    private static final int WIDE = 10;
    private static final int FEW = 32;

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    /**
     * The place of a district.
     *
     * @param name of the district
     * @param label its short name
     * @param column from 0 in the west
     * @param row from 0 in the north
     */
    public record Tile(String name, String label, int column, int row) {}

    /** A map as it was drawn: short names, from the north to the south, each row from the west to the east. */
    static TileMap drawn(List<String> rows, List<String> districts) {
        Map<String, String> names = new HashMap<>();
        districts.forEach(name -> names.put(PlaceName.shortened(name), name));
        List<Tile> placed = new ArrayList<>();
        int columns = 0;
        for (int row = 0; row < rows.size(); row++) {
            String[] labels = rows.get(row).split(" ", -1);
            columns = Math.max(columns, labels.length);
            for (int column = 0; column < labels.length; column++) {
                String name = names.get(labels[column]);
                if (name != null) {
                    placed.add(new Tile(name, labels[column], column, row));
                }
            }
        }
        return new TileMap(columns, rows.size(), placed);
    }

    /** A map that says no more than the order. */
    static TileMap inOrder(List<String> districts) {
        int columns = districts.size() > FEW ? WIDE : NARROW;
        List<Tile> placed = new ArrayList<>();
        for (int i = 0; i < districts.size(); i++) {
            placed.add(new Tile(districts.get(i), PlaceName.shortened(districts.get(i)), i % columns, i / columns));
        }
        return new TileMap(columns, (districts.size() + columns - 1) / columns, placed);
    }
}
