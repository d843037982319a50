package org.jianbao.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Fields.Located;
import org.jianbao.model.content.Analytics;
import org.jianbao.model.content.Analytics.Service;
import org.jianbao.model.content.Compliance;
import org.jianbao.model.content.Outside;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reads {@code compliance}, {@code allow} and {@code analytics} of {@code site.yml}. */
final class ComplianceReader {
    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private static final Pattern ICP = Pattern.compile(PROVINCE + "ICP[备证]\\d{6,10}号(?:-\\d{1,3})?");
    private static final Pattern POLICE = Pattern.compile(PROVINCE + "公网安备\\d{14}号");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Za-z]{10}");
    private static final Pattern REPORT = Pattern.compile(
            "https?://[^\\s\"'<>\\\\]+|[\\w.+-]{1,64}@[\\w.-]{1,250}|[+]?[0-9(（][0-9 ()（）-]{3,30}");
    /** A host of the web without path, name or password. */
    private static final Pattern ORIGIN = Pattern
            .compile("https?://(?:\\*\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?::\\d{1,5})?");

    /** A server, and maybe a folder on it. */
    private static final Pattern SERVER = Pattern
            .compile("https://[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?::\\d{1,5})?(?:/[\\w.~-]+)*/?");

    private final Problems problems;

    ComplianceReader(Problems problems) {
        this.problems = problems;
    }

    Compliance compliance(Fields fields) {
        fields.allow(List.of("icp", "police", "sponsor", "organiser", "identifier", "report", "government"));
        return new Compliance(checked(fields, "icp", ICP, "不是 ICP 备案号", "写成 渝ICP备12345678号-1 的样子"),
                checked(fields, "police", POLICE, "不是公安备案号", "写成 渝公网安备50010302000001号 的样子，数字有14位"),
                fields.text("sponsor").orElse(""), fields.text("organiser").orElse(""),
                checked(fields, "identifier", IDENTIFIER, "不是网站标识码", "标识码是10位数字或字母，写在引号里"),
                checked(fields, "report", REPORT, "不是网址、邮箱或电话", "写成 https://…、name@example.org 或 023-12345678 的样子"),
                fields.flag("government"));
    }

    Outside outside(Fields fields) {
        fields.allow(Outside.Kind.ids());
        Map<Outside.Kind, List<String>> origins = new EnumMap<>(Outside.Kind.class);
        for (Outside.Kind kind : Outside.Kind.values()) {
            List<String> named = new ArrayList<>();
            for (Fields.Located value : fields.located(kind.id())) {
                if (ORIGIN.matcher(value.text()).matches()) {
                    named.add(value.text());
                } else {
                    problems.add(ProblemKind.BAD_VALUE, value.place(), "不是网站的来源：“" + value.text() + "”",
                            "只写协议和域名，如 https://hm.baidu.com，后面不带斜杠和路径");
                }
            }
            if (!named.isEmpty()) {
                origins.put(kind, List.copyOf(named));
            }
        }
        return new Outside(origins);
    }

    List<Analytics> analytics(Fields fields) {
        fields.allow(Service.keys());
        List<Analytics> named = new ArrayList<>();
        for (Service service : Service.values()) {
            fields.value(service.key()).flatMap(value -> switch (value) {
                case Located id -> id(service, id).flatMap(text -> analytics(service, text, "", id.place()));
                case Fields both -> analytics(service, both);
            }).ifPresent(named::add);
        }
        return named;
    }

    private Optional<Analytics> analytics(Service service, Fields fields) {
        fields.allow(List.of("id", "address"));
        if (!fields.has("id")) {
            fields.missing("id");
        }
        Optional<String> id = fields.parsed("id", value -> id(service, value));
        Optional<String> address = fields.parsed("address", value -> {
            if (!service.mayBeOwn()) {
                problems.add(ProblemKind.BAD_VALUE, value.place(), service.label() + "不能放在自己的服务器上", "去掉 address 这一行");
            } else if (SERVER.matcher(value.text()).matches()) {
                return Optional.of(value.text().replaceFirst("/$", ""));
            } else {
                problems.add(ProblemKind.BAD_VALUE, value.place(), "不是服务器的地址：“" + value.text() + "”",
                        "写成 https://stat.example.org 的样子，不带脚本的文件名");
            }
            return Optional.empty();
        });
        return address.isEmpty() && fields.has("address") ? Optional.empty()
                : id.flatMap(text -> analytics(service, text, address.orElse(""), fields.place()));
    }

    private Optional<Analytics> analytics(Service service, String id, String address, Place place) {
        if (address.isEmpty() && !service.isHosted()) {
            problems.add(ProblemKind.MISSING_KEY, place, service.label() + "要写明服务器在哪里",
                    "写成 " + service.key() + ": {id: \"" + id + "\", address: https://stat.example.org}");
            return Optional.empty();
        }
        return Optional.of(new Analytics(service, id, address));
    }

    private Optional<String> id(Service service, Located value) {
        if (service.takes(value.text())) {
            return Optional.of(value.text());
        }
        problems.add(ProblemKind.BAD_VALUE, value.place(), "不是" + service.label() + "的编号：“" + value.text() + "”",
                "只写" + service.form());
        return Optional.empty();
    }

    /** A text of a shape, spaces left out; empty, with a problem, when it has another. */
    private String checked(Fields entry, String field, Pattern shape, String what, String fix) {
        return entry.parsed(field, value -> {
            String text = field.equals("report") ? value.text() : value.text().replaceAll("\\s+", "");
            if (shape.matcher(text).matches()) {
                return Optional.of(text);
            }
            problems.add(ProblemKind.BAD_VALUE, value.place(), what + "：“" + value.text() + "”", fix);
            return Optional.empty();
        }).orElse("");
    }
}
