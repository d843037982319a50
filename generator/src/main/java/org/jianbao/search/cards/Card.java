package org.jianbao.search.cards;

import java.util.List;

/**
 * What a query may name.
 *
 * @param kind the sort of thing, as the module says it: person, body, district, category, issue or help
 * @param title its name
 * @param text what is known of it in a line, or empty
 * @param url its address below the site's root
 * @param forms how readers write it
 */
record Card(String kind, String title, String text, String url, List<String> forms) {
    Card {
        forms = List.copyOf(forms);
    }
}
