package org.jianbao.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jianbao.importing.outline.Article;
import org.jianbao.importing.repair.Repair;
import org.jianbao.importing.repair.Rule;

/** Tells an editor what an import made of the files: each article, and each repair in a line of its own. */
public final class ImportReport {
    private ImportReport() {}

    /**
     * The report.
     *
     * @param explain whether each rule says why, and by which name it goes
     */
    public static String text(Imported imported, boolean explain) {
        StringBuilder out = new StringBuilder();
        Set<Rule> explained = EnumSet.noneOf(Rule.class);
        for (Rule rule : Rule.values()) {
            List<Repair> repairs = imported.repairs().stream().filter(repair -> repair.rule() == rule).toList();
            if (repairs.isEmpty()) {
                continue;
            }
            out.append(rule.label()).append("，").append(repairs.size()).append(" 处");
            if (explain && explained.add(rule)) {
                out.append("（").append(rule.why()).append("）[").append(rule.id()).append(']');
            }
            out.append('\n');
            for (Repair repair : repairs) {
                out.append("  ").append(repair.at() > 0 ? repair.file() + ":" + repair.at() + " " : "")
                        .append(printable(repair.what())).append('\n');
            }
        }
        out.append('\n').append(imported.folder()).append("/\n");
        for (int i = 0; i < imported.articles().size(); i++) {
            Article article = imported.outline().articles().get(i);
            out.append("  ").append(imported.articles().get(i)).append("  ")
                    .append(article.column().map(column -> "【" + column + "】").orElse(""))
                    .append(printable(article.title()))
                    .append(article.briefs().isEmpty() ? "" : "（" + article.briefs().size() + " 条短讯）").append('\n');
        }
        return out.append(summary(imported)).toString();
    }

    private static String summary(Imported imported) {
        List<String> parts = new ArrayList<>();
        parts.add(imported.articles().size() + " 篇文章");
        long briefs = imported.outline().articles().stream().mapToLong(article -> article.briefs().size()).sum();
        if (briefs > 0) {
            parts.add(briefs + " 条短讯");
        }
        long pictures = imported.files().keySet().stream().filter(name -> !name.endsWith(".md")).count();
        if (pictures > 0) {
            parts.add(pictures + " 张图片");
        }
        if (imported.eventCount() > 0) {
            parts.add(imported.eventCount() + " 个活动草稿");
        }
        return String.format(Locale.ROOT, "共 %s，整理了 %d 处%n", String.join("，", parts), imported.repairs().size());
    }

    /** Control characters would move the terminal's cursor. */
    private static String printable(String text) {
        return text.replace('\n', ' ').replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd");
    }
}
