package org.jianbao.render.theme;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.jianbao.format.JsonText;
import org.jianbao.format.JsonValue;
import org.jianbao.media.IconPainter;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.render.theme.Theme.Asset;

import static java.util.Objects.requireNonNull;

/**
 * What telephones put on their home screen: icons painted of the mark of the theme, and the manifest that names them (W3C Web
 * Application Manifest). A theme may bring any of these icons itself.
 */
final class AppIcons {
    /** The mark; without it there are no icons. */
    static final String MARK = "img/favicon.svg";
    /** What the theme says of colours and frame; the site's name, address and icons are added. Without it there is no manifest. */
    static final String MANIFEST = "site.webmanifest";
    /** For home screens of Apple's telephones, which read no manifest. */
    static final String TOUCH = "img/touch-icon.png";

    private static final int TOUCH_SIDE = 180;
    private static final List<Icon> ICONS = List.of(new Icon("img/icon-192.png", 192, "any"),
            new Icon("img/icon-512.png", 512, "any"), new Icon("img/icon-maskable.png", 512, "maskable"));

    /**
     * An icon of the manifest.
     *
     * @param side in pixels
     * @param purpose as the manifest has it
     */
    private record Icon(String name, int side, String purpose) {}

    private AppIcons() {}

    /**
     * Adds the icons that the assets of a theme lack; reports a mark or a manifest that cannot be read.
     *
     * @param files where the assets come from, by their names
     */
    static void read(SortedMap<String, Asset> assets, Map<String, Path> files, Problems problems) {
        Asset manifest = assets.get(MANIFEST);
        if (manifest != null && !isReadable(manifest)) {
            problems.add(ProblemKind.TEMPLATE_ERROR, place(files, MANIFEST), "不是 JSON 对象，或者有的值不是文字",
                    "照 themes/default/assets/" + MANIFEST + " 改");
            assets.remove(MANIFEST);
        }
        Asset mark = assets.get(MARK);
        if (mark == null) {
            return;
        }
        Optional<IconPainter> read = IconPainter.of(mark.bytes());
        if (read.isEmpty()) {
            problems.add(ProblemKind.TEMPLATE_ERROR, place(files, MARK), "读不懂这个 SVG，画不出手机桌面上的图标",
                    "用绘图软件重新导出为 SVG");
            return;
        }
        IconPainter painter = read.get();
        add(assets, TOUCH, name -> painter.filled(TOUCH_SIDE));
        for (Icon icon : ICONS) {
            add(assets, icon.name(), name -> icon.purpose().equals("maskable") ? painter.maskable(icon.side())
                    : painter.plain(icon.side()));
        }
    }

    private static Place place(Map<String, Path> files, String name) {
        return Place.ofFile(Theme.slashes(requireNonNull(files.get(name))));
    }

    private static boolean isReadable(Asset manifest) {
        try {
            said(manifest);
            return true;
        } catch (JsonValue.Mistake e) {
            return false;
        }
    }

    /** What a theme's manifest says. */
    private static SortedMap<String, String> said(Asset manifest) {
        SortedMap<String, String> said = new TreeMap<>();
        JsonValue.first(new String(manifest.bytes(), StandardCharsets.UTF_8)).all()
                .forEach((key, value) -> said.put(key, value.string()));
        return said;
    }

    private static void add(SortedMap<String, Asset> assets, String name, Function<String, byte[]> painted) {
        if (!assets.containsKey(name)) {
            assets.put(name, Asset.named(name, painted.apply(name)));
        }
    }

    /** The manifest of a theme as that of a site; what the theme's own says stays. */
    static SortedMap<String, Asset> withManifest(SortedMap<String, Asset> assets, String title, String language) {
        Asset written = assets.get(MANIFEST);
        if (written == null) {
            return assets;
        }
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", title);
        manifest.put("short_name", title);
        manifest.put("lang", language);
        // From the folder of the assets, so that it holds at any address.
        manifest.put("start_url", "../");
        manifest.put("scope", "../");
        List<Object> icons = new ArrayList<>();
        for (Icon icon : ICONS) {
            if (assets.containsKey(icon.name())) {
                String path = requireNonNull(assets.get(icon.name())).route().path();
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("src", path.substring("/assets/".length()));
                entry.put("sizes", icon.side() + "x" + icon.side());
                entry.put("type", "image/png");
                entry.put("purpose", icon.purpose());
                icons.add(entry);
            }
        }
        manifest.put("icons", icons);
        manifest.putAll(said(written));
        SortedMap<String, Asset> all = new TreeMap<>(assets);
        all.put(MANIFEST, Asset.named(MANIFEST,
                JsonText.of(JsonText.tree(manifest)).getBytes(StandardCharsets.UTF_8)));
        return all;
    }
}
