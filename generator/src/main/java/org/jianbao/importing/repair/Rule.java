package org.jianbao.importing.repair;

import java.util.Locale;

/** Everything that an import mends or decides, each with what it is called and why it is done. */
public enum Rule {
    // characters
    INVISIBLE("去掉看不见的字符", "零宽空格、软连字符、控制字符会让查找和链接出错，读者看不见"),
    RADICAL("部首换成汉字", "从 PDF 复制的文字里，“⽂”“⾏”这样的部首和汉字长得一样，却查不到"),
    BLANK("整理空格", "段首缩进由网页样式负责；全角空格、不换行空格在网页上宽窄不一"),
    WIDTH("全角数字和字母改半角", "全角的数字、字母查不到，也排得太宽"),
    PUNCTUATION("半角标点改全角", "汉字之间用全角标点"),
    QUOTES("直引号改成弯引号", "中文用“”"),
    LOST("可能丢了字", "换过编码的文字里，认不出的字成了 � 或方框，要对照原稿补上"),

    // layout
    WRAPPED("接上按行断开的文字", "从 PDF 或网页上复制的文字，每一行都断开了"),
    JOINED("接上断开的段落", "分栏、换页、插图会把一句话切成两段"),
    TITLE_BLANK("题目里换行留下的空格去掉", "题目排成两行时，换行处成了空格"),
    TITLE_LINES("题目的几行合成一行", "题目排成两行时，成了两段"),
    PAGE_FURNITURE("去掉页码、页眉和目录", "网页有自己的目录，不分页"),
    MASTHEAD("取出报头和版权信息", "期号、日期、编辑写进这一期的信息区，其余列在这里"),

    LEFT_OUT("没有正文的几行没有放进文章", "没有正文，不知道是哪一篇的，请核对"),

    // structure
    COLUMN("认出栏目", "单独一行、和 site.yml 里的栏目同名"),
    UNKNOWN_COLUMN("像是栏目，site.yml 里没有", "栏目要先在 site.yml 的 columns 里声明"),
    COLUMN_CHOSEN("几个栏目名排在一起，按文章内容选一个", "排版时栏目名会挤在一起，请核对"),
    KICKER("引题、副题放在正文开头", "文章只有一个题目"),
    CAPTION("图片说明", "没有图片的说明写成“（图片说明：……）”"),
    UNTITLED("没有题目，取第一句作题目", "每篇文章都要有题目"),
    BYLINE("取出作者和来源", "写进信息区，不留在正文里"),
    BRIEFS("认出短讯", "短讯栏目里一条一条的消息"),
    PICTURE("取出图片", "去掉拍摄信息，转正方向，按文章编号命名"),
    PICTURE_LEFT("图片没有取出来", "网页显示不了这种图片，或者图片坏了"),
    READING("读取文件时", "原稿里不是正文的东西");

    private final String label;
    private final String why;

    Rule(String label, String why) {
        this.label = label;
        this.why = why;
    }

    /** Its stable name, such as {@code title-blank}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does, in a few Chinese words. */
    public String label() {
        return label;
    }

    /** Why, one Chinese sentence without a full stop. */
    public String why() {
        return why;
    }
}
