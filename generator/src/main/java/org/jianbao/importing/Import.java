package org.jianbao.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jianbao.importing.event.EventDrafts;
import org.jianbao.importing.outline.Outline;
import org.jianbao.importing.outline.Outliner;
import org.jianbao.importing.repair.CharacterRepair;
import org.jianbao.importing.repair.Repair;
import org.jianbao.importing.repair.WrappedLines;
import org.jianbao.importing.source.Manuscript;
import org.jianbao.importing.source.Sources;
import org.jianbao.model.content.Content;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** Makes the folder of an issue out of what editors have: read, mend, divide, draft events, write. */
public final class Import {
    private Import() {}

    /**
     * Imports files as one issue; nothing, with problems, when one of them cannot be read or the issue has no day.
     *
     * @param files in the order of the issue
     * @param content the site that the issue is for
     * @param given the day that the editor says, if any
     * @param asked asks the editor for the day when neither the editor nor the text has said it
     */
    public static Optional<Imported> run(List<Path> files, Content content, Optional<LocalDate> given,
            Supplier<Optional<LocalDate>> asked, Problems problems) {
        // Read: whatever files they are, one sequence of blocks each.
        List<Manuscript> read = new ArrayList<>();
        files.forEach(file -> Sources.read(file, problems).ifPresent(read::add));
        if (read.size() < files.size()) {
            return Optional.empty();
        }

        // Mend characters, then divide into articles, joining what layout tore.
        List<Repair> repairs = new ArrayList<>();
        List<Manuscript> mended = read.stream()
                .map(manuscript -> CharacterRepair.of(WrappedLines.join(manuscript, repairs), repairs)).toList();
        Outline outline = Outliner.of(mended, content.settings().columns(), content.settings().title(), repairs);
        if (outline.articles().isEmpty()) {
            problems.add(ProblemKind.NOT_IMPORTED, Place.ofFile(files.getFirst().toString()), "里面没有可以导入的文字",
                    "检查是不是选错了文件");
            return Optional.empty();
        }
        Optional<LocalDate> date = given.or(outline::date).or(asked);
        if (date.isEmpty()) {
            problems.add(ProblemKind.NOT_IMPORTED, Place.ofFile("--date"), "稿子里没有写这一期的日期", "加上日期，如 --date 2024-11-11");
            return Optional.empty();
        }

        // Write down: the files of the folder, and drafts of events.
        int number = outline.number().filter(each -> content.issues().stream()
                .noneMatch(issue -> issue.head().number().filter(each::equals).isPresent()))
                .orElseGet(content::nextNumber);
        IssueFiles.Made made = IssueFiles.of(outline, date.get(), number, repairs);
        String folder = "issues/" + date.get();
        EventDrafts.Drafted drafted = EventDrafts.of(outline,
                made.articles().stream().map(name -> folder + "/" + name).toList(),
                date.get(), content);
        return Optional.of(new Imported(folder, made.files(), "events/" + date.get() + "-drafts.yml", drafted.yaml(),
                made.articles(), outline, repairs));
    }
}
