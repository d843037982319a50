package org.jianbao.problem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds what an author probably meant: the valid word at the least Damerau–Levenshtein distance (optimal string
 * alignment, counted in code points).
 */
public final class NearestWord {
    private NearestWord() {}

    /** The nearest of the valid words when at most a third of the longer word differs; the first one on a tie. */
    public static Optional<String> to(String word, Collection<String> valid) {
        int[] typed = word.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
        Optional<String> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String candidate : valid instanceof SortedSet<String> sorted ? sorted : new TreeSet<>(valid)) {
            int[] other = candidate.toLowerCase(java.util.Locale.ROOT).codePoints().toArray();
            int longer = Math.max(typed.length, other.length);
            int allowed = Math.max(1, longer / 3);
            if (longer < 2 || Math.abs(typed.length - other.length) > allowed) {
                continue;
            }
            int distance = distance(typed, other);
            if (distance <= allowed && distance < Math.min(least, longer)) {
                least = distance;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** Advice that names the nearest word, or lists the valid ones when none is near and they are few. */
    public static String advice(String word, Collection<String> valid) {
        return to(word, valid).map(near -> "是不是“" + near + "”？").orElseGet(() -> {
            if (valid.isEmpty() || valid.size() > 16) {
                return "";
            }
            return "可以用的有：" + String.join("、", valid);
        });
    }

    /**
     * The file that was probably meant by a path of none: one of its name elsewhere, else one beside it with a name that is
     * near, else one elsewhere with such a name.
     */
    public static Optional<String> file(String path, Collection<String> files) {
        String name = name(path);
        String folder = path.substring(0, path.length() - name.length());
        Optional<String> named = files.stream().filter(each -> name(each).equals(name)).sorted().findFirst();
        if (named.isPresent()) {
            return named;
        }
        List<String> beside = files.stream().filter(each -> each.equals(folder + name(each))).map(NearestWord::name)
                .toList();
        return to(name, beside).map(near -> folder + near).or(() -> to(path,
                files.stream().filter(each -> to(name, List.of(name(each))).isPresent()).toList()));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static int distance(int[] a, int[] b) {
        int[][] d = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length; j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length][b.length];
    }
}
