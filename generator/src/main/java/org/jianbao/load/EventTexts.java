package org.jianbao.load;

import java.util.List;
import java.util.Optional;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Fields.Located;
import org.jianbao.load.value.Given;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.region.Region;

/**
 * The texts of events.
 *
 * @param region whose districts are meant
 */
record EventTexts(Region region, Problems problems) implements TextForms {
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
        Optional<String> known = region.district(text.text());
        if (known.isEmpty() && region.isKnown()) {
            problems.add(ProblemKind.UNKNOWN_DISTRICT, text.place(), region.shortName() + "没有区县“" + text.text() + "”",
                    region.near(text.text()).map(near -> "是不是“" + near + "”？").orElse("别处的区县写在 venue 或 address 里"));
        }
        return known;
    }

    /** A place; what was given as a district and is none counts as part of it, so that readers see it all the same. */
    private Optional<String> place(Fields fields, String name) {
        Optional<String> own = plain(fields, name).map(Located::text);
        Optional<String> stray = Optional.of("district").filter(fields::isText).flatMap(fields::text)
                .filter(text -> !region.isDistrict(text));
        return own.map(place -> stray.isEmpty() || place.startsWith(stray.get()) ? place : stray.get() + place)
                .or(() -> stray);
    }
}
