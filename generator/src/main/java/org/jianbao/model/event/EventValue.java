package org.jianbao.model.event;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jianbao.words.Word;
import org.jianbao.words.Words;

/** What a field of an event says, in one of few forms that every writer knows. */
public sealed interface EventValue {
    /** Each thing that it says, in words. */
    List<String> texts();

    /** What it is said in. */
    Words words();

    /** Whether it says nothing. */
    default boolean isEmpty() {
        return texts().isEmpty();
    }

    /** What stands between its texts in a line. */
    default String separator() {
        return words().say(Word.LIST_PAUSE);
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
    record Texts(List<String> texts, Naming named, boolean several, Words words) implements EventValue {
        /** Nothing. */
        static final Texts NONE = new Texts(List.of(), Naming.NOTHING, false, Words.USUAL);

        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /** A time. */
    record Time(When when, Words words) implements EventValue {
        @Override
        public List<String> texts() {
            return Stream.of(new Times(words).text(when)).filter(text -> !text.isEmpty()).toList();
        }
    }

    /**
     * Numbers with what they count.
     *
     * @param alone whether it is one number, which counts what its field is called
     */
    record Figures(List<Event.Figure> figures, boolean alone, Words words) implements EventValue {
        public Figures {
            figures = List.copyOf(figures);
        }

        @Override
        public List<String> texts() {
            return figures.stream().map(figure -> alone ? figure.amount().text()
                    : words.say(Word.FIGURE, figure.label(), figure.amount().text())).toList();
        }
    }

    /** Pages elsewhere. */
    record Links(List<Event.Link> links, Words words) implements EventValue {
        public Links {
            links = List.copyOf(links);
        }

        @Override
        public List<String> texts() {
            return links.stream().map(Event.Link::title).toList();
        }
    }

    /** The articles that report the event. */
    record Reports(List<Event.Report> reports, Words words) implements EventValue {
        public Reports {
            reports = List.copyOf(reports);
        }

        @Override
        public List<String> texts() {
            return reports.stream().map(Event.Report::path).toList();
        }
    }

    /** Fields of one record. */
    record Lines(List<EventField> fields, Words words) implements EventValue {
        public Lines {
            fields = List.copyOf(fields);
        }

        @Override
        public List<String> texts() {
            return fields.stream().map(EventField::line).toList();
        }

        @Override
        public String separator() {
            return words.say(Word.LIST_SEMICOLON);
        }
    }

    /**
     * Records one below the other.
     *
     * @param columns the headings, as many as each row has cells
     * @param shared how many cells, behind the first, a row shares with others
     */
    record Rows(List<String> columns, int shared, List<List<EventValue>> rows, Words words) implements EventValue {
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
                return common.isEmpty() ? own : words.say(Word.FIELD_LINE, common, own);
            }).toList();
        }

        private static String spaced(Stream<EventValue> cells) {
            return cells.filter(cell -> !cell.isEmpty()).map(EventValue::text).collect(Collectors.joining(" "));
        }

        @Override
        public String separator() {
            return words.say(Word.LIST_SEMICOLON);
        }
    }
}
