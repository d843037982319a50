package org.jianbao.importing.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article, as a line of its own or the end of its last paragraph says.
 *
 * @param source what it was printed in
 * @param from where it begins in the text, in UTF-16 units
 */
record Byline(Optional<String> source, List<String> names, int from) {
    private static final String NAME = "\\p{IsHan}{2,3}(?:·\\p{IsHan}{2,6})?";
    private static final String NAMES = "(" + NAME + "(?:[ 、，]+" + NAME + "){0,5})";
    private static final String SOURCE = "([\\p{IsHan}A-Za-z]{2,12}(?:专刊|周刊|期刊|日报|晚报|时报|工人报|商报|报|网|通讯社|社|电视台|客户端|融媒体中心))";
    private static final String ROLE = "(?:本报|本刊|特约)?(?:记者|通讯员|特约记者|撰稿|作者|供稿|文|文/图|图/文|文字|撰文)[：:/ ]*";
    private static final Pattern OF_SOURCE = Pattern
            .compile("(?:^|(?<=[。！？”）]))\\s*" + SOURCE + "[ ：:]+(?:记者[ ：:]*|通讯员[ ：:]*)?" + NAMES + "$");
    private static final Pattern OF_ROLE = Pattern
            .compile("(?:^|(?<=[。！？”）]))\\s*[（(]?(?:" + SOURCE + "[ ：:]*)?" + ROLE + NAMES
                    + "(?:[ ；;，]+(?:通讯员|图|摄影)[：:/ ]*" + NAMES + ")?[）)]?$");
    /** （某区总工会 张三 李四 供稿） */
    private static final Pattern BEFORE_ROLE = Pattern
            .compile("(?:^|(?<=[。！？”）]))\\s*[（(](?:(\\p{IsHan}{2,20}(?:工会|公司|集团|局|委员会|办公室"
                    + "|学校|学院|大学|医院|中心|报社|街道|社区))[ ：:、，]*)?" + NAMES
                    + "?[ ：:/]*(?:供稿|撰稿|撰文|报道|文[/、 ]?图|图[/、 ]?文|文|摄影报道)[）)]$");
    private static final Pattern BRACKETED = Pattern.compile("(?<=[。！？”）])\\s*[（(]" + NAMES + "[）)]$");
    private static final Pattern SAID_SOURCE = Pattern.compile("^[（(]?(?:来源|稿源|文章来源)[：:]\\s*([^）)]{2,20})[）)]?$");

    Byline {
        names = List.copyOf(names);
    }

    static Optional<Byline> of(String text) {
        Matcher said = SAID_SOURCE.matcher(text);
        if (said.matches()) {
            return Optional.of(new Byline(Optional.of(said.group(1).strip()), List.of(), 0));
        }
        for (Pattern pattern : List.of(OF_SOURCE, OF_ROLE, BEFORE_ROLE)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find() && (matcher.group(1) != null || matcher.group(2) != null)) {
                return Optional.of(new Byline(Optional.ofNullable(matcher.group(1)),
                        names(matcher.group(2), matcher.groupCount() > 2 ? matcher.group(3) : null), matcher.start()));
            }
        }
        Matcher bracketed = BRACKETED.matcher(text);
        return bracketed.find()
                ? Optional.of(new Byline(Optional.empty(), names(bracketed.group(1), null), bracketed.start()))
                : Optional.empty();
    }

    private static List<String> names(@Nullable String first, @Nullable String more) {
        List<String> names = new ArrayList<>();
        for (String list : Arrays.asList(first, more)) {
            if (list != null) {
                names.addAll(List.of(list.split("[ 、，]+", -1)));
            }
        }
        return names;
    }
}
