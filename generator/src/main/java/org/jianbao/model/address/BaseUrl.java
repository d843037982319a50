package org.jianbao.model.address;

/**
 * The address under which the site is published.
 *
 * @param origin scheme and host, such as {@code https://example.org}, without a slash at the end; empty when the
 *     address is not known
 * @param path base path that begins and ends with a slash; {@code /} for a site at the root of its host
 */
public record BaseUrl(String origin, String path) {
    /** A site at the root of an unknown host. */
    public static final BaseUrl NONE = new BaseUrl("", "/");

    public BaseUrl {
        if (!path.startsWith("/") || !path.endsWith("/") || origin.endsWith("/")) {
            throw new IllegalArgumentException("not a base URL: " + origin + path);
        }
    }

    /** Whether full addresses can be made. */
    public boolean isKnown() {
        return !origin.isEmpty();
    }

    /** The address of a route as links within the site write it, such as {@code /bulletin/about/}. */
    public String link(Route route) {
        return path + route.encoded().substring(1);
    }

    /** The full address of a route; without an origin, the same as {@link #link}. */
    public String absolute(Route route) {
        return origin + link(route);
    }

    /** The address of a site in a folder of this one. */
    public BaseUrl below(String segment) {
        return new BaseUrl(origin, path + segment + "/");
    }

    @Override
    public String toString() {
        return origin + path;
    }
}
