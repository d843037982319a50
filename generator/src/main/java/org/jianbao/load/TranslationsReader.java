package org.jianbao.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jianbao.load.value.Fields;
import org.jianbao.model.content.SiteSettings.InLanguage;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.typography.TraditionalText;

/** Reads {@code translations} of {@code site.yml}: the same bulletin in other languages. */
final class TranslationsReader {
    private static final Pattern TRADITIONAL = Pattern.compile("zh-(?:Hant|TW|HK|MO)(?:-.*)?");
    private static final Pattern CHINESE = Pattern.compile("zh(?:-.*)?");
    private static final String NAME = "繁體中文";

    private final Problems problems;

    TranslationsReader(Problems problems) {
        this.problems = problems;
    }

    /** Whether a language is written in traditional characters. */
    static boolean isTraditional(String language) {
        return TRADITIONAL.matcher(language).matches();
    }

    /** @param language of the site itself */
    List<InLanguage> read(Fields fields, String language) {
        List<InLanguage> translations = new ArrayList<>();
        Set<String> converted = new HashSet<>();
        for (Fields entry : fields.mappings("translations")) {
            entry.allow(List.of("name", "content", "convert"));
            if (!entry.has("convert")) {
                translations.add(new InLanguage(entry.requiredText("name", ""), entry.requiredText("content", ""), "",
                        entry.place("content")));
            } else if (entry.has("content")) {
                problems.add(ProblemKind.BAD_VALUE, entry.place("content"), "convert 和 content 只能写一个",
                        "由这个网站自动转换的，删掉 content；有自己的内容文件夹的，删掉 convert");
            } else {
                conversion(entry, language).filter(translation -> isNew(translation, converted))
                        .ifPresent(translations::add);
            }
        }
        return translations;
    }

    private Optional<InLanguage> conversion(Fields entry, String language) {
        return entry.parsed("convert", value -> {
            if (TraditionalText.Variant.of(value.text()).isEmpty()) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不能自动转换成“" + value.text() + "”",
                        "能转换成 zh-Hant（繁体）、zh-TW（台湾字形）、zh-HK 和 zh-MO（香港字形）；别的语言要有自己的内容文件夹，写 content");
                return Optional.empty();
            }
            if (isTraditional(language) || !CHINESE.matcher(language).matches()) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "只有简体中文的网站能自动转换，这个网站的 language 是“" + language + "”",
                        "删掉 convert，或改 language");
                return Optional.empty();
            }
            return Optional.of(new InLanguage(entry.text("name").orElse(NAME), "", value.text(), value.place()));
        });
    }

    private boolean isNew(InLanguage translation, Set<String> converted) {
        boolean isNew = converted.add(translation.segment());
        if (!isNew) {
            problems.add(ProblemKind.DUPLICATE_ID, translation.place(), "“" + translation.conversion() + "”写了两次",
                    "删掉一个");
        }
        return isNew;
    }
}
