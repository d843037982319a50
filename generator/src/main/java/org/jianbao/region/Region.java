package org.jianbao.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jianbao.region.Divisions.Division;

/**
 * A province, city or county, and the places right below it, which all of Jianbao calls districts: cities of a province,
 * districts and counties of a city. A county has none in the standard.
 *
 * <p>Names are understood within the region only: 江北区 is Ningbo's on a site of Ningbo, and nobody's elsewhere.
 */
public final class Region {
    /** Nowhere: no text names a district. */
    public static final Region NONE = new Region("", List.of(), List.of(), Map.of(), Map.of(), Drawing.NONE,
            UnaryOperator.identity());

    private final String code;
    private final List<String> path;
    private final List<String> districts;
    /** Every form by which exactly one district is known, and that district. */
    private final Map<String, String> forms;
    /** Counties of a province by the city that they belong to. */
    private final Map<String, String> lower;
    private final Drawing drawing;
    /** How readers see a name. */
    private final UnaryOperator<String> writer;
    /** Districts by what readers see. */
    private final Map<String, String> written;

    private Region(String code, List<String> path, List<String> districts, Map<String, String> forms,
            Map<String, String> lower, Drawing drawing, UnaryOperator<String> writer) {
        this.code = code;
        this.path = List.copyOf(path);
        this.districts = List.copyOf(districts);
        this.forms = Map.copyOf(forms);
        this.lower = Map.copyOf(lower);
        this.drawing = drawing;
        this.writer = writer;
        this.written = districts.stream().collect(Collectors.toUnmodifiableMap(writer, name -> name, (a, b) -> a));
    }

    /**
     * The regions that a code or a name can mean: one, several for a name that many have, or none.
     *
     * @param text such as 510100, 成都, 四川省成都市
     */
    public static List<Region> named(String text) {
        Divisions all = Divisions.read();
        List<Division> found = text.matches("\\d{6}") ? all.of(text).stream().toList() : all.named(text);
        return found.stream().map(division -> of(division, all)).toList();
    }

    /** The names of all regions, in full. */
    public static List<String> names() {
        return Divisions.read().names();
    }

    private static Region of(Division division, Divisions all) {
        List<String> path = all.path(division).stream().map(Division::name).toList();
        List<Division> below = all.below(division.code());
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        below.forEach(each -> aliases.put(each.name(), List.of()));
        Divisions.lines(division.code() + ".txt").ifPresent(lines -> {
            aliases.clear();
            lines.forEach(line -> {
                String[] names = line.split(" = ", 2);
                aliases.put(names[0], names.length == 1 ? List.of() : List.of(names[1].split(" ", -1)));
            });
        });
        Map<String, String> lower = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Division city : below) {
            for (Division county : all.below(city.code())) {
                if (lower.put(county.name(), city.name()) != null) {
                    several.add(county.name());
                }
                lower.put(city.name() + county.name(), city.name());
            }
        }
        several.forEach(lower::remove);
        return new Region(division.code(), path, List.copyOf(aliases.keySet()), forms(aliases), lower,
                Drawing.of(division.code()), UnaryOperator.identity());
    }

    /**
     * This region as readers of another script see it. Texts are still understood as before.
     *
     * @param other writes a name
     */
    public Region written(UnaryOperator<String> other) {
        return new Region(code, path, districts, forms, lower, drawing, other);
    }

    /** This region with districts of the site's own, in the order of the site; its map is kept when it has all of them. */
    public Region with(List<String> own) {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        own.forEach(name -> aliases.put(name, List.of()));
        return new Region(code, path, List.copyOf(aliases.keySet()), forms(aliases), Map.of(),
                drawing.shows(own) ? drawing : Drawing.NONE, writer);
    }

    private static Map<String, String> forms(Map<String, List<String>> aliases) {
        Map<String, Set<String>> known = new HashMap<>();
        aliases.forEach((name, others) -> {
            String label = PlaceName.shortened(name);
            String last = name.substring(name.length() - 1);
            Stream.concat(others.stream(), Stream.of(label, label + last,
                    name.length() > 2 ? name.substring(0, name.length() - 1) : name))
                    .forEach(form -> known.computeIfAbsent(form, key -> new HashSet<>()).add(name));
        });
        Map<String, String> forms = new HashMap<>();
        known.forEach((form, names) -> {
            if (names.size() == 1) {
                forms.put(form, names.iterator().next());
            }
        });
        aliases.keySet().forEach(name -> forms.put(name, name));
        return forms;
    }

    /** Whether the site says where it is. */
    public boolean isKnown() {
        return !path.isEmpty();
    }

    /** The code of GB/T 2260, or empty. */
    public String code() {
        return code;
    }

    /** The full name, such as 重庆市; empty when nothing is known. */
    public String name() {
        return path.isEmpty() ? "" : writer.apply(path.getLast());
    }

    /** The name as people say it, such as 重庆; empty when nothing is known. */
    public String shortName() {
        return path.isEmpty() ? "" : writer.apply(PlaceName.shortened(path.getLast()));
    }

    /** From the province down to the region itself, full names: 四川省, 成都市. */
    public List<String> path() {
        return path.stream().map(writer).toList();
    }

    /** The districts by name, in the order of the standard or in that of the site. */
    public List<String> districts() {
        return districts.stream().map(writer).toList();
    }

    /** The short name of a district, such as 渝中. */
    public String label(String district) {
        return writer.apply(PlaceName.shortened(written.getOrDefault(district, district)));
    }

    /** What a region is, which decides what its districts are called. */
    public enum Level {
        /** Its districts are cities and prefectures. */
        PROVINCE("province"),
        /** Its districts are districts and counties. */
        CITY(""),
        /** Its districts are towns and streets. */
        COUNTY("county");

        private final String id;

        Level(String id) {
            this.id = id;
        }

        /** Its word in the keys of a theme's words; empty for the usual one. */
        public String id() {
            return id;
        }
    }

    /** What it is; a city where nothing is known. */
    public Level level() {
        boolean province = code.endsWith("0000") && !name().endsWith("市");
        return province ? Level.PROVINCE : code.endsWith("00") || code.isEmpty() ? Level.CITY : Level.COUNTY;
    }

    /** What its districts are called together by editors: 市州, 区县 or 乡镇街道. */
    public String districtWord() {
        return switch (level()) {
            case PROVINCE -> "市州";
            case CITY -> "区县";
            case COUNTY -> "乡镇街道";
        };
    }

    /** What its texts call all of it: 全市, 全省, 全区, 全县. */
    public String whole() {
        return "全" + (path.isEmpty() ? "市" : name().substring(name().length() - 1));
    }

    /** Matches its name, in full or short; matches nothing when nothing is known. */
    public String namePattern() {
        return path.isEmpty() ? "(?!)" : Pattern.quote(shortName()) + "(?:" + Pattern.quote(rest()) + ")?";
    }

    /** Matches what bodies of the region have before their names: 重庆市, 市. */
    public Pattern beforeBodies() {
        return Pattern.compile("^(?:" + Pattern.quote(shortName()) + ")?"
                + (path.isEmpty() ? "市" : Pattern.quote(rest())));
    }

    private String rest() {
        return name().substring(shortName().length());
    }

    /**
     * The district that a text names: by its name, its short or its full form, with the region before it or not. A county of
     * a province names the city that it belongs to.
     */
    public Optional<String> district(String text) {
        return plainForms(text)
                .map(form -> Optional.ofNullable(forms.get(form)).or(() -> Optional.ofNullable(lower.get(form))))
                .flatMap(Optional::stream).findFirst();
    }

    /** Whether a text names a district and says no more than that. */
    public boolean isDistrict(String text) {
        return plainForms(text).anyMatch(forms::containsKey);
    }

    /** A text as it is, and without the names of the region and of what that is part of. */
    private Stream<String> plainForms(String text) {
        List<String> plain = new ArrayList<>(List.of(text));
        String rest = text;
        for (String name : path) {
            String without = rest.startsWith(name) ? rest.substring(name.length())
                    : rest.startsWith(PlaceName.shortened(name)) ? rest.substring(PlaceName.shortened(name).length())
                            : rest;
            if (!without.isEmpty() && !without.equals(rest)) {
                plain.add(without);
                rest = without;
            }
        }
        return plain.stream();
    }

    /**
     * The district that a misspelt name means. A name of two characters and one more is not corrected: too many of other
     * regions differ from one here in one character, such as 武侯区 from 武隆区.
     */
    public Optional<String> near(String text) {
        String plain = plainForms(text).reduce((first, last) -> last).orElse(text);
        String stem = PlaceName.shortened(plain);
        return districts.stream().filter(name -> {
            String own = PlaceName.shortened(name);
            return own.equals(stem) || stem.length() > 2 && own.length() == stem.length() && differing(own, stem) == 1;
        }).findFirst();
    }

    private static long differing(String one, String other) {
        return IntStream.range(0, one.length()).filter(at -> one.charAt(at) != other.charAt(at)).count();
    }

    /** The place of a district within the country, below the province: 成都市锦江区; itself for one of a province. */
    public String locality(String district) {
        return String.join("", path().subList(Math.min(1, path.size()), path.size())) + district;
    }

    /** The names by which texts mean a district of another region too are told apart by these before them. */
    public List<String> prefixes() {
        return path.isEmpty() ? List.of() : List.of(shortName(), name());
    }

    /** Whether it has a map, so that districts stand near those that they border on. */
    public boolean isDrawn() {
        return !drawing.rows().isEmpty();
    }

    /** The map: every district is one square of a grid, where it is drawn, or else in order. */
    public TileMap map() {
        return (isDrawn() ? TileMap.drawn(drawing, districts) : TileMap.inOrder(districts)).written(writer);
    }

    /** The districts that one borders on by land, in the order of the districts; none where no map tells. */
    public List<String> neighbours(String district) {
        return drawing.neighbours(written.getOrDefault(district, district), districts).stream().map(writer).toList();
    }
}
