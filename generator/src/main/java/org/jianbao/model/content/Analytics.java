package org.jianbao.model.content;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jianbao.model.content.Outside.Kind;

/**
 * A service that counts the readers of a site, as {@code analytics} in {@code site.yml} names it.
 *
 * @param service which one
 * @param id what it knows the site by
 * @param address of a server of one's own, with scheme and without a slash at the end; empty for the service's own
 */
public record Analytics(Service service, String id, String address) {

    /** The services, with the form of their ids; what they load and where they report is what their own instructions say. */
    public enum Service {
        BAIDU("百度统计", "[0-9a-f]{32}", "32位数字和字母，在代码里 hm.js? 的后面", "https://hm.baidu.com/hm.js?{id}"),
        CNZZ("友盟+（CNZZ）", "\\d{5,12}", "一串数字，在代码里 id= 的后面", "https://v1.cnzz.com/z.js?id={id}&async=1"),
        LA51("51.LA", "[0-9A-Za-z]{16}", "16位数字和字母，在代码里 id= 的后面",
                "https://sdk.51.la/js-sdk-pro.min.js?id={id}&ck={id}"),
        GOOGLE("Google Analytics", "G-[0-9A-Z]{4,14}", "G- 开头的衡量 ID",
                "https://www.googletagmanager.com/gtag/js?id={id}"),
        PLAUSIBLE("Plausible", "pa-[0-9A-Za-z_-]{8,40}|[0-9a-z-]+(?:\\.[0-9a-z-]+)+", "网站的域名，或代码里 pa- 开头的一段",
                "https://plausible.io"),
        UMAMI("Umami", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "data-website-id 的值", "https://cloud.umami.is"),
        GOATCOUNTER("GoatCounter", "[0-9a-z-]{1,63}", "网站的代号，就是网址里 .goatcounter.com 前面的一段",
                "https://gc.zgo.at/count.js"),
        MATOMO("Matomo", "\\d{1,8}", "网站的编号，是数字", "");

        private static final Set<Service> OF_ONE_S_OWN = Set.of(PLAUSIBLE, UMAMI, GOATCOUNTER, MATOMO);

        private final String label;
        private final Pattern id;
        private final String form;
        private final String hosted;

        Service(String label, String id, String form, String hosted) {
            this.label = label;
            this.id = Pattern.compile(id);
            this.form = form;
            this.hosted = hosted;
        }

        /** The word in {@code site.yml}. */
        public String key() {
            return this == LA51 ? "51la" : name().toLowerCase(Locale.ROOT);
        }

        /** The words in {@code site.yml}. */
        public static List<String> keys() {
            return Arrays.stream(values()).map(Service::key).toList();
        }

        /** Its name, as editors know it. */
        public String label() {
            return label;
        }

        /** What its ids look like, for editors. */
        public String form() {
            return form;
        }

        /** Whether a text may be an id of it. */
        public boolean takes(String text) {
            return id.matcher(text).matches();
        }

        /** Whether it can run on a server of one's own. */
        public boolean mayBeOwn() {
            return OF_ONE_S_OWN.contains(this);
        }

        /** Whether there is a server that is not one's own. */
        public boolean isHosted() {
            return !hosted.isEmpty();
        }
    }

    /** The full address of the script that it loads. */
    public String script() {
        String server = address.isEmpty() ? service.hosted.replace("{id}", id) : address;
        return switch (service) {
            case BAIDU, CNZZ, LA51, GOOGLE -> server;
            case PLAUSIBLE -> server + "/js/" + (id.startsWith("pa-") ? id : "script") + ".js";
            case UMAMI -> server + "/script.js";
            case GOATCOUNTER -> address.isEmpty() ? server : server + "/count.js";
            case MATOMO -> server + "/matomo.js";
        };
    }

    /** The attributes of the element that loads the script, in order. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        switch (service) {
            case BAIDU, CNZZ, GOOGLE, MATOMO -> {
                // The address or the queue says it all.
            }
            case LA51 -> attributes.put("id", "LA_COLLECT");
            case PLAUSIBLE -> attributes.put("data-domain", id);
            case UMAMI -> attributes.put("data-website-id", id);
            case GOATCOUNTER -> attributes.put("data-goatcounter",
                    (address.isEmpty() ? "https://" + id + ".goatcounter.com" : address) + "/count");
        }
        return attributes;
    }

    /** The origins from which browsers load something of a kind for it, or to which they report. */
    public List<String> origins(Kind kind) {
        String own = origin(script());
        List<String> reports = switch (service) {
            case BAIDU -> List.of("https://hm.baidu.com");
            case CNZZ -> List.of("https://*.cnzz.com");
            case LA51 -> List.of("https://collect-v6.51.la");
            case GOOGLE -> List.of("https://*.analytics.google.com", "https://*.google-analytics.com",
                    "https://*.googletagmanager.com");
            case PLAUSIBLE, MATOMO -> List.of(own);
            case UMAMI -> address.isEmpty()
                    ? List.of("https://api-gateway.umami.dev", own, "https://gateway.umami.is")
                    : List.of(own);
            case GOATCOUNTER -> List.of(origin(Optional.ofNullable(attributes().get("data-goatcounter")).orElse(own)));
        };
        return switch (kind) {
            case SCRIPT -> service == Service.CNZZ ? reports : List.of(own);
            case IMAGE, CONNECT -> reports;
            case STYLE, FONT, MEDIA, FRAME -> List.of();
        };
    }

    private static String origin(String address) {
        return address.substring(0, (address + "/").indexOf('/', "https://".length()));
    }
}
