package org.jianbao.region;

import java.util.regex.Pattern;

/** The short forms of the names of places. */
final class PlaceName {
    private static final String PEOPLES = "(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土"
            + "|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)";
    /** Names of peoples without 族 are only those of two characters and more: 新疆维吾尔, 巴音郭楞蒙古. */
    private static final String LONG_PEOPLES = "(?:蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)";
    private static final Pattern AUTONOMOUS = Pattern
            .compile("(?<=..)(?:(?:(?:" + PEOPLES + "族)+|" + LONG_PEOPLES + ")?自治[州县旗区]|(?:" + PEOPLES + "族)+区)$");
    private static final Pattern END = Pattern
            .compile("(?<=..)(?:新区|经开区|林区|特区|矿区|地区|特别行政区|街道|自治区|[省市区县旗盟镇乡])$");

    private PlaceName() {}

    /** A name without what says that it is a city or a county; at least two characters stay, as in 忠县. */
    static String shortened(String name) {
        String autonomous = AUTONOMOUS.matcher(name).replaceFirst("");
        return autonomous.equals(name) ? END.matcher(name).replaceFirst("") : autonomous;
    }
}
