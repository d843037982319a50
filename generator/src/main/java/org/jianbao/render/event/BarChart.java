package org.jianbao.render.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jianbao.document.Beginning;
import org.jianbao.render.event.EventModel.BarView;
import org.jianbao.render.event.EventModel.ChartView;
import org.jianbao.words.Word;

/**
 * Geometry of a bar chart: each bar lies below the line of its label and value, so that it is legible on a phone without
 * measuring text. User units are about CSS pixels there.
 */
final class BarChart {
    private static final int WIDTH = 340;
    private static final int ROW = 46;
    private static final int TEXT = 20;
    private static final int BAR_GAP = 8;
    private static final int LABEL_LENGTH = 16;
    private static final int MOST_BARS = 12;
    private static final int SHORTEST = 2;
    /** Fewer things than these are seen at a glance where they stand. */
    private static final int FEWEST = 10;

    private BarChart() {}

    /**
     * A chart; nothing when there are fewer than two values to compare, or fewer than ten things are counted.
     *
     * @param title what it shows
     * @param labels what the labels are
     * @param unit what is counted
     * @param values by label, in order
     */
    static Optional<ChartView> of(String id, String title, String labels, Word unit, Map<String, Integer> values,
            EventViews views) {
        if (values.size() < 2 || values.values().stream().mapToInt(Integer::intValue).sum() < FEWEST) {
            return Optional.empty();
        }
        List<Map.Entry<String, Integer>> shown = values.entrySet().stream().limit(MOST_BARS).toList();
        int most = shown.stream().mapToInt(Map.Entry::getValue).max().orElse(1);
        List<BarView> bars = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : shown) {
            int top = bars.size() * ROW;
            int length = Math.max(SHORTEST, Math.round((float) WIDTH * entry.getValue() / Math.max(1, most)));
            bars.add(new BarView(entry.getKey(), shortened(entry.getKey()), entry.getValue(), top + TEXT,
                    top + TEXT + BAR_GAP, length));
        }
        return Optional
                .of(new ChartView(id, title, description(shown, values.size(), views.say(unit), views),
                        views.say(unit), labels, WIDTH, bars.size() * ROW, List.copyOf(bars)));
    }

    private static String description(List<Map.Entry<String, Integer>> shown, int all, String unit, EventViews views) {
        String said = shown.stream().map(entry -> views.say(Word.CHART_BAR, entry.getKey(), entry.getValue(), unit))
                .collect(Collectors.joining(views.say(Word.LIST_COMMA)));
        return all > shown.size() ? views.say(Word.CHART_MORE, said, all - shown.size())
                : views.say(Word.CHART_ALL, said);
    }

    private static String shortened(String label) {
        int length = Beginning.length(label, LABEL_LENGTH);
        return label.codePointCount(0, label.length()) <= length ? label
                : label.substring(0, label.offsetByCodePoints(0, length - 1)) + "…";
    }
}
