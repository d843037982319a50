package org.jianbao.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.model.address.SiteRoutes;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.site.Translation;
import org.jianbao.render.page.TemplateModel.TranslationView;

/** Where pages lead in other languages. */
final class TranslationLinks {
    /** Languages and scripts that run from right to left. */
    private static final Set<String> LEFTWARD = Set.of("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> LEFTWARD_SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm");

    private final List<Translation> translations;
    private final SiteSettings settings;

    TranslationLinks(List<Translation> translations, SiteSettings settings) {
        this.translations = List.copyOf(translations);
        this.settings = settings;
    }

    /** How the script of a language runs, as {@code dir} says it. */
    static String direction(String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean leftward = locale.getScript().isEmpty() ? LEFTWARD.contains(locale.getLanguage())
                : LEFTWARD_SCRIPTS.contains(locale.getScript());
        return leftward ? "rtl" : "ltr";
    }

    /** The same page in each other language, or else the home page of that language. */
    List<TranslationView> links(Route route) {
        return translations.stream().map(each -> {
            Route there = each.has(route) ? route : SiteRoutes.HOME;
            boolean near = each.base().origin().equals(settings.baseUrl().origin());
            return new TranslationView(each.language(), each.name(),
                    near ? each.base().link(there) : each.base().absolute(there));
        }).toList();
    }

    /** The same page in all languages, this one first, with full addresses; none when it is in one only. */
    List<TranslationView> alternates(Route route) {
        List<TranslationView> all = new ArrayList<>();
        translations.stream().filter(each -> each.has(route) && isKnown(each.base()))
                .forEach(each -> all
                        .add(new TranslationView(each.language(), each.name(), each.base().absolute(route))));
        if (!all.isEmpty()) {
            all.addFirst(new TranslationView(settings.language(), "", settings.baseUrl().absolute(route)));
        }
        return all;
    }

    private boolean isKnown(BaseUrl base) {
        return base.isKnown() && settings.baseUrl().isKnown();
    }
}
