package org.jianbao.load;

import java.util.List;
import java.util.Optional;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Fields.Located;
import org.jianbao.load.value.Given;
import org.jianbao.model.event.Districts;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * The texts of events.
 *
 * @param chongqing whether districts without a city are those of Chongqing
 */
record EventTexts(boolean chongqing, Problems problems) implements TextForms {
    @Override
    public Optional<String> text(Fields fields, String name) {
        return switch (name) {
            case "id" -> plain(fields, name).flatMap(text -> Slugs.checked(text, problems));
            case "url" -> plain(fields, name).flatMap(this::address);
            case "district" -> plain(fields, name).flatMap(this::district);
            case "venue", "address" -> place(fields, name);
            default -> plain(fields, name).map(Located::text);
        };
    }

    @Override
    public List<String> texts(Fields fields, String name) {
        return fields.values(name).stream().flatMap(value -> located(value, name).stream()).map(Located::text).toList();
    }

    private Optional<Located> plain(Fields fields, String name) {
        return fields.value(name).flatMap(value -> located(value, name));
    }

    private Optional<Located> located(Given value, String name) {
        if (value instanceof Located text) {
            return Optional.of(text);
        }
        problems.add(ProblemKind.WRONG_TYPE, value.place(), "“" + name + "”的值应当是一段文字");
        return Optional.empty();
    }

    private Optional<String> address(Located text) {
        if (text.text().matches("https?://[^\\s/]\\S*")) {
            return Optional.of(text.text());
        }
        problems.add(ProblemKind.BAD_VALUE, text.place(), "不是完整的网址：“" + text.text() + "”",
                "写以 https:// 或 http:// 开头的网址");
        return Optional.empty();
    }

    private Optional<String> district(Located text) {
        Optional<String> known = Districts.of(text.text(), chongqing);
        if (known.isEmpty() && chongqing) {
            problems.add(ProblemKind.UNKNOWN_DISTRICT, text.place(), "重庆没有区县“" + text.text() + "”",
                    Districts.near(text.text()).map(near -> "是不是“" + near + "”？").orElse("别处的区县写在 venue 或 address 里"));
        }
        return known;
    }

    /** A place; what was given as a district and is none counts as part of it, so that readers see it all the same. */
    private Optional<String> place(Fields fields, String name) {
        Optional<String> own = plain(fields, name).map(Located::text);
        Optional<String> stray = Optional.of("district").filter(fields::isText).flatMap(fields::text)
                .filter(text -> Districts.of(text, chongqing).isEmpty());
        return own.map(place -> stray.isEmpty() || place.startsWith(stray.get()) ? place : stray.get() + place)
                .or(() -> stray);
    }
}
