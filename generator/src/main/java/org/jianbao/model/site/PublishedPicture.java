package org.jianbao.model.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jianbao.format.ContentHash;
import org.jianbao.media.PictureFile;
import org.jianbao.media.PictureFile.Rendition;
import org.jianbao.model.address.Route;
import org.jianbao.model.content.Content.Media;

/**
 * A picture, and where it is published.
 *
 * @param medium the picture
 * @param route where links to it lead: its largest size in a format that every browser shows, or the original
 * @param width of what browsers choose from, in CSS pixels: that of the largest size
 * @param height of it
 * @param sizes what browsers choose from, each format from the smallest to the largest; empty when there is one file
 * @param original where the file is published as it is, when it is
 */
public record PublishedPicture(Media medium, Route route, int width, int height, List<Size> sizes,
        Optional<Route> original) {
    public PublishedPicture {
        sizes = List.copyOf(sizes);
    }

    /** One size of a picture, and where it stands. */
    public record Size(Route route, Rendition rendition) {}

    /**
     * Places a picture.
     *
     * @param relative its path from the folder in which it is published
     * @param at the route of a path in that folder
     * @param webp whether WebP pictures can be made here
     * @param originals whether originals are published
     */
    public static PublishedPicture of(Media medium, String relative, Function<String, Route> at, boolean webp,
            boolean originals) {
        Optional<PictureFile> pixels = medium.pixels();
        Optional<Route> original = originals && pixels.isPresent() && !(keepsSize(medium) && pixels.get().isPlain())
                ? Optional.of(at.apply(named(relative, medium, "original", extension(relative))))
                : Optional.empty();
        if (pixels.isEmpty() || keepsSize(medium)) {
            String typed = pixels.map(found -> found.format().named(relative)).orElse(relative);
            Route only = at.apply(ContentHash.named(typed, medium.hash()));
            return new PublishedPicture(medium, original.orElse(only), medium.width(), medium.height(),
                    original.isEmpty() ? List.of()
                            : List.of(new Size(only, new Rendition(pixels.get().format(), medium.width(),
                                    medium.height()))),
                    original);
        }
        List<Size> sizes = new ArrayList<>();
        for (Rendition rendition : pixels.get().renditions(webp)) {
            sizes.add(new Size(at.apply(named(relative, medium, Integer.toString(rendition.width()),
                    rendition.format().extension())), rendition));
        }
        Size largest = sizes.getLast();
        return new PublishedPicture(medium, original.orElse(largest.route()), largest.rendition().width(),
                largest.rendition().height(), sizes, original);
    }

    /** Whether it has one size, its own. */
    public boolean keepsSize() {
        return keepsSize(medium);
    }

    private static boolean keepsSize(Media medium) {
        return medium.pixels().map(PictureFile::keepsSize).orElse(true);
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** A name such as {@code photo.0123abcd-960.webp}: the hash is the original's, not that of the bytes. */
    private static String named(String relative, Media medium, String which, String extension) {
        return relative.substring(0, relative.lastIndexOf('.')) + "." + medium.hash() + "-" + which + "." + extension;
    }

    /** All places that it takes. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(sizes.stream().map(Size::route).toList());
        original.ifPresent(routes::add);
        if (routes.isEmpty()) {
            routes.add(route);
        }
        return routes;
    }
}
