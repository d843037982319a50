package org.jianbao.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jianbao.load.value.Fields;
import org.jianbao.load.value.Fields.Located;
import org.jianbao.load.value.TextFile;
import org.jianbao.load.value.YamlText;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.problem.Edit;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/**
 * Which format a site is written in, and what changed since.
 *
 * @param format what its {@code site.yml} says, or 1
 * @param stated whether it says so
 * @param changes what concerns the site of the changes since, in order
 * @param edits what {@code jianbao update --apply} changes in {@code site.yml}; none when that must be done by hand
 */
public record SiteFormat(int format, boolean stated, List<Change> changes, List<Edit> edits) {
    private static final String SETTINGS = "site.yml";

    public SiteFormat {
        changes = List.copyOf(changes);
        edits = List.copyOf(edits);
    }

    /**
     * A change of the format.
     *
     * @param format the first that has it
     * @param version the first of Jianbao that has it
     * @param id its name
     * @param what what changed
     * @param fix what an editor has to do
     * @param file the file, from the content folder, that says whether a site is concerned; empty when all are
     * @param absent the key that a concerned site has not, or empty
     * @param present the key that a concerned site has, or empty
     * @param add the line of {@code site.yml} that does it, or empty
     */
    public record Change(int format, String version, String id, String what, String fix, String file, String absent,
            String present, String add) {
        private boolean concerns(Path content) {
            if (file.isEmpty()) {
                return true;
            }
            Path path = content.resolve(file);
            if (absent.isEmpty() && present.isEmpty()) {
                return Files.exists(path);
            }
            return Files.isRegularFile(path) && fields(path, file, new Problems())
                    .map(fields -> present.isEmpty() ? !fields.has(absent) : fields.has(present)).orElse(false);
        }
    }

    /**
     * What a site says; nothing, with problems, when it has no readable {@code site.yml}.
     *
     * @param content its content folder
     */
    public static Optional<SiteFormat> of(Path content, Problems problems) {
        Path file = content.resolve(SETTINGS);
        String name = file.toString().replace('\\', '/');
        if (!Files.isRegularFile(file)) {
            problems.add(ProblemKind.CONTENT_MISSING, Place.ofFile(name), "这里没有网站：没有 " + name,
                    "到网站的文件夹里运行，或用 --content 指出内容文件夹");
            return Optional.empty();
        }
        return fields(file, name, problems).flatMap(fields -> {
            Optional<Integer> stated = fields.parsed("format", value -> read(value, problems));
            if (stated.isEmpty() && fields.has("format")) {
                return Optional.empty();
            }
            int format = stated.orElse(1);
            List<Change> changes = all().stream().filter(change -> change.format() > format)
                    .filter(change -> change.concerns(content)).toList();
            return Optional.of(new SiteFormat(format, stated.isPresent(), changes, edits(fields, format, changes)));
        });
    }

    /** Every change there has been. */
    public static List<Change> all() {
        Problems problems = new Problems();
        String name = "format-changes.yml";
        try (InputStream in = Objects.requireNonNull(SiteFormat.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // The list of changes, as the value of a field.
            Optional<Fields> root = YamlText.of(new TextFile(name, "changes:\n" + text)).root(problems)
                    .flatMap(value -> Fields.of(value, problems));
            List<Change> changes = root.orElseThrow().mappings("changes").stream().map(SiteFormat::change).toList();
            if (problems.hasErrors()) {
                throw new IllegalStateException(problems.sorted().toString());
            }
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Change change(Fields fields) {
        fields.allow(List.of("format", "version", "id", "what", "fix", "file", "absent", "present", "add"));
        return new Change(fields.number("format", 2, SiteSettings.FORMAT).orElseThrow(),
                fields.requiredText("version", ""), fields.requiredText("id", ""), fields.requiredText("what", ""),
                fields.requiredText("fix", ""), fields.text("file").orElse(""), fields.text("absent").orElse(""),
                fields.text("present").orElse(""), fields.text("add").orElse(""));
    }

    /** The number of a format; nothing, with a problem, when it is none or one of a later Jianbao. */
    static Optional<Integer> read(Located value, Problems problems) {
        if (!value.text().matches("[1-9]\\d{0,5}")) {
            problems.add(ProblemKind.BAD_VALUE, value.place(), "不是格式的编号：“" + value.text() + "”",
                    "写 format: " + SiteSettings.FORMAT + "，或删掉这一行");
            return Optional.empty();
        }
        int format = Integer.parseInt(value.text());
        if (format > SiteSettings.FORMAT) {
            problems.add(ProblemKind.BAD_VALUE, value.place(),
                    "网站的格式是 " + format + "，这个 Jianbao 只认识到 " + SiteSettings.FORMAT,
                    "换用新版本的 Jianbao");
            return Optional.empty();
        }
        return Optional.of(format);
    }

    private static Optional<Fields> fields(Path file, String name, Problems problems) {
        return TextFile.read(file, name, problems)
                .flatMap(text -> YamlText.of(text).root(problems)).flatMap(root -> Fields.of(root, problems));
    }

    /** New lines stand before the first field, which begins its line unless the file is written in braces. */
    private static List<Edit> edits(Fields fields, int format, List<Change> changes) {
        Place first = fields.names().getFirst().place();
        if (format == SiteSettings.FORMAT || first.column() != 1 || first.quote().startsWith("{")) {
            return List.of();
        }
        StringBuilder lines = new StringBuilder();
        Optional<Edit> number = fields.text("format").map(
                text -> new Edit(fields.place("format"), text, Integer.toString(SiteSettings.FORMAT)));
        if (number.isEmpty()) {
            lines.append("format: ").append(SiteSettings.FORMAT).append('\n');
        }
        changes.stream().filter(change -> !change.add().isEmpty()).forEach(change -> lines.append(change.add())
                .append('\n'));
        List<Edit> edits = new ArrayList<>();
        if (!lines.isEmpty()) {
            edits.add(new Edit(first, "", lines.toString()));
        }
        number.ifPresent(edits::add);
        return edits;
    }
}
