package org.jianbao.markdown.links;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an author probably did wrong when an address leads to no file of ours. */
final class AddressMistakes {
    private static final Pattern LOCAL = Pattern
            .compile("(?i)(?:[a-z]:[\\\\/]|\\\\\\\\|file:|/(?:Users|home|Volumes)/[^/]+/).*", Pattern.DOTALL);
    private static final Pattern NEARLY_SCHEME = Pattern.compile(
            "(?i)(ht?tps?|ttps?|htts?)(?:[:：；;][/／\\\\]{0,3}|[/／\\\\]{2,3})([a-z0-9-]{1,60}\\.[a-z0-9./?=&_%#:-]*)");
    private static final Pattern MAILBOX = Pattern.compile("[A-Za-z0-9._+-]+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9() -]{5,}[0-9]");
    private static final Pattern PORT = Pattern.compile(":[0-9]+");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern LAST_LABEL = Pattern.compile("[A-Za-z]{2,}");
    /** In characters: RFC 1035, section 2.3.4. */
    private static final int LONGEST_HOST = 253;
    private static final Set<String> TOP_LEVEL = Set.of("com", "cn", "net", "org", "gov", "edu", "io", "info", "top",
            "vip", "xyz", "cc", "tv", "me", "hk", "tw");

    private AddressMistakes() {}

    /**
     * One mistake.
     *
     * @param what what is wrong
     * @param fix how to mend it
     */
    record Mistake(String what, String fix) {}

    /** Whether an address names a file of the author's own computer, such as {@code C:\图\a.png}. */
    static boolean isLocal(String url) {
        return LOCAL.matcher(url).matches();
    }

    /** What to say of one that does. */
    static Mistake local(String url) {
        String name = url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf('\\')) + 1);
        return new Mistake("“" + url + "”是自己电脑里的位置，读者的电脑上没有",
                "把文件放到文章旁边，只写文件名" + (name.isEmpty() ? "" : "“" + name + "”"));
    }

    /**
     * The mistake in an address without a scheme.
     *
     * @param exists whether there is a file of ours at a path, written as the address is
     */
    static Optional<Mistake> find(String url, Predicate<String> exists) {
        if (url.indexOf('\\') >= 0 && exists.test(url.replace('\\', '/'))) {
            return Optional.of(new Mistake("“" + url + "”里的反斜杠不能分隔文件夹", "写成“" + url.replace('\\', '/') + "”"));
        }
        if ((url.indexOf('#') >= 0 || url.indexOf('?') >= 0 || url.indexOf('%') >= 0) && exists.test(url)) {
            String encoded = url.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
            return Optional.of(new Mistake("“" + url + "”的文件名里有 #、? 或 %，在链接里另有含义", "写成“" + encoded + "”，或给文件改名"));
        }
        if (isMailAddress(url)) {
            return Optional.of(new Mistake("“" + url + "”是邮箱，链接里少了 mailto:", "前面加 mailto:，写成“mailto:" + url + "”"));
        }
        if (TELEPHONE.matcher(url).matches()) {
            return Optional.of(new Mistake("“" + url + "”是电话，链接里少了 tel:", "前面加 tel:，写成“tel:" + url + "”"));
        }
        return web(url);
    }

    /** That an address of the web has no scheme; one with a port, such as {@code www.example.org:8080}, looks as if it had. */
    static Optional<Mistake> web(String url) {
        return isWebAddress(url)
                ? Optional.of(new Mistake("“" + url + "”是网址，链接里少了 https://", "前面加 https://，写成“https://" + url + "”"))
                : Optional.empty();
    }

    /** What to say of a picture that is a file to be read. */
    static Mistake noPicture(String url) {
        return new Mistake("“" + url + "”不是图片，读者会看到破损的图标", "去掉前面的感叹号，写成链接：[名称](" + url + ")");
    }

    /** An address of the web whose scheme has another mark in it, or one too few: {@code http：//a.cn}, {@code https:/a.cn}. */
    static Optional<Mistake> scheme(String url) {
        Matcher typed = NEARLY_SCHEME.matcher(url);
        if (!typed.matches() || url.matches("(?i)https?://.*")) {
            return Optional.empty();
        }
        String right = (typed.group(1).toLowerCase(Locale.ROOT).endsWith("s") ? "https://" : "http://")
                + typed.group(2);
        return Optional.of(new Mistake("“" + url + "”里的 :// 写得不对", "写成“" + right + "”"));
    }

    private static boolean isMailAddress(String url) {
        int at = url.indexOf('@');
        return at > 0 && MAILBOX.matcher(url.substring(0, at)).matches() && !labels(url.substring(at + 1)).isEmpty();
    }

    private static boolean isWebAddress(String url) {
        int end = 0;
        while (end < url.length() && ":/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        int behind = end;
        while (behind < url.length() && "/?#".indexOf(url.charAt(behind)) < 0) {
            behind++;
        }
        List<String> labels = labels(url.substring(0, end));
        return !labels.isEmpty() && LAST_LABEL.matcher(labels.getLast()).matches()
                && (behind == end || PORT.matcher(url.substring(end, behind)).matches())
                && (labels.getFirst().equalsIgnoreCase("www")
                        || TOP_LEVEL.contains(labels.getLast().toLowerCase(Locale.ROOT)));
    }

    /** The labels of a host's name, at least two; none when it is no such name. */
    private static List<String> labels(String host) {
        if (host.length() > LONGEST_HOST) {
            return List.of();
        }
        List<String> labels = List.of(host.split("\\.", -1));
        return labels.size() > 1 && labels.stream().allMatch(label -> LABEL.matcher(label).matches())
                ? labels
                : List.of();
    }
}
