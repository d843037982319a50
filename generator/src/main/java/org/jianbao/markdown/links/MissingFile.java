package org.jianbao.markdown.links;

import org.jianbao.model.site.LinkIndex;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Reports a link or picture whose file is not there, with the file that was probably meant. */
final class MissingFile {
    private MissingFile() {}

    /**
     * @param typed what the author wrote
     * @param file what it means, from the content folder
     * @param from the file that holds the link
     */
    static void report(ProblemKind kind, String typed, String file, String from, LinkIndex index, Place place,
            Problems problems) {
        if (index.unpublished().contains(file)) {
            problems.add(kind, place, "“" + typed + "”存在，但还没有发表（草稿、定时或已过期）", "先发表那个文件，或去掉这个链接");
            return;
        }
        String word = kind == ProblemKind.MISSING_PICTURE ? Recording.at(file).map(Recording::word).orElse("图片") : "文件";
        problems.add(kind, place, "找不到" + word + "“" + typed + "”",
                NearestWord.file(file, word.equals("图片") ? index.pictures().keySet() : index.urls().keySet())
                        .map(near -> "是不是“" + relative(near, from) + "”？")
                        .orElse("检查" + word + "的名称和位置；已经没有的，去掉这里"));
    }

    private static String relative(String path, String from) {
        int common = 0;
        for (int slash = path.indexOf('/'); slash >= 0 && from.startsWith(path.substring(0, slash + 1)); slash = path
                .indexOf('/', slash + 1)) {
            common = slash + 1;
        }
        long up = from.substring(common).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + path.substring(common);
    }
}
