package org.jianbao.model.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Origins elsewhere from which a site lets browsers load things, by what they load.
 *
 * @param origins such as {@code https://hm.baidu.com}, in the order of the site
 */
public record Outside(Map<Kind, List<String>> origins) {
    /** Nothing comes from elsewhere but what texts show. */
    public static final Outside NONE = new Outside(Map.of());

    public Outside {
        origins = Map.copyOf(origins);
    }

    /** What a browser loads from elsewhere. */
    public enum Kind {
        SCRIPT, STYLE, IMAGE, FONT, MEDIA, FRAME, CONNECT;

        /** The word in {@code site.yml}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words in {@code site.yml}. */
        public static List<String> ids() {
            return Arrays.stream(values()).map(Kind::id).toList();
        }
    }

    /** The origins for a kind. */
    public List<String> of(Kind kind) {
        return origins.getOrDefault(kind, List.of());
    }
}
