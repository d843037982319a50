package org.jianbao.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jianbao.model.Amount;
import org.jianbao.model.Event;
import org.jianbao.model.Quantity.Bound;
import org.jianbao.model.Site.EventEntry;
import org.jianbao.render.EventModel.TotalView;

/**
 * Sums over events that do not say more than is known: one for each unit; of an event only its greatest amount of a unit,
 * since others may be parts of it; no plans, limits (最高5万元), shares and rates for each person.
 */
final class EventTotals {
    /** Measure words for persons. */
    static final Set<String> PEOPLE = Set.of("名", "人", "位");
    private static final Pattern PLANNED = Pattern.compile("计划|拟|预计|目标|力争|将");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private BigDecimal sum = BigDecimal.ZERO;
    private int events;
    /** Whether more is meant than the sum says. */
    private boolean atLeast;
    /** Whether it can be more or less. */
    private boolean about;

    private EventTotals() {}

    /**
     * Sums, that of the most events first; besides it only those of several events.
     */
    static List<TotalView> of(String label, List<EventEntry> events, Function<Event, List<Event.Figure>> figures) {
        Map<String, EventTotals> byUnit = new TreeMap<>();
        for (EventEntry entry : events) {
            Map<String, List<Amount>> amounts = new TreeMap<>();
            figures.apply(entry.event()).stream().filter(EventTotals::adds).forEach(figure -> amounts
                    .computeIfAbsent(unit(figure.amount()), key -> new ArrayList<>()).add(figure.amount()));
            amounts.forEach((unit, own) -> byUnit.computeIfAbsent(unit, key -> new EventTotals()).add(own));
        }
        List<Map.Entry<String, EventTotals>> sums = byUnit.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, EventTotals> entry) -> entry.getValue().events)
                        .reversed().thenComparing(Map.Entry::getKey))
                .toList();
        return sums.stream().filter(entry -> entry.equals(sums.getFirst()) || entry.getValue().events > 1)
                .map(entry -> entry.getValue().view(label, entry.getKey()))
                .toList();
    }

    private static boolean adds(Event.Figure figure) {
        Amount amount = figure.amount();
        boolean planned = PLANNED.matcher(figure.label()).find();
        boolean rate = figure.label().contains("每") || figure.label().contains("均") || amount.unit().contains("/")
                || amount.unit().contains("每");
        boolean share = amount.unit().isEmpty() || amount.unit().contains("%") || amount.unit().contains("％")
                || amount.unit().contains("百分");
        return !planned && !rate && !share && amount.quantity().bound() != Bound.AT_MOST;
    }

    private static String unit(Amount amount) {
        return amount.isMoney() ? "元" : PEOPLE.contains(amount.unit()) ? "人" : amount.unit();
    }

    private void add(List<Amount> ofEvent) {
        Amount greatest = ofEvent.stream().max(Comparator.comparing(amount -> amount.quantity().number()))
                .orElseThrow();
        events++;
        sum = sum.add(greatest.quantity().number());
        atLeast |= ofEvent.size() > 1;
        switch (greatest.quantity().bound()) {
            case EXACTLY, AT_MOST -> {
            }
            case OVER, AT_LEAST -> atLeast = true;
            case ABOUT, NEARLY -> about = true;
        }
    }

    private TotalView view(String label, String unit) {
        String number = unit.equals("元") ? ofTenThousand() + "万元" : number() + unit;
        String people = unit.equals("人") ? "，同一个人可能参加几项" : "";
        return new TotalView(label, (about ? "约" : atLeast ? "至少" : "") + number,
                events > 1 ? events + "项活动相加" + people : "");
    }

    /** Shortened with 万 only where nothing is lost. */
    private String number() {
        BigDecimal tenThousands = sum.divide(TEN_THOUSAND);
        return sum.compareTo(TEN_THOUSAND) >= 0 && tenThousands.stripTrailingZeros().scale() <= 2
                ? ofTenThousand() + "万"
                : sum.stripTrailingZeros().toPlainString();
    }

    private String ofTenThousand() {
        return sum.divide(TEN_THOUSAND).stripTrailingZeros().toPlainString();
    }
}
