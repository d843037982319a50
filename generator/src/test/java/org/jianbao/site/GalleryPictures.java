package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import org.jianbao.site.SiteInBrowser.Reader;

/** Takes the pictures of the gallery in the documents, and writes its page; a command, see {@code bench/gallery.sh}. */
public final class GalleryPictures {
    private static final int QUALITY = 55;
    private static final String HEAD = """
            # 样子

            示例站的每一种页面，在手机（360像素宽）、平板（768像素）和电脑（1280像素）上，以及深色、关怀模式和打印的样子。
            图由 `generator/bench/gallery.sh` 从示例站拍下来，改了主题以后重拍一次。
            """;

    private enum View {
        PHONE("手机", 360, 640),
        TABLET("平板", 768, 900),
        DESKTOP("电脑", 1280, 800),
        DARK("深色", 360, 640),
        CARE("关怀模式", 360, 640),
        PRINT("打印", 794, 1123);

        private final String title;
        private final int width;
        private final int height;

        View(String title, int width, int height) {
            this.title = title;
            this.width = width;
            this.height = height;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param ready what is there when the page is as a reader sees it */
    private record Scene(String id, String title, String path, String ready, List<View> views) {}

    private static final List<View> ALL = List.of(View.PHONE, View.DARK, View.CARE, View.TABLET, View.DESKTOP);
    private static final List<View> USUAL = List.of(View.PHONE, View.CARE, View.DESKTOP);
    private static final List<Scene> SCENES = List.of(
            new Scene("home", "首页", "", "h1", ALL),
            new Scene("issue", "一期", "issues/2024-11-11/", "h1", ALL),
            new Scene("article", "文章", "issues/2024-11-11/jiankang-daoshi/", "h1", ALL),
            new Scene("briefs", "短讯", "issues/2024-11-11/yizhou-dongtai/", "h1", USUAL),
            new Scene("whole", "整期打印", "print/2024-11-11/", "h1", List.of(View.PRINT)),
            new Scene("category", "分类", "categories/competitions/", "h1", ALL),
            new Scene("events", "活动表", "categories/competitions/events/", "h1", USUAL),
            new Scene("event", "活动", "events/2024-yugong-guanai/", "h1", USUAL),
            new Scene("calendar", "日历", "calendar/2024/11/", "h1", USUAL),
            new Scene("districts", "区县", "districts/", "h1", USUAL),
            new Scene("names", "名录", "names/", "h1", List.of(View.PHONE, View.DESKTOP)),
            new Scene("help", "找工会帮忙", "help/", "h1", USUAL),
            new Scene("search", "查找", "search/?q=拖欠工资怎么办", ".search-item", ALL),
            new Scene("archive", "归档", "archive/", "h1", List.of(View.PHONE, View.DESKTOP)),
            new Scene("accessibility", "无障碍说明", "accessibility/", "h1", List.of(View.PHONE)),
            new Scene("missing", "没有的页面", "404.html", "h1", List.of(View.PHONE)));

    private GalleryPictures() {}

    /**
     * Takes the pictures.
     *
     * @param arguments the folder of the pictures, and the file of the page
     */
    public static void main(String[] arguments) throws IOException {
        Path pictures = Files.createDirectories(Path.of(arguments[0]));
        Path page = Path.of(arguments[1]);
        StringBuilder text = new StringBuilder(HEAD);
        try (SiteInBrowser site = SiteInBrowser.open()) {
            for (Scene scene : SCENES) {
                text.append("\n## ").append(scene.title()).append("\n\n");
                for (View view : scene.views()) {
                    Path picture = pictures.resolve(scene.id() + "-" + view.id() + ".jpg");
                    take(site, scene, view, picture);
                    text.append("![").append(scene.title()).append("，").append(view.title)
                            .append("](../images/gallery/")
                            .append(picture.getFileName()).append(")\n");
                }
            }
        }
        Files.writeString(page, text.toString());
    }

    private static void take(SiteInBrowser site, Scene scene, View view, Path picture) {
        try (Reader reader = site.reader(view.width, true)) {
            Page page = reader.page();
            page.setViewportSize(view.width, view.height);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(view == View.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setMedia(view == View.PRINT ? Media.PRINT : Media.SCREEN));
            if (view == View.CARE) {
                reader.before("localStorage.setItem('care', '2')");
            }
            page.navigate(site.url() + scene.path());
            page.locator(scene.ready()).first().waitFor(new Locator.WaitForOptions());
            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setType(ScreenshotType.JPEG)
                    .setQuality(QUALITY).setAnimations(ScreenshotAnimations.DISABLED));
        }
    }
}
