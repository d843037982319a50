package org.jianbao.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jianbao.problem.RuleWeights.Weight;

/** The catalogue of everything that can be wrong with the content: how grave it is, and why it matters. */
public enum ProblemKind {
    // files
    CONTENT_MISSING("找不到内容文件夹或必需的文件，没有它无法生成网站"),
    NOT_UTF8("文件必须用 UTF-8 编码保存，否则汉字会变成乱码"),
    CONTROL_CHARACTER("看不见的控制字符会让网页、订阅源和数据文件出错，或者把读者看到的字弄乱"),
    FILE_TOO_LARGE("过大的文件会拖慢每一位读者，多半是放错了东西"),
    FILE_UNREADABLE("文件读不出来，内容会缺失"),
    EMPTY_FILE("空文件没有可以发表的内容"),
    LINK_LEAVES_CONTENT("符号链接指到内容文件夹之外，别的机器上没有那个文件，也可能泄露不该公开的内容"),
    MISNAMED_FILE("名称差一点的文件不会被当作文章或设置，读者会少看到一篇"),
    UNEXPECTED_FILE(Severity.WARNING, "这个位置的文件不会出现在网站上，多半是放错了地方"),

    // front matter and YAML
    FRONT_MATTER_MISSING("每个 Markdown 文件以 --- 开头的信息区声明题目等信息"),
    FRONT_MATTER_OPEN("信息区以单独一行 --- 开始，也要以单独一行 --- 结束，否则分不清信息和正文"),
    YAML_SYNTAX("YAML 写法有误，整个信息区都读不出来"),
    YAML_COMMENT(Severity.WARNING, "在 YAML 里，空格后面的 # 到行尾都是注释，读者看不到"),
    YAML_LOST("这样写，YAML 会当成别的意思，写下的字不会照样出现"),
    YAML_TAB("YAML 不允许用制表符（Tab）缩进，请改用空格"),
    YAML_DUPLICATE_KEY("同一个字段写了两次，不知道该用哪一个"),
    TAG_SPELLING(Severity.WARNING, "同一个标签有几种写法，读者会以为是几个标签"),
    UNKNOWN_KEY("不认识的字段会被忽略，多半是拼写错误"),
    WRONG_TYPE("字段的值不是规定的类型"),
    MISSING_KEY("缺少必填的字段"),
    BAD_DATE("日期要写成存在的日子，如 2024-11-11"),
    BAD_VALUE("字段的值不在允许的范围内"),
    BAD_SLUG("网址片段只能用字母、数字、汉字和连字符，不能含斜杠、空格或 .."),
    UNKNOWN_COLUMN("栏目要先在 site.yml 的 columns 中声明"),
    UNKNOWN_CATEGORY("分类要先在 site.yml 的 categories 中声明"),
    UNKNOWN_EVENT("events 里的编号要在 content/events 中有对应的活动"),
    BAD_AMOUNT("数量写成数字加单位，如 224名、15.9万人次、最高5万元，否则没法和文章核对"),
    CSV_CELL("表格里分不清哪一格、哪一项是什么，就会读错"),
    CSV_ROW("CSV 的每一行要和表头有一样多的格，否则不知道哪一格是什么"),
    UNKNOWN_DISTRICT(Severity.WARNING, "不是本地的区县，不会出现在地图上"),
    FIGURE_DIFFERS(Severity.WARNING, "活动的数字和文章对不上，读者不知道信哪一个"),
    DUPLICATE_ID("编号在全站必须唯一，否则不知道指的是哪一个"),
    MISSING_ARTICLE("这里提到的文件不存在，链接会落空"),
    MISSING_PICTURE("找不到图片，读者会看到一个破损的图标"),
    BAD_PICTURE("图片读不出来，读者看到的会是破损的图标，或不对的颜色"),
    UNSAFE_PICTURE("读者直接打开图片时，里面的内容可能执行程序、引入外部内容或把读者带到别处"),
    DISGUISED_FILE("有的网站主机不认识文件的后缀，浏览器就按内容打开，其中的程序会在网站上执行"),
    NO_BASE_URL(Severity.WARNING, "没有网站地址（baseUrl），订阅源、站点地图和分享链接需要完整网址，因此不会生成"),

    // import
    NOT_IMPORTED("这个文件导入不了，什么都没有写"),
    ALREADY_THERE("从不覆盖已有的文件，以免丢掉改好的文章"),
    NOT_WRITTEN("写不进去，就什么都不留下，以免留下半个"),

    // fix
    FILE_CHANGED("检查以后改过的文件不动，以免改错地方"),
    FIX_FAILED("写不进文件，文件保持原样"),

    // routes
    ROUTE_CLASH("同一个网址只能属于一个页面，否则后写的会盖掉先写的"),

    // Markdown
    BROKEN_LINK("站内链接指向的文件不存在，读者点了会看到“找不到页面”"),
    LINK_TO_UNPUBLISHED(Severity.WARNING, "读者打不开没有发表的文章；它发表以后，下一次生成就会带上链接"),
    REDIRECT_LOOP("网址互相跳转，读者永远到不了网页，浏览器会报错"),
    BROKEN_PIECE("查找用的文件缺一个或坏一个，读者就会查不到东西"),
    BAD_HASH("浏览器凭名字把文件保存一年，内容变了而名字不变，读者会一直看到旧的"),
    BAD_FEED("订阅、站点地图和数据由程序来读，写法有一处不对，整个文件就读不了"),
    BAD_CALENDAR("日历程序遇到不合规定的写法，会丢掉活动，或者不肯订阅"),
    BAD_COPY("主机会送出压缩副本来代替原文件，读者看到的就是旧的或坏的内容"),
    HOST_LIMIT(Severity.WARNING, "超出主机的限制，发布会失败，或者少一部分"),
    CHINA_NOTICE("在国内开通的网站，底部要有备案号、主办单位和联系办法，缺了会被要求整改，甚至关停"),
    HOST_FILE("主机读不懂的一行会被跳过，响应头或跳转就不起作用"),
    BROKEN_ANCHOR("链接里 # 后面的位置在目标页面中不存在，读者会停在页首"),
    DUPLICATE_ANCHOR("同一页里的位置名称必须唯一，否则链接不知道跳到哪里"),
    UNSAFE_LINK("链接只能指向网页、邮箱、电话和站内文件，别的可能执行程序，或在读者的电脑上打不开"),
    UNSAFE_HTML("网页里不能有会执行程序、从别处载入内容或冒充网页的东西"),
    HTML_NOT_CLOSED("没有结束的 HTML 会把后面的正文都算进去"),
    HTML_NOT_SHOWN(Severity.WARNING, "网页不认识这种写法，里面的文字读者看不到"),
    UNUSED_DEFINITION(Severity.WARNING, "方括号加冒号是链接的定义，没有链接用到它，就什么都不显示"),
    TAG_AS_TEXT(Severity.WARNING, "尖括号里的文字容易被当成 HTML 标签，放进反引号才稳妥"),
    FULL_WIDTH_MARKUP(Weight.ERROR, "全角符号不是 Markdown 标记，会原样显示出来"),
    INDENTED_PARAGRAPH(Severity.WARNING, "行首四个以上的空格会变成代码块，段首缩进由网页样式负责"),
    ASCII_COMMA(Severity.WARNING, "汉字之间应当用全角标点"),
    LOST_CHARACTER(Severity.WARNING, "换过编码的文件里，认不出的字会变成 ? 或 �，读者看不到原来的字"),
    TABLE_CELLS(Severity.WARNING, "一行里比表头多出来的格不会显示"),
    NESTED_LINK(Severity.WARNING, "网页里链接不能套链接，里面的一个读者点不到"),
    UNUSED_FOOTNOTE(Severity.WARNING, "正文没有引用的注不会显示"),
    NO_BRIEFS(Severity.WARNING, "短讯栏目的每一条短讯都有自己的题目和网址，认不出来就没有"),
    TOO_MANY_MARKS("连续的标记符号过多，无法正常排版"),
    TEXT_TOO_DEEP("嵌套层数过多，无法正常排版"),

    // what readers see of Markdown that did nothing
    MARKUP_SHOWN(Severity.WARNING, "记号没有起作用，读者会看到它"),
    LINES_JOINED(Severity.WARNING, "中间没有空行的几行是一段，网页上会连在一起"),
    WIDE_SPACE_AFTER_MARK(Severity.WARNING, "行首的记号后面要用半角空格，全角空格、不换行空格不算"),
    TABLE_NOT_MADE(Severity.WARNING, "表格要有 | 和表头下面的一行 ---，不然各格连成一段字"),
    ACCIDENTAL_HEADING(Severity.WARNING, "--- 紧挨着上面的字，那些字就成了小标题"),
    SECOND_FRONT_MATTER(Severity.WARNING, "信息区只有文件开头的一个算数，别处的会当作正文显示"),
    UNDEFINED_FOOTNOTE(Severity.WARNING, "没有写内容的注，读者看到的是方括号"),
    SECOND_TITLE(Severity.WARNING, "题目在信息区里，正文里再有一级标题，一页就有两个题目"),
    HEADING_JUMP(Severity.WARNING, "小标题要一级一级往下，跳过一级，读屏软件和目录就乱了"),

    // characters
    INVISIBLE_CHARACTER(Severity.WARNING, "零宽空格、软连字符这类字符看不见，复制、查找、朗读却会受影响"),
    PRIVATE_CHARACTER(Severity.WARNING, "自造的字在别人的电脑上是方框，读者看不到"),
    LOOKALIKE_CHARACTER(Severity.WARNING, "从 PDF 复制的部首和汉字长得一样，却查不到"),
    WIDE_ALPHANUMERIC(Severity.WARNING, "全角的数字、字母查不到，也排得太宽"),
    ODD_SPACE(Severity.WARNING, "不换行空格、窄空格在网页上宽窄不一，也查不到"),
    SPACE_BETWEEN_HAN(Severity.WARNING, "词的中间有空格，读起来断开，也查不到"),
    TRADITIONAL_CHARACTER(Severity.WARNING, "简体文章里的繁体字多半是输入法切换留下的"),

    // punctuation
    STRAIGHT_QUOTE(Severity.WARNING, "中文用弯引号“”（GB/T 15834）"),
    REVERSED_QUOTE(Severity.WARNING, "引号左右用反了，或两个一样，读者分不清引的是什么"),
    UNPAIRED_MARK(Severity.WARNING, "引号、括号、书名号要成对"),
    DOUBLED_MARK(Severity.WARNING, "标点不能重叠"),
    ELLIPSIS_DASH(Severity.WARNING, "省略号是……，破折号是——（GB/T 15834）"),
    ZERO_CHARACTER(Severity.WARNING, "年份用汉字写时，零写成“〇”（GB/T 15835）"),
    DOUBLE_APPROXIMATION(Severity.WARNING, "“约”“近”“超过”和“余”“多”都表示约数，只用一个"),
    DOUBLED_WORD(Severity.WARNING, "同一个词连写两遍，多半是多打了"),
    WRONG_WORD(Severity.WARNING, "常见的错别字"),

    // sense
    IMPOSSIBLE_DATE(Severity.WARNING, "没有这一天，读者不知道是哪天"),
    WRONG_WEEKDAY(Severity.WARNING, "日期和星期对不上，读者不知道信哪一个"),
    DATES_REVERSED(Severity.WARNING, "结束不能早于开始"),
    YEAR_FAR(Severity.WARNING, "年份离这一期太远，多半是打错了"),
    ARTICLE_DATE_FAR(Severity.WARNING, "文章的日期离这一期太远，多半是打错了，或从旧文章复制来的"),
    ISSUE_NUMBER(Severity.WARNING, "期号一期比一期大，读者按它找旧报"),
    SUM_DIFFERS(Severity.WARNING, "分项加起来和总数对不上，读者不知道信哪一个"),
    FIGURE_TWICE(Severity.WARNING, "题目和正文的数字不一样，读者不知道信哪一个"),
    PLACEHOLDER(Severity.WARNING, "占位的字还没有换成内容"),
    DUPLICATE_PARAGRAPH(Severity.WARNING, "同一段出现两次，多半是贴了两遍"),
    BROKEN_SENTENCE(Severity.WARNING, "一句话断成了两段，多半是排版的换行"),
    EMPTY_BODY(Severity.WARNING, "文章没有正文，读者点进来什么也看不到"),
    TITLE_MARKS(Severity.WARNING, "题目照字面显示，不用 Markdown，末尾不加句号"),
    JOINED_LIST(Severity.WARNING, "列表的各项用半角逗号分开，不然几个名字成了一个"),
    NAME_VARIANT(Severity.WARNING, "和多数地方写的名称差一个字，多半是打错了"),

    // privacy
    ID_NUMBER(Weight.ERROR, "身份证号码是个人隐私，发表出去收不回来"),
    BANK_CARD(Weight.ERROR, "银行卡号是个人隐私，发表出去收不回来"),
    MOBILE_NUMBER(Severity.WARNING, "手机号码是个人隐私；本人同意公开的，注明有意如此"),

    // pictures and files
    NO_ALT(Severity.WARNING, "看不见图的人听到的是图片说明，没有就不知道图上是什么"),
    HOT_LINKED(Severity.WARNING, "别的网站的图片随时会换掉、失效或不让引用"),
    UNKNOWN_ADDRESS(Severity.WARNING, "站内没有这个网址，读者点了会看到“找不到页面”"),
    UNLINKED_FILE(Severity.WARNING, "没有文章链接到它，读者找不到，所以不发布"),
    LARGE_PICTURE(Severity.WARNING, "动图和这类图片不会自动缩小，手机上要等很久，也费读者的流量"),
    UNKNOWN_RULE("要写检查规则的名称，写错了就不起作用"),

    // theme
    THEME_MISSING("没有主题就无法生成页面"),
    TEMPLATE_ERROR("模板有误，页面无法生成"),

    // output
    OUTPUT_REFUSED("为避免误删，只覆盖空文件夹或以前由 Jianbao 生成的文件夹"),
    OUTPUT_BUSY("两次生成同时写一个文件夹，后来的会盖掉先来的"),
    NO_LOCK(Severity.WARNING, "没有锁，就分不清旁边的文件夹是别的生成正在用的，还是以前留下的"),
    NO_BROTLI(Severity.WARNING, "没有 .br 文件，主机就用大一些的 .gz，网站照样能看"),
    NO_WEBP(Severity.WARNING, "没有 WebP 图片，读者就下载大一些的 JPEG 和 PNG，网站照样能看"),
    LEFTOVER(Severity.WARNING, "旁边留下的文件夹占着磁盘空间，网站本身不受影响"),
    OUTPUT_FAILED("写不进输出文件夹，已发布的内容保持原样");

    private final Severity severity;
    private final boolean rule;
    private final boolean silent;
    private final String why;

    /** What no site can do without. */
    ProblemKind(String why) {
        this(Severity.ERROR, false, false, why);
    }

    ProblemKind(Severity severity, String why) {
        this(severity, severity == Severity.WARNING, false, why);
    }

    ProblemKind(Weight weight, String why) {
        this(weight == Weight.ERROR ? Severity.ERROR : Severity.WARNING, true, weight == Weight.OFF, why);
    }

    ProblemKind(Severity severity, boolean rule, boolean silent, String why) {
        this.severity = severity;
        this.rule = rule;
        this.silent = silent;
        this.why = why;
    }

    /** The rule of an id; nothing for what is none. */
    public static Optional<ProblemKind> rule(String id) {
        return Arrays.stream(values()).filter(kind -> kind.rule && kind.id().equals(id)).findFirst();
    }

    /** The ids of all rules, in the order of the catalogue. */
    public static List<String> rules() {
        return Arrays.stream(values()).filter(kind -> kind.rule).map(ProblemKind::id).toList();
    }

    /** Whether a site may weigh it otherwise, and an author say that it was meant. */
    public boolean isRule() {
        return rule;
    }

    /** Whether only those hear of it who ask for it. */
    public boolean isSilent() {
        return silent;
    }

    /** The stable name that reports and documentation use, such as {@code unknown-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it stops publication. */
    public Severity severity() {
        return severity;
    }

    /** Why it matters, one Chinese sentence without a full stop. */
    public String why() {
        return why;
    }
}
