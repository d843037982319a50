package org.jianbao.proof;

import java.util.List;
import java.util.regex.Pattern;

import org.jianbao.document.Block;
import org.jianbao.document.Node;
import org.jianbao.document.PlainText;
import org.jianbao.document.Span;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;

/** Pictures that say nothing to those who cannot see them, or that belong to other sites. */
final class MediaRules {
    /** What cameras and programs name their files, and words that say only that there is a picture. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?:[插如下上]?图片?|(?:活动|会议|新闻|现场){0,2}(?:现场)?(?:图片?|照片?|配图|截图|现场)|图像|截图|合影|封面|海报|图[一二三四五六七八九十\\d]{1,3}|(?i:image|photo|picture|img|pic|alt text|alt|untitled|undefined|null|none))[ _\\-]?\\d*|"
                    + "(?:请?(?:在此|在这里)?(?:输入|插入|填写|添加)?(?:图片|照片)?(?:描述|说明|标题|文字|说明文字|描述文字))|未命名\\d*|\\d+\\?wx_fmt=\\w+|[\\p{Punct}。，、…—]+|"
                    + "(?i:(?:IMG|DSC|DSCF|DSCN|DJI|MVIMG|PXL|P|wx_camera|mmexport|Screenshot|微信图片|微信截图|屏幕截图|QQ图片|QQ截图|WPS图片|未标题|image)[_\\- ]?[\\d_\\- ()（）]{2,40})|"
                    + "[^\\s]{1,100}\\.(?i:jpe?g|png|gif|webp|bmp|heic|tiff?)|[\\d_\\- ]+");

    private static final Pattern PICTURE = Pattern.compile("(?i)[^?#]*\\.(?:jpe?g|png|gif|webp|svg)(?:[?#].*)?");

    private MediaRules() {}

    static void pictures(ProofText text, Findings findings) {
        text.document().blocks().forEach(block -> visit(text, block, "", findings));
        text.document().footnotes().forEach(note -> visit(text, note, "", findings));
    }

    private static void visit(ProofText text, Node node, String caption, Findings findings) {
        switch (node) {
            case Span.Picture picture -> {
                check(text, picture.at(), picture.url(), picture.alt().isBlank() ? caption : picture.alt(), findings);
                if (picture.url().startsWith("data:")) {
                    findings.add(ProblemKind.HOT_LINKED, place(text, picture.at()), "图片写在了文章里（data:）",
                            "存成文件，放在文章旁边");
                }
            }
            case Span.Element element when element.name().equals("img") -> check(text, element.at(),
                    element.attribute("src").orElse(""), element.attribute("alt").orElse(""), findings);
            case Block.Figure figure -> visit(text, figure.picture(), PlainText.of(figure.caption()).strip(), findings);
            default -> {
                wideMarks(text, node.children(), findings);
                node.children().forEach(child -> visit(text, child, "", findings));
            }
        }
    }

    /** A link to a picture behind an exclamation mark of full width: it was to be shown. */
    private static void wideMarks(ProofText text, List<? extends Node> nodes, Findings findings) {
        for (int i = 1; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Span.Link link && PICTURE.matcher(link.url()).matches()
                    && nodes.get(i - 1) instanceof Span.Text before && before.text().endsWith("！")) {
                findings.add(ProblemKind.FULL_WIDTH_MARKUP, place(text, before.at() + before.text().length() - 1),
                        "图片前面的“！”是全角的，不起作用，只有一个链接", "改用半角的 ![说明](文件名)");
            }
        }
    }

    private static void check(ProofText text, int at, String url, String alt, Findings findings) {
        Place place = place(text, at);
        if (alt.isBlank()) {
            findings.add(ProblemKind.NO_ALT, place, "图片没有说明", "在方括号里写上图上是什么，如 ![职工在驿站里休息](…)");
        } else if (SAYS_NOTHING.matcher(alt.strip()).matches()) {
            findings.add(ProblemKind.NO_ALT, place, "图片说明“" + alt.strip() + "”没有说图上是什么", "写上谁在哪里做什么，如 ![职工在驿站里休息](…)");
        }
        if (url.matches("(?i)(?:https?:)?//.*")) {
            findings.add(ProblemKind.HOT_LINKED, place, "图片放在别的网站上", "征得同意后存到文章旁边，写文件名");
        }
    }

    private static Place place(ProofText text, int at) {
        return text.document().source().at(at);
    }
}
