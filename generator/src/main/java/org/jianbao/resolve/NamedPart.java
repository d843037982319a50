package org.jianbao.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jianbao.model.event.Details.Award;
import org.jianbao.model.event.Details.Honouree;
import org.jianbao.model.event.Details.Result;
import org.jianbao.model.event.Details.Winner;
import org.jianbao.model.event.Event;
import org.jianbao.model.event.EventField;
import org.jianbao.model.event.EventFields;
import org.jianbao.model.event.EventKind;
import org.jianbao.model.event.EventValue;
import org.jianbao.model.event.Naming;
import org.jianbao.words.Word;
import org.jianbao.words.Words;

/**
 * Whom an event names, and as what.
 *
 * @param name as the event has it
 * @param kind what bears the name
 * @param role such as 主办 or 一等奖
 */
record NamedPart(String name, Kind kind, String role) {
    enum Kind {
        PERSON,
        ORGANISATION,
        /** Where a person works, and as what: the name of an organisation may be the beginning of it. */
        WORKPLACE
    }

    /** Everybody whom an event names: in its fields, then in the records that they hold. */
    static List<NamedPart> of(Event event) {
        List<NamedPart> parts = new ArrayList<>();
        for (EventField field : EventFields.of(event).all()) {
            if (field.value() instanceof EventValue.Texts texts) {
                kind(texts.named()).ifPresent(kind -> texts.texts()
                        .forEach(name -> parts.add(new NamedPart(name, kind, field.label()))));
            }
        }
        Words words = event.kind().words();
        addDetails(event, words, parts);
        for (Event.Person person : event.people()) {
            parts.add(new NamedPart(person.name(), Kind.PERSON, person.role().orElse(words.say(Word.NAME_PERSON))));
            person.unit().ifPresent(unit -> parts.add(new NamedPart(unit, Kind.WORKPLACE,
                    words.say(Word.NAME_WORKPLACE, person.name()))));
        }
        return parts;
    }

    private static Optional<Kind> kind(Naming named) {
        return switch (named) {
            case PERSON -> Optional.of(Kind.PERSON);
            case ORGANISATION -> Optional.of(Kind.ORGANISATION);
            case NOTHING, DISTRICT, SERIES, TELEPHONE -> Optional.empty();
        };
    }

    private static void addDetails(Event event, Words words, List<NamedPart> parts) {
        for (Result result : event.details().results()) {
            for (Winner winner : result.winners()) {
                addBoth(winner.person(), winner.unit(), result.level(), words, parts);
            }
        }
        String common = event.details() instanceof Award award ? award.honour().orElse("") : "";
        for (Honouree honouree : event.details().honourees()) {
            addBoth(honouree.person(), honouree.unit(), honour(common, honouree, event.kind()), words,
                    parts);
        }
    }

    /** A unit beside a person is where the person works; it did not win itself. */
    private static void addBoth(Optional<String> person, Optional<String> unit, String role, Words words,
            List<NamedPart> parts) {
        person.ifPresent(name -> parts.add(new NamedPart(name, Kind.PERSON, role)));
        unit.ifPresent(name -> parts.add(new NamedPart(name, Kind.ORGANISATION,
                person.map(worker -> words.say(Word.NAME_WORKPLACE, worker)).orElse(role))));
    }

    /** @param kind what it is called where nothing says what the honour is */
    private static String honour(String common, Honouree honouree, EventKind kind) {
        String own = honouree.honour().orElse("");
        if (common.isEmpty() || own.isEmpty() || own.contains(common)) {
            return own.isEmpty() ? common.isEmpty() ? kind.label() : common : own;
        }
        return kind.words().say(Word.NAME_HONOUR, common, own);
    }
}
