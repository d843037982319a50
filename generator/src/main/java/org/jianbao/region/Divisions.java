package org.jianbao.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All provinces, cities and counties by their codes, after GB/T 2260: a list of the Ministry of Civil Affairs as a library
 * has it ({@code id-prefix.csv}, of September 2019), and what changed since ({@code changes.txt}).
 */
final class Divisions {
    /** What provinces are part of. */
    static final String WHOLE = "0";

    private final SortedMap<String, Division> byCode;

    private Divisions(SortedMap<String, Division> byCode) {
        this.byCode = byCode;
    }

    /**
     * A province, a city or a county.
     *
     * @param code of six digits
     * @param name in full, such as 成都市
     * @param parent code of what it is part of; 0 for a province
     */
    record Division(String code, String name, String parent) {
        /** Provinces are 1, what is right below them 2, what is below that 3. */
        int level() {
            return code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3;
        }
    }

    static Divisions read() {
        SortedMap<String, String> names = new TreeMap<>();
        for (String line : lines("id-prefix.csv").orElse(List.of())) {
            // What the third cell says of the parent is wrong for some; the code says it too.
            String[] cells = line.split(",", -1);
            names.put(cells[0], cells[1]);
        }
        for (String line : lines("changes.txt").orElse(List.of())) {
            String[] words = line.split(" ", -1);
            names.keySet().removeAll(List.of(words).subList(0, words.length - 2));
            names.put(words[words.length - 2], words[words.length - 1]);
        }
        SortedMap<String, Division> divisions = new TreeMap<>();
        names.forEach((code, name) -> divisions.put(code, new Division(code, name, parent(code, names))));
        return new Divisions(divisions);
    }

    /** Counties that no city has, as in 重庆市, are the province's own. */
    private static String parent(String code, SortedMap<String, String> names) {
        String city = code.substring(0, 4) + "00";
        String province = code.substring(0, 2) + "0000";
        return code.equals(province) ? WHOLE : !code.equals(city) && names.containsKey(city) ? city : province;
    }

    /** The lines of a resource that say something; nothing when there is no such resource. */
    static Optional<List<String>> lines(String resource) {
        try (InputStream in = Divisions.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(reader.lines().map(String::strip)
                    .filter(line -> !line.startsWith("#") && !line.isEmpty()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Division> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What is right below a division, by code. */
    List<Division> below(String code) {
        return byCode.values().stream().filter(division -> division.parent().equals(code)).toList();
    }

    /** From the province down to a division itself. */
    List<Division> path(Division division) {
        List<Division> path = new ArrayList<>(List.of(division));
        for (String parent = division.parent(); !parent.equals(WHOLE);) {
            Optional<Division> above = of(parent);
            above.ifPresent(path::addFirst);
            parent = above.map(Division::parent).orElse(WHOLE);
        }
        return List.copyOf(path);
    }

    /**
     * Those of a name, in full or short, with what they are part of before it or not: 成都, 四川省成都市, 朝阳区. A short name
     * of several is that of the greatest: 阿坝 is 阿坝藏族羌族自治州, not the county.
     */
    List<Division> named(String text) {
        List<Division> full = byCode.values().stream().filter(division -> division.name().equals(text)).toList();
        if (!full.isEmpty()) {
            return full;
        }
        List<Division> named = byCode.values().stream().filter(division -> isNamed(division, text)).toList();
        int greatest = named.stream().mapToInt(Division::level).min().orElse(0);
        return named.stream().filter(division -> division.level() == greatest).toList();
    }

    private boolean isNamed(Division division, String text) {
        if (!text.contains(PlaceName.shortened(division.name()))) {
            return false;
        }
        List<String> before = List.of("");
        List<Division> path = path(division);
        for (Division above : path.subList(0, path.size() - 1)) {
            List<String> longer = new ArrayList<>(before);
            before.forEach(start -> longer.addAll(List.of(start + above.name(),
                    start + PlaceName.shortened(above.name()))));
            before = longer;
        }
        return before.stream().anyMatch(start -> text.equals(start + division.name())
                || text.equals(start + PlaceName.shortened(division.name())));
    }

    List<String> names() {
        return byCode.values().stream().map(Division::name).distinct().toList();
    }
}
