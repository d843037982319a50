package org.jianbao.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jianbao.region.Divisions.Division;

/**
 * Derives the maps and neighbours of all regions ({@code maps.txt}) from boundaries, and prints how good the maps are.
 *
 * <p>The boundaries are GeoJSON files as DataV.GeoAtlas has them: collections of features with the properties
 * {@code adcode}, {@code name} and {@code parent.adcode}. Two places border on each other when their boundaries share two
 * points and more; a place lies where the middle of its greatest polygon is. Every region is then laid out on a grid by
 * simulated annealing, with the same seed each time: see {@link Layout}. What a person drew ({@code drawn}) stays.
 *
 * <p>Run by {@code tile-maps.sh}: {@code TileMaps FOLDER MAPS.txt}.
 */
final class TileMaps {
    /** Of no size in the boundaries: cities of the Corps of Xinjiang, where their seats are, in degrees. */
    private static final Map<String, double[]> SEATS = Map.of("659011", new double[]{93.75, 42.8}, "659012",
            new double[]{83.4, 46.5}, "659013", new double[]{79.13, 39.92});

    private TileMaps() {}

    /** A place as its boundary says: the middle in degrees, and all points of the boundary, in millionths of degrees. */
    private record Outline(String name, double x, double y, Set<Long> points) {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Map<String, Outline>> outlines = outlines(Path.of(arguments[0]));
        Path file = Path.of(arguments[1]);
        Map<String, List<String>> drawn = drawn(file);
        Divisions all = Divisions.read();
        StringBuilder text = new StringBuilder(head(file));
        Quality made = new Quality();
        Quality naive = new Quality();
        for (Division region : regions(all)) {
            List<Division> below = all.below(region.code());
            if (below.isEmpty()) {
                continue;
            }
            Ground ground = ground(below, outlines.getOrDefault(region.code(), Map.of()));
            int[][] cells;
            List<String> rows;
            if (drawn.containsKey(region.code())) {
                rows = drawn.get(region.code());
                cells = ground.cells(rows);
                Quality byHand = new Quality();
                byHand.add(ground, cells);
                Quality byMachine = new Quality();
                byMachine.add(ground, new Layout(ground, Long.parseLong(region.code())).best());
                System.out.println(region.name() + " drawn by hand: " + byHand + "; made: " + byMachine);
            } else {
                cells = new Layout(ground, Long.parseLong(region.code())).best();
                rows = ground.rows(cells);
            }
            made.add(ground, cells);
            naive.add(ground, TileMap.inOrder(ground.names).tiles().stream()
                    .map(tile -> new int[]{tile.column(), tile.row()}).toArray(int[][]::new));
            text.append('\n').append(region.code()).append(' ').append(region.name())
                    .append(drawn.containsKey(region.code()) ? " drawn" : "").append('\n');
            rows.forEach(row -> text.append(row).append('\n'));
            ground.neighbourLines().forEach(line -> text.append(line).append('\n'));
        }
        Files.writeString(file, text);
        System.out.println("made:     " + made);
        System.out.println("in order: " + naive);
    }

    /** Provinces and what is below them, by code. */
    private static List<Division> regions(Divisions all) {
        return all.below(Divisions.WHOLE).stream()
                .flatMap(province -> Stream.concat(Stream.of(province), all.below(province.code()).stream())).toList();
    }

    /** The comment at the start of the file, which stays. */
    private static String head(Path file) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                break;
            }
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private static Map<String, List<String>> drawn(Path file) throws IOException {
        Map<String, List<String>> drawn = new HashMap<>();
        for (String block : Files.readString(file).split("\n\n", -1)) {
            List<String> lines = block.lines().toList();
            if (lines.getFirst().endsWith(" drawn")) {
                drawn.put(lines.getFirst().substring(0, 6),
                        lines.subList(1, lines.size()).stream().filter(line -> !line.contains("=")).toList());
            }
        }
        return drawn;
    }

    /** The outlines by the code of the parent and the own code. */
    private static Map<String, Map<String, Outline>> outlines(Path folder) throws IOException {
        Map<String, Map<String, Outline>> outlines = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(path -> path.toString().endsWith(".json")).sorted().toList();
        }
        ObjectMapper json = new ObjectMapper();
        for (Path file : files) {
            JsonNode features = json.readTree(file.toFile()).path("features");
            for (JsonNode feature : features) {
                JsonNode properties = feature.path("properties");
                String parent = properties.path("parent").path("adcode").asText();
                Map<String, Outline> siblings = outlines.computeIfAbsent(parent, key -> new TreeMap<>());
                // Files of one place alone repeat what that of its parent has, with points of their own.
                if (features.size() > 1 || siblings.isEmpty()) {
                    siblings.put(properties.path("adcode").asText(), outline(properties.path("name").asText(),
                            feature.path("geometry")));
                }
            }
        }
        return outlines;
    }

    private static Outline outline(String name, JsonNode geometry) {
        boolean several = geometry.path("type").asText().equals("MultiPolygon");
        List<JsonNode> polygons = new ArrayList<>();
        if (several) {
            geometry.path("coordinates").forEach(polygons::add);
        } else {
            polygons.add(geometry.path("coordinates"));
        }
        Set<Long> points = new HashSet<>();
        double greatest = 0;
        double x = 0;
        double y = 0;
        for (JsonNode polygon : polygons) {
            polygon.forEach(ring -> ring.forEach(point -> points.add(
                    Math.round(point.get(0).asDouble() * 1e6) << 32 | Math.round(point.get(1).asDouble() * 1e6))));
            JsonNode ring = polygon.path(0);
            double doubled = 0;
            double sumX = 0;
            double sumY = 0;
            for (int i = 0; i + 1 < ring.size(); i++) {
                double cross = ring.get(i).get(0).asDouble() * ring.get(i + 1).get(1).asDouble()
                        - ring.get(i + 1).get(0).asDouble() * ring.get(i).get(1).asDouble();
                doubled += cross;
                sumX += (ring.get(i).get(0).asDouble() + ring.get(i + 1).get(0).asDouble()) * cross;
                sumY += (ring.get(i).get(1).asDouble() + ring.get(i + 1).get(1).asDouble()) * cross;
            }
            if (Math.abs(doubled) > greatest) {
                greatest = Math.abs(doubled);
                x = sumX / (3 * doubled);
                y = sumY / (3 * doubled);
            }
        }
        return new Outline(name, x, y, points);
    }

    /** What is right below a region, by code or, where that has changed since, by the short name; in order of codes. */
    private static Ground ground(List<Division> below, Map<String, Outline> outlines) {
        List<String> names = new ArrayList<>();
        List<Outline> places = new ArrayList<>();
        for (Division division : below) {
            String label = PlaceName.shortened(division.name());
            Outline outline = outlines.get(division.code());
            if (outline == null || !PlaceName.shortened(outline.name()).equals(label)) {
                outline = outlines.values().stream().filter(each -> PlaceName.shortened(each.name()).equals(label))
                        .findFirst().orElse(null);
            }
            if (outline == null && SEATS.containsKey(division.code())) {
                double[] seat = SEATS.get(division.code());
                outline = new Outline(division.name(), seat[0], seat[1], Set.of());
            }
            if (outline == null) {
                System.out.println("no boundary: " + division.code() + " " + division.name());
            } else {
                names.add(division.name());
                places.add(outline);
            }
        }
        int count = places.size();
        boolean[][] near = new boolean[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                Set<Long> smaller = places.get(i).points();
                Set<Long> greater = places.get(j).points();
                near[i][j] = smaller.stream().filter(greater::contains).limit(2).count() == 2;
                near[j][i] = near[i][j];
            }
        }
        return new Ground(names, places.stream().mapToDouble(Outline::x).toArray(),
                places.stream().mapToDouble(Outline::y).toArray(), near);
    }

    /** Places that go on one map: full names, middles (in units of latitude, y to the south), who borders on whom. */
    static final class Ground {
        final List<String> names;
        final double[] x;
        final double[] y;
        final boolean[][] near;

        Ground(List<String> names, double[] longitudes, double[] latitudes, boolean[][] near) {
            this.names = names;
            double middle = IntStream.range(0, latitudes.length).mapToDouble(i -> latitudes[i]).average().orElse(0);
            x = IntStream.range(0, names.size()).mapToDouble(i -> longitudes[i] * Math.cos(Math.toRadians(middle)))
                    .toArray();
            y = IntStream.range(0, names.size()).mapToDouble(i -> -latitudes[i]).toArray();
            this.near = near;
        }

        int count() {
            return names.size();
        }

        /** From one to another, in radians, 0 to the east, growing to the south. */
        double direction(int from, int to) {
            return Math.atan2(y[to] - y[from], x[to] - x[from]);
        }

        /** Short names; in full where two have the same. */
        List<String> labels() {
            List<String> labels = names.stream().map(PlaceName::shortened).toList();
            return IntStream.range(0, count()).mapToObj(i -> labels.stream().filter(labels.get(i)::equals).count() == 1
                    ? labels.get(i) : names.get(i)).toList();
        }

        List<String> rows(int[][] cells) {
            int columns = Stream.of(cells).mapToInt(cell -> cell[0]).max().orElse(0) + 1;
            int rows = Stream.of(cells).mapToInt(cell -> cell[1]).max().orElse(0) + 1;
            List<String> labels = labels();
            List<String> text = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                List<String> words = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    String word = "-";
                    for (int i = 0; i < cells.length; i++) {
                        word = cells[i][0] == column && cells[i][1] == row ? labels.get(i) : word;
                    }
                    words.add(word);
                }
                text.add(String.join(" ", words));
            }
            return text;
        }

        int[][] cells(List<String> rows) {
            List<String> labels = labels();
            int[][] cells = new int[count()][];
            for (int row = 0; row < rows.size(); row++) {
                List<String> words = List.of(rows.get(row).split(" ", -1));
                for (int column = 0; column < words.size(); column++) {
                    int at = labels.indexOf(words.get(column));
                    if (at >= 0) {
                        cells[at] = new int[]{column, row};
                    }
                }
            }
            return cells;
        }

        /** Each pair once, with the one that comes first. */
        List<String> neighbourLines() {
            List<String> labels = labels();
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < count(); i++) {
                int from = i;
                List<String> others = IntStream.range(i + 1, count()).filter(j -> near[from][j]).mapToObj(labels::get)
                        .toList();
                if (!others.isEmpty()) {
                    lines.add(labels.get(i) + " = " + String.join(" ", others));
                }
            }
            return lines;
        }
    }

    /** How well maps keep what borders on what and where it lies: counted over all maps that are added. */
    private static final class Quality {
        private int neighbours;
        private int sides;
        private int corners;
        private int pairs;
        private double degrees;
        private int wrongSides;

        void add(Ground ground, int[][] cells) {
            for (int i = 0; i < ground.count(); i++) {
                for (int j = 0; j < i; j++) {
                    int columns = cells[j][0] - cells[i][0];
                    int rows = cells[j][1] - cells[i][1];
                    double error = Math.toDegrees(turn(ground.direction(i, j), Math.atan2(rows, columns)));
                    pairs++;
                    degrees += error;
                    wrongSides += error > 90 ? 1 : 0;
                    if (ground.near[i][j]) {
                        neighbours++;
                        sides += Math.abs(columns) + Math.abs(rows) == 1 ? 1 : 0;
                        corners += Math.abs(columns) == 1 && Math.abs(rows) == 1 ? 1 : 0;
                    }
                }
            }
        }

        @Override
        public String toString() {
            return "%d pairs of neighbours, %.1f %% share a side, %.1f %% a corner; mean error of direction %.1f degrees, over 90 in %.1f %%"
                    .formatted(neighbours, 100.0 * sides / neighbours, 100.0 * corners / neighbours, degrees / pairs,
                            100.0 * wrongSides / pairs);
        }
    }

    /** The angle between two directions, from 0 to pi. */
    static double turn(double one, double other) {
        double turn = Math.abs(one - other) % (2 * Math.PI);
        return Math.min(turn, 2 * Math.PI - turn);
    }
}
