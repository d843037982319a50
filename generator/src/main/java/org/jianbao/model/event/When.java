package org.jianbao.model.event;

import java.time.LocalDate;
import java.util.Optional;

/** The time of an event as it is known. */
public sealed interface When {
    /** The first day that it can mean, if any is known. */
    Optional<LocalDate> first();

    /** The last day that it can mean, if any is known. */
    Optional<LocalDate> last();

    /** As readers see it; empty when nothing is known. */
    String text();

    /** One date. */
    record On(
            @Described(label = "日期", value = "哪一天；只知道月、季度、季节、年份的照写，“近日”也可以。几天的活动写 start 和 end",
                    example = "2024-11-06") EventDate date)
            implements
                When {
        @Override
        public Optional<LocalDate> first() {
            return Optional.of(date.first());
        }

        @Override
        public Optional<LocalDate> last() {
            return Optional.of(date.last());
        }

        @Override
        public String text() {
            return date.text();
        }
    }

    /** From one date to another, both included. */
    record Span(
            @Described(label = "开始", value = "开始的日期；没有 end 就是从这天起", example = "2024-04-01") EventDate start,
            @Described(label = "结束", value = "结束的日期", example = "2024-09-30") EventDate end) implements When {
        @Override
        public Optional<LocalDate> first() {
            return Optional.of(start.first());
        }

        @Override
        public Optional<LocalDate> last() {
            return Optional.of(end.last());
        }

        /** What both dates share is not said twice: 2024年11月3日至8日. */
        @Override
        public String text() {
            String from = start.text();
            String to = end.text();
            String year = start.first().getYear() + "年";
            if (!to.startsWith(year) || to.equals(year)) {
                return from + "至" + to;
            }
            String month = year + start.first().getMonthValue() + "月";
            boolean days = start.precision() == EventDate.Precision.DAY && end.precision() == EventDate.Precision.DAY;
            return from + "至" + to.substring(days && to.startsWith(month) ? month.length() : year.length());
        }
    }

    /** From one date on; the end is not known. */
    record From(EventDate start) implements When {
        @Override
        public Optional<LocalDate> first() {
            return Optional.of(start.first());
        }

        @Override
        public Optional<LocalDate> last() {
            return Optional.empty();
        }

        @Override
        public String text() {
            return start.text() + "起";
        }
    }

    /** Shortly before it was reported (近日). */
    record Recent() implements When {
        @Override
        public Optional<LocalDate> first() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> last() {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "近日";
        }
    }

    /** Not known. */
    record Unknown() implements When {
        @Override
        public Optional<LocalDate> first() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> last() {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "";
        }
    }
}
