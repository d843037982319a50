package org.jianbao.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A map on which every district is one square of a grid.
 *
 * @param columns its width in squares
 * @param rows its height in squares
 * @param tiles every district, from the north to the south, those of one row from the west to the east; or in order
 */
public record TileMap(int columns, int rows, List<Tile> tiles) {
    /** A map is at least so many squares wide, however few districts there are: all maps have about one scale. */
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

    /** This map with names as readers of another script see them. */
    TileMap written(UnaryOperator<String> writer) {
        return new TileMap(columns, rows, tiles.stream().map(tile -> new Tile(writer.apply(tile.name()),
                writer.apply(tile.label()), tile.column(), tile.row())).toList());
    }

    /** A square of the grid. */
    private record Square(int column, int row) {
        double distance(double otherColumn, double otherRow) {
            return Math.hypot(column - otherColumn, row - otherRow);
        }
    }

    /**
     * A map as it is drawn, in the middle of the grid. Districts that are newer than the drawing get the free squares nearest
     * the middle of the others.
     */
    static TileMap drawn(Drawing drawing, List<String> districts) {
        Map<String, String> named = drawing.districts(districts);
        int width = drawing.rows().stream().mapToInt(List::size).max().orElse(0);
        int columns = Math.max(width, NARROW);
        int west = (columns - width) / 2;
        List<Tile> placed = new ArrayList<>();
        Set<String> missing = new HashSet<>(districts);
        for (int row = 0; row < drawing.rows().size(); row++) {
            List<String> names = drawing.rows().get(row);
            for (int column = 0; column < names.size(); column++) {
                String name = named.get(names.get(column));
                if (name != null && missing.remove(name)) {
                    placed.add(tile(name, new Square(west + column, row)));
                }
            }
        }
        districts.stream().filter(missing::contains).forEach(name -> placed.add(tile(name, nearest(placed, columns))));
        placed.sort(Comparator.comparingInt(Tile::row).thenComparingInt(Tile::column));
        return new TileMap(columns, 1 + placed.stream().mapToInt(Tile::row).max().orElse(0), placed);
    }

    private static Tile tile(String name, Square square) {
        return new Tile(name, PlaceName.shortened(name), square.column(), square.row());
    }

    /** The free square nearest the middle of those that are taken. */
    private static Square nearest(List<Tile> placed, int columns) {
        double column = placed.stream().mapToInt(Tile::column).average().orElse(0);
        double row = placed.stream().mapToInt(Tile::row).average().orElse(0);
        Set<Square> taken = new HashSet<>();
        placed.forEach(tile -> taken.add(new Square(tile.column(), tile.row())));
        int rows = 1 + placed.stream().mapToInt(Tile::row).max().orElse(0);
        return IntStream.range(0, columns * (rows + 1)).mapToObj(at -> new Square(at % columns, at / columns))
                .filter(square -> !taken.contains(square))
                .min(Comparator.comparingDouble(square -> square.distance(column, row))).orElseThrow();
    }

    /** A map that says no more than the order. */
    static TileMap inOrder(List<String> districts) {
        int columns = districts.size() > FEW ? WIDE : NARROW;
        List<Tile> placed = new ArrayList<>();
        for (int i = 0; i < districts.size(); i++) {
            placed.add(tile(districts.get(i), new Square(i % columns, i / columns)));
        }
        return new TileMap(columns, (districts.size() + columns - 1) / columns, placed);
    }
}
