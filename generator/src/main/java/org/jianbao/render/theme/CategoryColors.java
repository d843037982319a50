package org.jianbao.render.theme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The colours of the categories in style sheets. {@code @category-colors #f7e4d8 4.5;} stands for a custom property
 * {@code --category-ID} of each category: its colour, made darker or lighter until its contrast to the colour given is
 * at least the number given, as WCAG 2.2 measures it. {@code @category-rules;} stands for the rules that make it the
 * {@code --category} of what carries the category's id in {@code data-category}.
 */
final class CategoryColors {
    private static final Pattern PLACE = Pattern
            .compile("@category-colors\\s+(#[0-9a-fA-F]{6})\\s+([0-9]+(?:\\.[0-9]+)?)\\s*;|@category-rules\\s*;");
    /** As WCAG says what a part of a colour is to the eye. */
    private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};
    /** Steps on the way to black or white. */
    private static final int STEPS = 200;

    private final Map<String, String> colors;

    /** @param colors in hexadecimal, such as {@code #b3261e}, by the ids of categories */
    CategoryColors(Map<String, String> colors) {
        this.colors = colors;
    }

    /** A style sheet with the colours in their places. */
    String in(String sheet) {
        return PLACE.matcher(sheet).replaceAll(place -> Matcher.quoteReplacement(css(place)));
    }

    private String css(MatchResult place) {
        String background = place.group(1);
        return colors.entrySet().stream()
                .map(color -> background == null
                        ? "[data-category=\"" + color.getKey() + "\"]{--category:var(--category-" + color.getKey()
                                + ")}"
                        : "--category-" + color.getKey() + ":"
                                + readable(color.getValue(), background, Double.parseDouble(place.group(2))) + ";")
                .collect(Collectors.joining("\n"));
    }

    /** A colour on its way to black or to white, whichever is farther from the background, as soon as it can be read. */
    static String readable(String color, String background, double contrast) {
        double[] from = parts(color);
        double behind = luminance(parts(background));
        double end = behind > 0.179 ? 0 : 1;
        for (int step = 0; step < STEPS; step++) {
            double[] mixed = from.clone();
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] += (end - mixed[i]) * step / STEPS;
            }
            String written = hexadecimal(mixed);
            if (contrast(luminance(parts(written)), behind) >= contrast) {
                return written;
            }
        }
        return end == 0 ? "#000000" : "#ffffff";
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(double[] parts) {
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            double part = parts[i];
            sum += WEIGHTS[i] * (part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /** Red, green and blue, from 0 to 1. */
    private static double[] parts(String color) {
        return List.of(1, 3, 5).stream()
                .mapToDouble(at -> Integer.parseInt(color.substring(at, at + 2), 16) / 255.0).toArray();
    }

    private static String hexadecimal(double[] parts) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(parts[0] * 255), Math.round(parts[1] * 255),
                Math.round(parts[2] * 255));
    }
}
