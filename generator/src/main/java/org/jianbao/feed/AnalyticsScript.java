package org.jianbao.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jianbao.format.JsonText;
import org.jianbao.model.content.Analytics;

/**
 * The script that loads the services which count readers. It is a file of the site, for its policy runs nothing that stands in a page; a
 * reader who does not want to be tracked is not.
 */
final class AnalyticsScript {
    private static final String NAME = "analytics.js";
    private static final String PLACE = "[/* services */]";

    private AnalyticsScript() {}

    static String of(List<Analytics> services) {
        List<Map<String, Object>> all = services.stream().map(each -> {
            Map<String, Object> service = new LinkedHashMap<>();
            service.put("name", each.service().key());
            service.put("id", each.id());
            service.put("script", each.script());
            service.put("attributes", each.attributes());
            return service;
        }).toList();
        try (InputStream in = Objects.requireNonNull(AnalyticsScript.class.getResourceAsStream(NAME), NAME)) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return script.replace(PLACE, JsonText.escaped(JsonText.tree(all)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
