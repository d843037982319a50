package org.jianbao.model.event;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a field of an event says, in one of few forms that every writer knows. */
public sealed interface EventValue {
    /** Each thing that it says, in words. */
    List<String> texts();

    /** Whether it says nothing. */
    default boolean isEmpty() {
        return texts().isEmpty();
    }

    /** What stands between its texts in a line. */
    default String separator() {
        return "、";
    }

    /** All that it says, in one line. */
    default String text() {
        return String.join(separator(), texts());
    }

    /**
     * Words.
     *
     * @param named what each text names
     * @param several whether there may be more than one
     */
    record Texts(List<String> texts, Naming named, boolean several) implements EventValue {
        /** Nothing. */
        static final Texts NONE = new Texts(List.of(), Naming.NOTHING, false);

        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /** A time. */
    record Time(When when) implements EventValue {
        @Override
        public List<String> texts() {
            return Stream.of(when.text()).filter(text -> !text.isEmpty()).toList();
        }
    }

    /**
     * Numbers with what they count.
     *
     * @param alone whether it is one number, which counts what its field is called
     */
    record Figures(List<Event.Figure> figures, boolean alone) implements EventValue {
        public Figures {
            figures = List.copyOf(figures);
        }

        @Override
        public List<String> texts() {
            return figures.stream().map(figure -> (alone ? "" : figure.label()) + figure.amount().text()).toList();
        }
    }

    /** Pages elsewhere. */
    record Links(List<Event.Link> links) implements EventValue {
        public Links {
            links = List.copyOf(links);
        }

        @Override
        public List<String> texts() {
            return links.stream().map(Event.Link::title).toList();
        }
    }

    /** The articles that report the event. */
    record Reports(List<Event.Report> reports) implements EventValue {
        public Reports {
            reports = List.copyOf(reports);
        }

        @Override
        public List<String> texts() {
            return reports.stream().map(Event.Report::path).toList();
        }
    }

    /** Fields of one record. */
    record Lines(List<EventField> fields) implements EventValue {
        public Lines {
            fields = List.copyOf(fields);
        }

        @Override
        public List<String> texts() {
            return fields.stream().map(field -> field.label() + "：" + field.value().text()).toList();
        }

        @Override
        public String separator() {
            return "；";
        }
    }

    /**
     * Records one below the other.
     *
     * @param columns the headings, as many as each row has cells
     * @param shared how many cells, behind the first, a row shares with others
     */
    record Rows(List<String> columns, int shared, List<List<EventValue>> rows) implements EventValue {
        public Rows {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** What is shared stands first: 一等奖：雷剑梅 市肿瘤医院. */
        @Override
        public List<String> texts() {
            return rows.stream().map(row -> {
                String common = spaced(row.subList(1, 1 + shared).stream());
                String own = spaced(Stream.concat(row.stream().limit(1), row.stream().skip(1 + shared)));
                return common.isEmpty() ? own : common + "：" + own;
            }).toList();
        }

        private static String spaced(Stream<EventValue> cells) {
            return cells.filter(cell -> !cell.isEmpty()).map(EventValue::text).collect(Collectors.joining(" "));
        }

        @Override
        public String separator() {
            return "；";
        }
    }
}
