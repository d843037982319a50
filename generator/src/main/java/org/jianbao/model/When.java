package org.jianbao.model;

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
    record On(EventDate date) implements When {
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
    record Span(EventDate start, EventDate end) implements When {
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
