package org.jianbao.importing.outline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jianbao.importing.repair.Repair;
import org.jianbao.importing.repair.Rule;
import org.jianbao.importing.source.Block;
import org.jianbao.importing.source.Manuscript;
import org.jianbao.quantity.Quantity;

/** Takes out of a text what belongs to paper: masthead, contents, page numbers, running heads, imprint. */
final class Furniture {
    private static final Pattern PAGE = Pattern.compile(
            "^[-—–·.\\s]*(?:第\\s*)?\\d{1,3}\\s*[页版]?[-—–·.\\s]*$|^第\\s*\\d{1,3}\\s*[页版].{0,4}共\\s*\\d{1,3}\\s*[页版]$|^\\d{1,3}\\s*/\\s*\\d{1,3}$");
    private static final Pattern CONTENTS = Pattern
            .compile("^[【\\[—\\-·\\s]*(?:目\\s*录|本\\s*期\\s*(?:目录|要目|导读|看点|提要)|导\\s*读|要\\s*目|内容提要)[】\\]—\\-·：:\\s]*$");
    private static final Pattern NUMBER = Pattern.compile("第\\s*([\\d〇零一二两三四五六七八九十百]{1,5})\\s*期");
    private static final Pattern DATE = Pattern
            .compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern IMPRINT = Pattern.compile(
            "^[（(]?(?:责任编辑|责\\s*编|执行编辑|本期编辑|编\\s*辑|主\\s*编|执行主编|总\\s*编|校\\s*对|审\\s*核|审\\s*稿|签\\s*发|排\\s*版|美\\s*编|编\\s*印|主办单位|主\\s*办|编印单位|抄\\s*送|报\\s*送|发\\s*送|投稿邮箱|联系电话|内部资料)[：: ]");
    /** What follows behind the editors. */
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:地\\s*址|邮\\s*编|电\\s*话|传\\s*真|网\\s*址|邮\\s*箱|公众号|来\\s*源|印\\s*数)[：: ]|长按|扫一扫|扫码|二维码|关注我们|点击|阅读原文");
    private static final Pattern EDITOR = Pattern
            .compile("(?:责任编辑|责\\s*编|执行编辑|本期编辑|编\\s*辑|主\\s*编|执行主编)[：:\\s]+([\\p{IsHan} 、，]{2,40})");
    private static final int MASTHEAD_LINES = 12;
    private static final int MOST_REPEATS = 3;

    private final String siteTitle;
    private final List<Repair> repairs;
    private final List<String> editors = new ArrayList<>();
    private Optional<Integer> number = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();

    Furniture(String siteTitle, List<Repair> repairs) {
        this.siteTitle = siteTitle;
        this.repairs = repairs;
    }

    Optional<Integer> number() {
        return number;
    }

    Optional<LocalDate> date() {
        return date;
    }

    List<String> editors() {
        return editors;
    }

    /** The blocks that are left. */
    List<Block> clear(Manuscript manuscript, Columns columns) {
        List<Block> left = new ArrayList<>();
        Map<String, Integer> repeated = repeated(manuscript);
        boolean head = true;
        int lines = 0;
        boolean ended = false;
        List<Block> blocks = manuscript.blocks();
        int lastProse = lastProse(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.Text text)) {
                left.add(blocks.get(i));
                continue;
            }
            String line = text.string();
            boolean prose = Shape.isProse(line, text.look().level() > 0);
            head = head && !prose && ++lines <= MASTHEAD_LINES && columns.named(line).isEmpty();
            if (PAGE.matcher(line).matches() || repeated.getOrDefault(line, 0) >= MOST_REPEATS && isRunningHead(line)) {
                if (!PAGE.matcher(line).matches()) {
                    imprint(line, true);
                }
                note(Rule.PAGE_FURNITURE, manuscript, text.at(), line);
            } else if (CONTENTS.matcher(line).matches()) {
                i = contents(manuscript, i);
            } else if (!prose
                    && (head && isMasthead(line) || (head || i > lastProse) && IMPRINT.matcher(line).find()
                            || ended && ADDRESS.matcher(line).find())) {
                imprint(line, head);
                ended = ended || i > lastProse;
                note(Rule.MASTHEAD, manuscript, text.at(), line);
            } else {
                left.add(text);
            }
        }
        return left;
    }

    private static int lastProse(List<Block> blocks) {
        int at = blocks.size() - 1;
        while (at >= 0 && !(blocks.get(at) instanceof Block.Text text && Shape.isProse(text.string(), false))) {
            at--;
        }
        return at;
    }

    private void note(Rule rule, Manuscript manuscript, int at, String line) {
        repairs.add(new Repair(rule, manuscript.name(), at, line));
    }

    private static Map<String, Integer> repeated(Manuscript manuscript) {
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : manuscript.blocks()) {
            if (block instanceof Block.Text text && Shape.length(text.string()) < 40) {
                counts.merge(text.string(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private boolean isRunningHead(String line) {
        return NUMBER.matcher(line).find() || DATE.matcher(line).find() || line.contains("简报")
                || !siteTitle.isEmpty() && line.contains(siteTitle);
    }

    private boolean isMasthead(String line) {
        String plain = line.replaceAll("\\s", "");
        if (NUMBER.matcher(line).find() && Shape.length(line) < 40 && !line.contains("届")) {
            return true;
        }
        Matcher day = DATE.matcher(line);
        boolean dated = day.find()
                && (Shape.length(line) <= 14 || plain.matches(".*(?:编|印|编印|主办|办公室|工会).*") && Shape.length(line) < 45
                        && Shape.news(line) < 4);
        return dated || plain.equals(siteTitle.replaceAll("\\s", ""))
                || plain.matches("[\\p{IsHan}“”]{0,12}(?:简报|通讯|工作信息|工会信息|月报|周报)")
                || plain.matches("[（(]?总第?\\d+期[）)]?");
    }

    private void imprint(String line, boolean head) {
        Matcher numbered = NUMBER.matcher(line);
        if (number.isEmpty() && numbered.find()) {
            number = Quantity.number(numbered.group(1)).map(java.math.BigDecimal::intValue);
        }
        Matcher day = DATE.matcher(line);
        if (date.isEmpty() && head && day.find()) {
            date = date(day);
        }
        Matcher editor = EDITOR.matcher(line);
        while (editor.find()) {
            // 编辑：王 静 has a blank within the name.
            String names = editor.group(1).strip();
            for (String name : names.matches("\\p{IsHan} \\p{IsHan}") ? List.of(names.replace(" ", ""))
                    : List.of(names.split("[ 、，]+", -1))) {
                if (name.length() >= 2 && name.length() <= 4 && !editors.contains(name)
                        && !name.matches("校对|审核|主编|责编|编辑|排版")) {
                    editors.add(name);
                }
            }
        }
    }

    private static Optional<LocalDate> date(Matcher day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
                    Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            // No such day: then the masthead says none, and the editor is asked.
            return Optional.empty();
        }
    }

    /** The first day in a text such as the name of a file. */
    static Optional<LocalDate> dateIn(String text) {
        Matcher day = Pattern.compile("(?<!\\d)(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})(?!\\d)").matcher(text);
        Matcher written = DATE.matcher(text);
        return written.find() ? date(written) : day.find() ? date(day) : Optional.empty();
    }

    /** Goes over the lines of the contents, which all stand again where their articles begin; returns the last of them. */
    private int contents(Manuscript manuscript, int start) {
        List<Block> blocks = manuscript.blocks();
        Set<String> seen = new HashSet<>();
        int end = start;
        while (end + 1 < blocks.size() && blocks.get(end + 1) instanceof Block.Text entry) {
            String title = entryTitle(entry.string());
            boolean again = title.isEmpty() || standsLater(blocks, end + 2, title);
            if (!again || !title.isEmpty() && !seen.add(title)) {
                break;
            }
            end++;
        }
        for (int i = start; i <= end; i++) {
            if (blocks.get(i) instanceof Block.Text text) {
                note(Rule.PAGE_FURNITURE, manuscript, text.at(), text.string());
            }
        }
        return end;
    }

    /** An entry of the contents as the headline has it: without dots, page numbers and marks. */
    private static String entryTitle(String line) {
        return line.replaceAll("[.…·。\\s_—-]*[（(]?\\d{0,3}[）)]?\\s*$", "").replaceFirst("^[◆●■□▲★·\\d.、\\s]+", "")
                .replaceAll("\\s", "");
    }

    private static boolean standsLater(List<Block> blocks, int from, String title) {
        for (int i = from; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Text text) {
                String line = text.string().replaceAll("[\\s【】〖〗■◆●★—]", "");
                if (line.equals(title)
                        || title.length() > 8 && (line.contains(title) || title.contains(line) && line.length() > 8)) {
                    return true;
                }
            }
        }
        return false;
    }
}
