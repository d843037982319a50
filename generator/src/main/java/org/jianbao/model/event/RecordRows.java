package org.jianbao.model.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jianbao.model.event.EventValue.Rows;
import org.jianbao.model.event.EventValue.Texts;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/**
 * Makes rows of records. A column is what a component is in each of them. What a record is about stands first, under the
 * name of the field that holds the records; records within a record have a row each, before what they share.
 *
 * @param words those of the site
 */
record RecordRows(Words words) {
    /** @param holder the field that holds the records */
    Rows of(Component holder, List<?> records) {
        List<String> columns = columns(holder);
        int shared = inner(holder.type()).map(inner -> columns.size() - columns(inner).size()).orElse(0);
        return new Rows(columns, shared,
                records.stream().flatMap(record -> rows((Record) record).stream()).toList(), words);
    }

    private List<String> columns(Component holder) {
        List<String> columns = new ArrayList<>();
        boolean led = false;
        for (Component component : Component.of(holder.type())) {
            if (!led && component.words().lead()) {
                led = true;
                columns.addFirst(holder.in(words).label());
            } else if (!component.words().aside() && !component.isMapping()) {
                columns.add(component.in(words).label());
            }
        }
        return inner(holder.type()).map(inner -> around(columns, columns(inner))).orElse(columns);
    }

    private List<List<EventValue>> rows(Record record) {
        List<EventValue> cells = cells(record);
        Optional<Component> inner = inner(record.getClass());
        if (inner.isEmpty()) {
            return List.of(cells);
        }
        List<List<EventValue>> rows = inner.get().values(record).stream()
                .flatMap(each -> rows((Record) each).stream()).map(row -> around(cells, row)).toList();
        return rows.isEmpty() ? List.of(alone(cells, columns(inner.get()).size())) : rows;
    }

    private List<EventValue> cells(Record record) {
        List<EventValue> cells = new ArrayList<>();
        Optional<Component> first = Optional.empty();
        Optional<Component> lead = Optional.empty();
        for (Component component : Component.of(record.getClass())) {
            EventValue value = EventFields.value(component.in(words), record, words);
            boolean leads = component.words().lead();
            boolean chosen = leads && lead.isEmpty() && !value.isEmpty();
            if (chosen) {
                lead = Optional.of(component);
                cells.addFirst(value);
            }
            if (leads && first.isEmpty()) {
                first = Optional.of(component);
            } else if (component.words().aside()) {
                cells.add(with(cells.removeLast(), value));
            } else if (!component.isMapping()) {
                cells.add(chosen ? Texts.NONE : value);
            }
        }
        if (first.isPresent() && lead.isEmpty()) {
            cells.addFirst(Texts.NONE);
        }
        return cells;
    }

    private EventValue with(EventValue value, EventValue aside) {
        return aside.isEmpty() ? value
                : new Texts(List.of(words.say(Word.EVENT_ASIDE, value.text(), aside.text())), Naming.NOTHING, false,
                        words);
    }

    /** The component that holds records within a record. */
    private static Optional<Component> inner(Class<?> type) {
        return Component.of(type).stream().filter(Component::isMapping).findFirst();
    }

    private static <T> List<T> around(List<T> outer, List<T> inner) {
        List<T> row = new ArrayList<>(outer);
        row.addFirst(inner.getFirst());
        row.addAll(inner.subList(1, inner.size()));
        return row;
    }

    /** What records would share where there are none: its first cell stands where theirs would. */
    private static List<EventValue> alone(List<EventValue> cells, int inner) {
        List<EventValue> row = new ArrayList<>(cells);
        row.add(1, Texts.NONE);
        for (int i = 1; i < inner; i++) {
            row.add(Texts.NONE);
        }
        return row;
    }
}
