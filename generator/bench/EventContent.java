import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Adds events to a content folder, to measure builds at scale: YAML files by year, and one CSV file with a tenth of them.
 *
 * <p>Two fifths are contests, the others are spread over the other kinds; they name about 2,500 people and organisations. The
 * same number always gives the same bytes.
 *
 * <p>Run with {@code java EventContent.java OUT [COUNT]}; 5,000 unless told.
 */
final class EventContent {
    private static final List<String> DISTRICTS = List.of("渝中区", "江北区", "沙坪坝区", "九龙坡区", "南岸区", "北碚区", "渝北区", "巴南区", "涪陵区",
            "长寿区", "江津区", "合川区", "永川区", "綦江区", "大足区", "璧山区", "万州区", "黔江区", "开州区", "武隆区", "城口县", "忠县", "云阳县",
            "奉节县", "巫山县", "秀山县", "酉阳县", "彭水县");
    private static final List<String> FIELDS = List.of("电力", "电子", "汽车", "化工", "建筑", "物流", "纺织", "金融", "医疗", "教育", "环卫", "餐饮");
    private static final List<String> KINDS = List.of("competition", "competition", "warmth", "station", "award", "competition",
            "competition", "warmth", "activity", "activity", "competition", "competition", "station", "award", "station",
            "competition", "competition", "warmth", "award", "activity");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗曾单仇任";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉红建国志梅";
    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 22;
    private static final int CSV_SHARE = 10;

    private static final int PEOPLE = 1500;

    private final Random random = new Random(20_241_111);
    private final List<String> people = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private EventContent() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve("events");
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5000;
        Files.createDirectories(folder);
        List<StringBuilder> years = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            years.add(new StringBuilder());
        }
        StringBuilder csv = new StringBuilder("编号,kind,名称,date,区县,place.venue,主办,figures:参加职工:名,figures:场次:场,标签\n");
        EventContent content = new EventContent();
        for (int number = 0; number < PEOPLE; number++) {
            content.people.add(content.name());
        }
        for (int number = 0; number < count; number++) {
            int year = number % YEARS;
            if (number % CSV_SHARE == CSV_SHARE - 1) {
                csv.append(content.row(number, FIRST_YEAR + year));
            } else {
                years.get(year).append(content.event(number, FIRST_YEAR + year));
            }
        }
        for (int year = 0; year < YEARS; year++) {
            Files.writeString(folder.resolve(FIRST_YEAR + year + ".yml"), years.get(year));
        }
        Files.writeString(folder.resolve("list.csv"), csv);
        System.err.println(count + " events");
    }

    private String row(int number, int year) {
        String kind = KINDS.get(number / CSV_SHARE % KINDS.size());
        String district = pick(DISTRICTS);
        return String.join(",", "row-" + number, kind, year + "年" + district + pick(FIELDS) + "职工活动" + number, date(year), district,
                "文化宫" + random.nextInt(40) + "号厅", district + "总工会", String.valueOf(amount()), String.valueOf(1 + random.nextInt(90)),
                pick(FIELDS) + "；职工") + "\n";
    }

    private String event(int number, int year) {
        text.setLength(0);
        String kind = KINDS.get(number % KINDS.size());
        String district = pick(DISTRICTS);
        String field = pick(FIELDS);
        line("- id: event-" + number);
        line("  kind: " + kind);
        line("  title: " + year + "年" + district + field + "行业" + title(kind) + "第" + number + "号");
        when(year);
        line("  place: {district: " + district + ", venue: " + field + "大厦" + random.nextInt(60) + "楼}");
        line("  theme: 中国梦·劳动美");
        line("  summary: " + district + "的" + field + "职工参加，现场有" + amount() + "人观摩，活动历时" + (1 + random.nextInt(9)) + "天。");
        line("  hosts: [重庆市总工会, " + district + "总工会]");
        line("  organisers: [" + district + field + "行业协会]");
        line("  participants: [职工 " + amount() + "名, 单位 " + (2 + random.nextInt(80)) + "家]");
        line("  figures: [活动 " + (1 + random.nextInt(400)) + "场次, 覆盖职工 " + (1 + random.nextInt(30)) + ".5万人次]");
        line("  people: [{name: " + person() + ", role: 主讲, unit: " + district + field + "公司工程师}]");
        line("  tags: [" + field + ", " + district + "]");
        details(kind, district, field);
        return text.toString();
    }

    private static String title(String kind) {
        return switch (kind) {
            case "competition" -> "职工技能竞赛";
            case "warmth" -> "送温暖活动";
            case "station" -> "工会驿站开放";
            case "award" -> "先进职工表彰";
            default -> "职工文化活动";
        };
    }

    private void when(int year) {
        switch (random.nextInt(8)) {
            case 0 -> line("  date: " + year);
            case 1 -> line("  date: " + date(year).substring(0, 7));
            case 2 -> line("  date: " + year + "-Q" + (1 + random.nextInt(4)));
            case 3 -> {
                line("  start: " + date(year));
                line("  end: " + (year + 1) + "-01-15");
            }
            case 4 -> {
                LocalDate start = LocalDate.parse(date(year));
                line("  start: " + start);
                line("  end: " + start.plusDays(random.nextInt(20)));
            }
            default -> line("  date: " + date(year));
        }
    }

    private void details(String kind, String district, String field) {
        switch (kind) {
            case "competition" -> {
                line("  type: skills");
                line("  series: " + district + field + "行业职工技能竞赛");
                line("  tracks: [理论考试, 技能考核]");
                line("  entrants: [选手 " + amount() + "名]");
                line("  results:");
                for (String level : List.of("一等奖", "二等奖", "三等奖")) {
                    line("    - {level: " + level + ", winners: [{person: " + person() + ", unit: " + unit(district, field) + "}, {person: "
                            + person() + ", unit: " + unit(district, field) + "}]}");
                }
                line("  prizes: [{name: 优胜奖, count: " + (1 + random.nextInt(9)) + "个, money: 5000元}]");
            }
            case "warmth" -> {
                line("  type: visit");
                line("  groups: [农民工, 困难职工]");
                line("  actions: [走访调研, 帮扶慰问]");
                line("  services: [screening, legal]");
                line("  money: [专项经费 " + (1 + random.nextInt(500)) + "万元]");
                line("  beneficiaries: [困难职工 " + amount() + "名]");
            }
            case "station" -> {
                line("  type: opening");
                line("  programme: “双15”工程");
                line("  counts: [驿站 " + (1 + random.nextInt(100)) + "家]");
                line("  facilities: [饮水, 充电, 休息]");
                line("  stations: [{name: " + field + "驿站, district: " + district + ", address: 第" + random.nextInt(300) + "号, openingHours: 24小时}]");
            }
            case "award" -> {
                line("  type: selection");
                line("  honour: 最美" + field + "职工");
                line("  series: " + district + "最美" + field + "职工");
                line("  grantedBy: [重庆市总工会]");
                line("  honourees: [{person: " + person() + ", unit: " + unit(district, field) + ", deed: 连续" + (2 + random.nextInt(20))
                        + "年没有差错}, {person: " + person() + ", unit: " + unit(district, field) + "}]");
                line("  selection: [候选人 " + amount() + "名]");
            }
            default -> line("  programme: [歌咏, 书法, 棋类]");
        }
    }

    private String unit(String district, String field) {
        return district + field + "第" + (1 + random.nextInt(2)) + "公司";
    }

    private String person() {
        return pick(people);
    }

    private String name() {
        String name = String.valueOf(pick(SURNAMES)) + pick(GIVEN);
        return random.nextInt(4) == 0 ? name : name + pick(GIVEN);
    }

    private int amount() {
        return 20 + random.nextInt(3000);
    }

    private String date(int year) {
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365)).toString();
    }

    private char pick(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
