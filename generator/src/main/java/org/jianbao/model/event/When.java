package org.jianbao.model.event;

import java.time.LocalDate;
import java.util.Optional;

/** The time of an event as it is known. */
public sealed interface When {
    /** The first day that it can mean, if any is known. */
    Optional<LocalDate> first();

    /** The last day that it can mean, if any is known. */
    Optional<LocalDate> last();

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
    }
}
