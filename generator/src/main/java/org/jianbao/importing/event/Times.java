package org.jianbao.importing.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The time of an event, as its text says it; a day without a year is the one nearest to the issue. */
final class Times {
    private static final String DAY = "(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日)?";
    private static final String TO = "(?:上午|下午|晚)?\\s*(?:至|到|—+|-|–|~|～)\\s*";
    private static final String RANGE = DAY + "(?:" + TO
            + "(?:(\\d{4})年)?(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?)?(?=[^\\d]|$)";
    private static final Pattern SAID = Pattern
            .compile("(?:竞赛|活动|比赛|大赛|培训|举办|展览|展演)?(?:时间|周期)(?:计划|暂定)?(?:安排)?(?:为|从|在|定于|：|自|是)*\\s*" + RANGE);
    private static final Pattern PLANNED = Pattern
            .compile("(?:计划|拟|将|定)(?:在|于)" + RANGE + "[^，。]{0,8}(?:举办|举行|开展|召开|开赛|进行)");
    private static final Pattern BEGINNING = Pattern.compile("^(?:.{0,12}[。，])?\\s*(?:自|从)?" + RANGE);
    private static final Pattern LATELY = Pattern.compile("^[^。]{0,160}?(近日|日前)");
    /** 某区总工会4月8日为…; 某公司于4月8日举办… */
    private static final Pattern BEHIND_BODY = Pattern
            .compile("^[\\p{IsHan}A-Za-z（）()·“”]{2,40}?(?:" + Bodies.KINDS + ")(?:联合[^，。；]{2,30}?)?(?:于|在)?" + RANGE);
    private static final Pattern WITHIN = Pattern.compile("(?:^|[，。])(?:自)?" + RANGE);
    /** News of days further ahead of the issue are those of the year before. */
    private static final int DAYS_AHEAD = 60;

    private final LocalDate issue;

    Times(LocalDate issue) {
        this.issue = issue;
    }

    /** The values of {@code date}, or of {@code start} and {@code end}; none where nothing is said plainly. */
    List<Value> of(Story story) {
        for (Pattern pattern : List.of(SAID, PLANNED)) {
            for (String sentence : story.sentences()) {
                Matcher matcher = pattern.matcher(sentence);
                if (matcher.find() && matcher.group(2) != null) {
                    List<Value> values = values(matcher, sentence);
                    if (!values.isEmpty()) {
                        return values;
                    }
                }
            }
        }
        for (String sentence : story.openingSentences().subList(0, Math.min(2, story.opening()))) {
            for (Pattern pattern : List.of(BEGINNING, WITHIN, BEHIND_BODY)) {
                Matcher matcher = pattern.matcher(sentence);
                if (matcher.find() && matcher.group(3) != null) {
                    return values(matcher, sentence);
                }
            }
            if (LATELY.matcher(sentence).find()) {
                return List.of(Value.of("date", "近日", sentence));
            }
        }
        return List.of();
    }

    static boolean beginsWithDay(String sentence) {
        return sentence.matches("^(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|近日|日前).*");
    }

    private List<Value> values(Matcher found, String sentence) {
        List<Value> values = new ArrayList<>();
        try {
            int year = found.group(1) != null ? Integer.parseInt(found.group(1)) : year(found.group(2), found.group(3));
            String start = day(year, found.group(2), found.group(3));
            boolean range = found.group(5) != null || found.group(6) != null;
            if (!range) {
                return List.of(Value.of("date", start, sentence));
            }
            String month = found.group(5) != null ? found.group(5) : found.group(2);
            int endYear = found.group(4) != null ? Integer.parseInt(found.group(4))
                    : Integer.parseInt(month) < Integer.parseInt(found.group(2)) ? year + 1 : year;
            values.add(Value.of("start", start, sentence));
            values.add(Value.of("end", day(endYear, month, found.group(6)), sentence));
            return values;
        } catch (DateTimeException e) {
            // A day that does not exist: the editor will see to it.
            return List.of();
        }
    }

    private int year(String month, @Nullable String day) {
        LocalDate inYear = LocalDate.of(issue.getYear(), Integer.parseInt(month),
                day == null ? 1 : Integer.parseInt(day));
        return inYear.isAfter(issue.plusDays(DAYS_AHEAD)) ? issue.getYear() - 1 : issue.getYear();
    }

    private static String day(int year, String month, @Nullable String day) {
        LocalDate date = LocalDate.of(year, Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
        return day == null ? date.toString().substring(0, 7) : date.toString();
    }
}
