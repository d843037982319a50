package org.jianbao.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jianbao.search.ModuleHost.Module;
import org.jianbao.search.query.Excerpt;
import org.jianbao.search.query.Reply;
import org.jianbao.search.query.Reply.Tier;
import org.jianbao.search.query.Shown;
import org.jianbao.testing.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Terms with marks and rare characters inside, one article for each way to write them, asked of Lucene and of the module. */
@Tag("slow")
class MarkedTermsTest {
    private static final Map<String, String> TEXTS = new TreeMap<>(Map.ofEntries(
            Map.entry("cpp", "课上讲了 C++ 的用法。"), Map.entry("cpp17", "新标准是C＋＋17，写得快。"),
            Map.entry("csharp", "另一班学 C#，人数不多。"), Map.entry("c", "老师先讲C，后讲算法。"),
            Map.entry("fsharp", "少数人用 F# 做表。"), Map.entry("dotnet", "平台是微软的.NET，不收费。"),
            Map.entry("net", "球网的英文是 net。"), Map.entry("node", "后端用Node.js写成。"),
            Map.entry("http2", "网站改用 HTTP/2，更快。"), Map.entry("http", "从前用 HTTP，2 秒才开。"),
            Map.entry("gpt4", "会上演示了GPT‑4。"), Map.entry("gpt", "会上演示了 GPT 4 次。"),
            Map.entry("usbc", "桌上有 USB-C 插座。"), Map.entry("usb", "乙：USB；丙：C 口。"),
            Map.entry("thousand", "走访职工1,000人次。"), Map.entry("thousand-wide", "走访职工1，000人次。"),
            Map.entry("one", "共 1 组，000 号。"), Map.entry("pi", "圆周率约3.14。"),
            Map.entry("percent", "覆盖率100%，没有遗漏。"), Map.entry("hundred", "覆盖100家。"),
            Map.entry("clock", "会议10:30开始。"), Map.entry("clock-wide", "会议10：30开始。"),
            Map.entry("clock-apart", "第10组，30人。"), Map.entry("day", "日期写作2024-11-11。"),
            Map.entry("covid", "防治COVID—19的经验。"), Map.entry("rd", "研发即R&D，投入大。"),
            Map.entry("att", "外企 AT&T 来访。"), Map.entry("festival", "迎“五一”，颁奖章。"),
            Map.entry("festival-dot", "纪念5·1节。"), Map.entry("number", "拨打12351#转人工。"),
            Map.entry("number-plain", "拨打12351转人工。"), Map.entry("money", "每人￥500，另有$80。"),
            Map.entry("at", "请@小李回复，信箱 office@example.org。"), Map.entry("chips", "主攻人工智能、芯片两个方向。"),
            Map.entry("chips-comma", "主攻人工智能，芯片也做。"), Map.entry("chips-apart", "芯片在前，人工智能在后。"),
            Map.entry("chips-lines", "方向是人工智能\n\n芯片另说"), Map.entry("kangxi", "⼯会的⻋队，⻛雨无阻。"),
            Map.entry("plain", "工会的车队，风雨无阻。"), Map.entry("compatible", "\uFA08动在\uF9D1安。"),
            Map.entry("selector", "葛󠄁城获奖。"), Map.entry("hidden", "劳\u200b动\u00ad模范在此。"),
            Map.entry("accents", "去 Cafe\u0301 坐坐。"), Map.entry("accent", "去 Café 坐坐。"),
            Map.entry("rare", "𠮷野与𬭚先生。"), Map.entry("city", "瀋陽下雪。"), Map.entry("city-simple", "沈阳晴了。"),
            Map.entry("lathe", "買了鏇床。"), Map.entry("lathe-simple", "卖了镟床。"), Map.entry("ramie", "种苧麻。"),
            Map.entry("emoji", "点赞👍🏽，很好。"), Map.entry("numero", "编号№5。")));

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static BuiltSite site;

    @SuppressWarnings("NullAway.Init")
    private static ModuleHost host;

    @SuppressWarnings("NullAway.Init")
    private static Module module;

    @BeforeAll
    static void build() throws IOException {
        Samples.write(folder, "content/site.yml", "title: 试刊\nbaseUrl: https://example.org/\n");
        Samples.write(folder, "content/issues/2024-11-11/index.md", "---\ntitle: 期\n---\n");
        for (var text : TEXTS.entrySet()) {
            Samples.write(folder, "content/issues/2024-11-11/" + text.getKey() + ".md",
                    "---\ntitle: 一篇\n---\n" + text.getValue() + "\n");
        }
        site = BuiltSite.of(folder.resolve("content"), folder);
        host = new ModuleHost();
        module = host.open(site.script(), site.files());
    }

    @AfterAll
    static void close() throws IOException {
        host.close();
        site.oracle().close();
    }

    static Stream<Arguments> terms() {
        return Stream.of(arguments("C++", "cpp cpp17"), arguments("c＋＋", "cpp cpp17"), arguments("C ++", "cpp cpp17"),
                arguments("C++17", "cpp17"), arguments("C#", "csharp"), arguments("Ｃ＃", "csharp"),
                arguments("C", "c cpp cpp17 csharp usb usbc"), arguments("F#", "fsharp"),
                arguments(".NET", "dotnet"), arguments("NET", "dotnet net"), arguments("Node.js", "node"),
                arguments("HTTP/2", "http2"), arguments("ＨＴＴＰ／２", "http2"), arguments("GPT-4", "gpt4"),
                arguments("gpt－4", "gpt4"), arguments("GPT 4", "gpt gpt4"), arguments("USB-C", "usbc"),
                arguments("1,000", "thousand thousand-wide"), arguments("1，000人", "thousand thousand-wide"),
                arguments("3.14", "pi"), arguments("100%", "percent"), arguments("100", "hundred percent"),
                arguments("10:30", "clock clock-wide"), arguments("10∶30", "clock clock-wide"),
                arguments("2024-11-11", "day"), arguments("2024—11—11", "day"), arguments("COVID-19", "covid"),
                arguments("R&D", "rd"), arguments("AT&T", "att"), arguments("“五一”", "festival"),
                arguments("迎“五一”", "festival"), arguments("“五一”，颁奖章", "festival"), arguments("5·1", "festival-dot"),
                arguments("5•1", "festival-dot"), arguments("12351#", "number"),
                arguments("12351", "number number-plain"),
                arguments("￥500", "money"), arguments("¥500", "money"), arguments("$80", "money"),
                arguments("@小李", "at"),
                arguments("office@example.org", "at"), arguments("人工智能、芯片", "chips chips-comma"),
                arguments("人工智能,芯片", "chips chips-comma"),
                arguments("\"人工智能 芯片\"", "chips chips-apart chips-comma chips-lines"),
                arguments("人工智能 芯片", "chips chips-apart chips-comma chips-lines"), arguments("工会", "kangxi plain"),
                arguments("⼯会的⻋", "kangxi plain"), arguments("⻛雨", "kangxi plain"), arguments("行动", "compatible"),
                arguments("行动在六安", "compatible"), arguments("葛城", "selector"), arguments("葛󠄁城", "selector"),
                arguments("葛\uFE00城获奖", "selector"), arguments("劳动模范", "hidden"), arguments("cafe", "accent accents"),
                arguments("CAFÉ", "accent accents"), arguments("cafe\u0301", "accent accents"),
                arguments("𠮷野", "rare"),
                arguments("𬭚", "rare"), arguments("👍", "emoji"), arguments("👍\uFE0F🏽", "emoji"),
                arguments("№5", "numero"),
                arguments("瀋陽", "city city-simple"), arguments("沈阳", "city city-simple"), arguments("沉阳", ""),
                arguments("鏇床", "lathe lathe-simple"), arguments("镟床", "lathe lathe-simple"),
                arguments("苎麻", "ramie"), arguments("薴麻", "ramie"),
                arguments("GPT-4 -会上", ""), arguments("C -C++ -C#", "c usb usbc"),
                arguments("芯片 -人工智能、芯片", "chips-apart chips-lines"));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void a_term_is_found_as_a_whole(String term, String names) throws IOException {
        assertThat(exact(site.oracle().search(term))).as("Lucene").isEqualTo(names);
        assertThat(exact(module.search(term))).as("module").isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C+++", "C++18", "HTTP/3", "GPT-5", "USB/C", "1.000", "10-30", "R/D", "人工智能。芯片好", "工会🎉",
            "工会 +", "工会 ，",
            "№6", "𠮶野", "\ue001工会", "12351*", "葛城\ud83d"})
    void what_stands_nowhere_as_a_whole_is_never_called_exact(String term) throws IOException {
        assertThat(exact(site.oracle().search(term))).as("Lucene").isEmpty();
        assertThat(exact(module.search(term))).as("module").isEmpty();
    }

    @Test
    void its_parts_are_found_all_the_same() throws IOException {
        assertThat(names(site.oracle().search("人工智能/芯片"), Tier.EXACT)).isEqualTo("chips chips-comma");
        assertThat(names(site.oracle().search("USB/C"), Tier.WORDS)).isEqualTo("usb usbc");
        assertThat(names(module.search("USB/C"), Tier.WORDS)).isEqualTo("usb usbc");
        assertThat(names(module.search("工会 ，"), Tier.WORDS)).isEqualTo("kangxi plain");
    }

    @Test
    void what_was_found_is_marked_as_a_whole() throws IOException {
        Reply answer = site.oracle().search("葛城");
        Shown shown = site.oracle().show(answer.hits().getFirst());
        assertThat(shown.excerpt().parts()).filteredOn(Excerpt.Part::marked).extracting(Excerpt.Part::text)
                .containsExactly("葛󠄁城");
        assertThat(module.show("C#", 1)).hasSize(1);
    }

    private static String exact(Reply answer) {
        return names(answer, Tier.EXACT);
    }

    private static String names(Reply answer, Tier tier) {
        return String.join(" ", answer.hits().stream().filter(hit -> hit.tier() == tier)
                .map(hit -> name(site.texts().get(hit.id()))).sorted().toList());
    }

    /** The article that a text is of. */
    private static String name(String text) {
        return TEXTS.entrySet().stream()
                .filter(each -> text.contains(each.getValue().substring(0, each.getValue().indexOf('\n') + 1).strip())
                        && text.contains(each.getValue().lines().reduce((first, last) -> last).orElseThrow().strip()))
                .map(Map.Entry::getKey).findFirst().orElse(text);
    }
}
