import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Gives the documentation that {@code mvn site} made its face: language, search, contents, previous and next page, the text before the menu.
 * Writes a content folder of what the pages say, which Jianbao makes searchable. Run by {@code .ci/finish-docs}, with jsoup.
 */
public final class FinishDocs {
    private static final List<String> FOLDERS = List.of("", "guide", "developer", "developer/decisions");
    /** So many headings make contents worth their space. */
    private static final int CONTENTS = 3;

    private final Path site;
    private final Path content;
    /** The pages of the menu in order, by their path, with their names there. */
    private final Map<String, String> menu = new LinkedHashMap<>();
    private final String edit;

    private FinishDocs(Path site, Path content, String edit) {
        this.site = site;
        this.content = content;
        this.edit = edit;
    }

    /** @param arguments the folder of the site, the content folder to be written, where files are edited (an address, or empty) */
    public static void main(String[] arguments) throws IOException {
        new FinishDocs(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]).run();
    }

    private void run() throws IOException {
        Files.createDirectories(content.resolve("pages"));
        Files.writeString(content.resolve("site.yml"), """
                format: 2
                title: 文档
                search: {lucene: false, fewFiles: true}
                # Documents show what is wrong.
                rules: {full-width-markup: off, id-number: off, bank-card: off}
                """);
        Document home = read("index.html");
        home.select("nav.sidebar-nav a[href], nav.sidebar-nav li.active a").forEach(
                link -> menu.put(link.hasAttr("href") ? link.attr("href") : "index.html", link.text()));
        menu.keySet().removeIf(page -> page.startsWith("generator/"));
        List<String> pages = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(site.resolve(folder))) {
                files.map(file -> site.relativize(file).toString().replace('\\', '/'))
                        .filter(file -> file.endsWith(".html")).sorted().forEach(pages::add);
            }
        }
        List<String> faults = new ArrayList<>();
        Map<String, Document> read = new LinkedHashMap<>();
        for (String page : pages) {
            read.put(page, read(page));
        }
        Map<String, String> finished = new LinkedHashMap<>();
        for (String page : pages) {
            finished.put(page, finished(page, read.get(page), faults));
        }
        if (!faults.isEmpty()) {
            faults.forEach(System.err::println);
            System.exit(1);
        }
        for (Map.Entry<String, String> page : finished.entrySet()) {
            Files.writeString(site.resolve(page.getKey()), page.getValue());
        }
        System.out.println("Finished " + pages.size() + " pages of documentation");
    }

    private Document read(String page) throws IOException {
        Document document = Jsoup.parse(site.resolve(page).toFile(), "UTF-8");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private String finished(String page, Document old, List<String> faults) throws IOException {
        boolean chinese = !page.startsWith("developer/");
        String up = "../".repeat((int) page.chars().filter(c -> c == '/').count());
        Element text = old.selectFirst("main#bodyColumn");
        if (text == null) {
            faults.add(page + ": is finished already; run mvn site first");
            return old.outerHtml();
        }
        Element title = text.selectFirst("h1");
        if (title == null) {
            faults.add(page + ": has no title");
        }
        text.select("p, li, td, th, dd").stream().filter(each -> each.ownText().contains("**"))
                .forEach(each -> faults.add(page + ": stars that are no emphasis: " + each.ownText()));
        // Tables that are wide scroll by themselves, also by keyboard.
        int tables = 0;
        for (Element table : text.select("table")) {
            table.clearAttributes();
            table.wrap("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + (chinese ? "表格 " : "Table ")
                    + ++tables + "\"></div>");
        }
        text.select("pre").attr("tabindex", "0").removeAttr("class");
        text.select("tr, td, th, thead, tbody").removeAttr("class");
        text.select("img:not([alt])").attr("alt", "");
        if (!page.equals("index.html")) {
            search(page, title == null ? page : title.text(), text);
        }

        Document made = Document.createShell("");
        made.outputSettings().prettyPrint(false);
        made.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        made.selectFirst("html").attr("lang", chinese ? "zh-CN" : "en");
        made.head().append("""
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                """).appendElement("title").text((title == null ? "" : title.text() + " – ") + "Jianbao");
        made.head().append("\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"" + up + "css/docs.css\">\n<script type=\"module\" src=\"" + up
                + "js/docs.js\"></script>\n");
        Element body = made.body();
        body.append("\n<a class=\"skip\" href=\"#text\">" + (chinese ? "跳到正文" : "Skip to the text") + "</a>\n");
        body.append("<header><a class=\"brand\" href=\"" + up + "index.html\">" + (chinese ? "Jianbao 文档" : "Jianbao documents")
                + "</a>\n<form class=\"search\" role=\"search\" hidden><label for=\"q\">" + (chinese ? "查找文档" : "Search")
                + "</label> <input id=\"q\" type=\"search\" autocomplete=\"off\" aria-controls=\"found\">"
                + "<div id=\"found\" class=\"found\" role=\"status\" hidden></div></form></header>\n");
        Element columns = body.appendElement("div").addClass("columns");
        Element main = columns.appendElement("main").attr("id", "text");
        contents(text, title, chinese);
        while (text.childNodeSize() > 0) {
            main.appendChild(text.childNode(0));
        }
        turn(page, up, chinese, main);
        menu(page, up, old, chinese, columns);
        body.append("\n<footer><p>" + (chinese ? "Jianbao（简报），Apache-2.0" : "Jianbao, Apache-2.0") + "</p></footer>\n");
        return made.outerHtml();
    }

    /** The headings of a page below its title, where there are several. */
    private static void contents(Element text, Element title, boolean chinese) {
        List<Element> headings = text.select("h2");
        if (headings.size() < CONTENTS || title == null) {
            return;
        }
        Element nav = new Element("nav").addClass("contents").attr("aria-label", chinese ? "本页内容" : "On this page");
        Element list = nav.appendElement("ul");
        for (int i = 0; i < headings.size(); i++) {
            Element heading = headings.get(i);
            if (heading.id().isEmpty()) {
                heading.attr("id", "h" + (i + 1));
            }
            list.appendElement("li").appendElement("a").attr("href", "#" + heading.id()).text(heading.text());
        }
        title.after(nav);
    }

    private void turn(String page, String up, boolean chinese, Element main) {
        List<String> order = List.copyOf(menu.keySet());
        int at = order.indexOf(page);
        Element nav = main.appendElement("nav").addClass("turn").attr("aria-label", chinese ? "前后页" : "Previous and next");
        if (at > 0) {
            nav.appendElement("a").attr("rel", "prev").attr("href", up + order.get(at - 1))
                    .text((chinese ? "上一页：" : "Previous: ") + menu.get(order.get(at - 1)));
        }
        if (at >= 0 && at + 1 < order.size()) {
            nav.appendElement("a").attr("rel", "next").attr("href", up + order.get(at + 1))
                    .text((chinese ? "下一页：" : "Next: ") + menu.get(order.get(at + 1)));
        }
        if (at < 0) {
            nav.appendElement("a").attr("href", up + "developer/decisions.html").text("All decisions");
        }
        String source = "src/site/markdown/" + page.replaceFirst("html$", "md");
        Element note = main.appendElement("p").addClass("source");
        if (edit.isEmpty()) {
            note.text(chinese ? "这一页的源文件：" : "Source of this page: ").appendElement("code").text(source);
        } else {
            note.appendElement("a").attr("href", edit + source).text(chinese ? "改这一页" : "Edit this page");
        }
    }

    private static void menu(String page, String up, Document old, boolean chinese, Element columns) {
        Element nav = columns.appendElement("nav").addClass("menu").attr("aria-label", chinese ? "目录" : "Contents");
        Element list = null;
        for (Element item : old.select("nav.sidebar-nav li")) {
            if (item.hasClass("nav-header")) {
                nav.appendElement("h2").text(item.text());
                list = nav.appendElement("ul");
                continue;
            }
            if (list == null) {
                list = nav.appendElement("ul");
            }
            Element from = item.selectFirst("a");
            Element link = list.appendElement("li").appendElement("a").text(from.text());
            if (from.hasAttr("href")) {
                link.attr("href", from.attr("href"));
            } else {
                link.attr("href", up + page).attr("aria-current", "page");
            }
            if (from.text().chars().noneMatch(c -> c >= 0x2e80) && chinese) {
                link.attr("lang", "en");
            } else if (from.text().chars().anyMatch(c -> c >= 0x2e80) && !chinese) {
                link.attr("lang", "zh-CN");
            }
        }
    }

    /** A page of the content that is searched: what the page says, nothing of it Markdown. */
    private void search(String page, String title, Element text) throws IOException {
        StringBuilder out = new StringBuilder("---\ntitle: \"").append(title.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"\n---\n");
        for (Element block : text.select("h2, h3, h4, p, li, pre, tr, dt, dd")) {
            if (block.is("li, dd") && !block.select("p, li").isEmpty()) {
                continue;
            }
            String words = block.is("tr") ? String.join("，", block.select("td, th").eachText()) : block.text();
            if (!words.isBlank()) {
                out.append('\n').append(words.replaceAll("(\\p{Punct})", "\\\\$1")).append('\n');
            }
        }
        Files.writeString(content.resolve("pages/" + page.replace("developer/decisions/", "decision-").replace('/', '-')
                .replaceFirst("html$", "md")), out);
    }
}
