package org.jianbao.resolve;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jianbao.model.address.Route;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Every route of the site and who claims it; two claims to one route are a problem that names all claimants. */
final class RouteTable {
    private static final Place NOWHERE = Place.ofFile("");

    /** Routes by the key under which some hosts cannot tell them apart; claims in order: what, where. */
    private final TreeMap<String, Map<String, Place>> claims = new TreeMap<>();
    private final Map<String, Route> routes = new TreeMap<>();
    private final Set<String> reserved = new LinkedHashSet<>();

    /** Keeps a file, or a folder with all in it, for what Jianbao makes itself. */
    void reserve(String folder) {
        reserved.add(folder);
    }

    /**
     * Claims a route.
     *
     * @param claimant who wants it, as problems name it, such as the article's file
     * @param place where an editor can change it
     */
    void claim(Route route, String claimant, Place place) {
        routes.putIfAbsent(route.key(), route);
        claims.computeIfAbsent(route.key(), key -> new LinkedHashMap<>()).put(claimant, place);
    }

    /** Claims a route for a page that Jianbao makes itself, which no editor can change. */
    void claimOwn(Route route, String claimant) {
        claim(route, claimant, NOWHERE);
    }

    /** The keys of all claimed routes. */
    Set<String> keys() {
        return claims.keySet();
    }

    private boolean isReserved(Route route) {
        // Feed.xml is feed.xml on many disks.
        Route lower = new Route(route.path().toLowerCase(Locale.ROOT));
        return reserved.stream().anyMatch(lower::isWithin);
    }

    /** As {@link #claim}, for what must also stay out of the reserved folders. */
    void claimFree(Route route, String claimant, Place place, Problems problems) {
        if (isReserved(route)) {
            problems.add(ProblemKind.ROUTE_CLASH, place, "网址“" + route + "”由生成器自己使用", "换一个 slug 或文件名");
            return;
        }
        claim(route, claimant, place);
    }

    private static void reportLength(String part, Map<String, Place> claimants, Problems problems) {
        int most = part.contains("/") ? Route.LONGEST : Route.LONGEST_SEGMENT;
        claimants.forEach((claimant, place) -> problems.add(ProblemKind.BAD_SLUG, place,
                "网址太长：" + (part.contains("/") ? "全部" : "一段") + "有 " + Route.bytes(part) + " 个字节，来自 "
                        + shortened(claimant),
                "写短一些，或换一个 slug：最多 " + most + " 个字节，一个汉字占 3 个，也就是 " + most / 3 + " 个汉字"));
    }

    private static String shortened(String claimant) {
        int most = claimant.offsetByCodePoints(0, Math.min(40, claimant.codePointCount(0, claimant.length())));
        return most < claimant.length() ? claimant.substring(0, most) + "……" : claimant;
    }

    /** Reports every route that is too long or has more than one claimant, and files where folders must be. */
    void report(Problems problems) {
        claims.forEach((key, claimants) -> {
            Optional.ofNullable(routes.get(key)).flatMap(Route::tooLong)
                    .ifPresent(part -> reportLength(part, claimants, problems));
            String inside = claims.ceilingKey(key + "/");
            if (inside != null && inside.startsWith(key + "/")) {
                claimants.values().forEach(place -> problems.add(ProblemKind.ROUTE_CLASH, place,
                        "网址“" + routes.get(key) + "”是一个文件，不能又是“" + routes.get(inside) + "”所在的文件夹", "改其中一个"));
            }
            if (claimants.size() > 1) {
                String all = claimants.keySet().stream().sorted().collect(Collectors.joining("、"));
                claimants.values().stream().distinct().filter(place -> !place.equals(NOWHERE))
                        .forEach(place -> problems.add(ProblemKind.ROUTE_CLASH, place,
                                "网址“" + routes.get(key) + "”有 " + claimants.size() + " 个来源：" + all,
                                "改其中一个的 slug、文件名、标签或旧网址，只改大小写不够"));
            }
        });
    }
}
