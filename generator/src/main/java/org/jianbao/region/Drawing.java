package org.jianbao.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code maps.txt} has of one region, in the names that it uses: mostly short ones, which outlive a county that becomes
 * a city.
 *
 * @param rows from the north to the south, each from the west to the east; - is a square without a place
 * @param neighbours every place and those that it borders on within the region, each pair once
 */
record Drawing(List<List<String>> rows, Map<String, List<String>> neighbours) {
    static final Drawing NONE = new Drawing(List.of(), Map.of());
    private static final String BETWEEN = " = ";

    Drawing {
        rows = List.copyOf(rows);
        neighbours = Map.copyOf(neighbours);
    }

    /** What there is of the region of a code; nothing for one without places below it. */
    static Drawing of(String code) {
        List<String> lines = Divisions.lines("maps.txt").orElse(List.of()).stream()
                .dropWhile(line -> !line.startsWith(code + " ")).skip(1).takeWhile(line -> !line.matches("\\d{6} .*"))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        Map<String, List<String>> neighbours = new HashMap<>();
        for (String line : lines) {
            int end = line.indexOf(BETWEEN);
            if (end < 0) {
                rows.add(List.of(line.split(" ", -1)));
            } else {
                neighbours.put(line.substring(0, end), List.of(line.substring(end + BETWEEN.length()).split(" ", -1)));
            }
        }
        return new Drawing(rows, neighbours);
    }

    /** The district of each name that is used here, of those that there are: by its full name, or by its short one. */
    Map<String, String> districts(List<String> districts) {
        Map<String, String> named = new HashMap<>();
        districts.forEach(district -> named.put(PlaceName.shortened(district), district));
        districts.forEach(district -> named.put(district, district));
        return named;
    }

    /** Whether every district has a square. */
    boolean shows(List<String> districts) {
        Map<String, String> named = districts(districts);
        return rows.stream().flatMap(List::stream).map(named::get).distinct().toList().containsAll(districts);
    }

    /** Those that a district borders on, in the order of the districts. */
    List<String> neighbours(String district, List<String> districts) {
        Map<String, String> named = districts(districts);
        return districts.stream().filter(other -> isPair(district, other, named) || isPair(other, district, named))
                .toList();
    }

    private boolean isPair(String first, String second, Map<String, String> named) {
        return neighbours.entrySet().stream().filter(entry -> first.equals(named.get(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream()).anyMatch(name -> second.equals(named.get(name)));
    }
}
