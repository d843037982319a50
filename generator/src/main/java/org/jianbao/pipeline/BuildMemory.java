package org.jianbao.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jianbao.format.BuildCache;
import org.jianbao.load.ContentMemory;
import org.jianbao.model.content.SiteSettings;
import org.jianbao.model.content.SiteSettings.InLanguage;
import org.jianbao.problem.Problem;
import org.jianbao.problem.Problems;
import org.jianbao.proof.ProofMemory;
import org.jianbao.proof.ProofMemory.Found;
import org.jianbao.render.theme.Theme;
import org.jianbao.typography.TraditionalText;
import org.jianbao.typography.TraditionalText.Variant;
import org.jianbao.words.Wording;

/** What a build leaves to the next one of the same request, so that it reads and converts only what changed. */
final class BuildMemory {
    private final ContentMemory content;
    private final TextConversion conversion;
    private final KeptRecords<Found> findings;
    private final Map<String, TraditionalText> tables = new HashMap<>();
    /** By language. */
    private final Map<String, ReadTheme> themes = new ConcurrentHashMap<>();
    private volatile List<Path> themeFolders = List.of();
    private volatile List<Path> translations = List.of();

    /**
     * @param cache what earlier runs of the program left
     * @param keeps whether there will be a next build
     */
    BuildMemory(BuildCache cache, boolean keeps) {
        this.content = new ContentMemory(keeps);
        this.conversion = new TextConversion(keeps);
        this.findings = new KeptRecords<>(Found.class, "proof", cache, keeps);
    }

    /** What was found in texts. */
    ProofMemory proof() {
        return new ProofMemory() {
            @Override
            public Optional<Found> find(String key) {
                return findings.find(key);
            }

            @Override
            public void keep(String key, Found found) {
                findings.keep(key, found);
            }
        };
    }

    /** A build has checked all texts. */
    void turn() {
        findings.turn();
    }

    /** Leaves what the last build found to later runs of the program. */
    void save() {
        findings.save();
    }

    /** A theme, with what was wrong with it. */
    private record ReadTheme(List<Path> folders, Wording wording, Optional<Theme> theme, List<Problem> problems) {}

    ContentMemory content() {
        return content;
    }

    TextConversion conversion() {
        return conversion;
    }

    /** The folders outside the content that the last build read, of theme and translations; may be called from another thread. */
    List<Path> folders() {
        return Stream.concat(themeFolders.stream().filter(PackedTheme::isOnDisk), translations.stream()).toList();
    }

    /** The last build read the same bulletin in other languages. */
    void readTranslations(List<Path> folders) {
        translations = List.copyOf(folders);
    }

    /** The theme for a site that is made of another one. */
    Optional<Theme> theme(List<Path> folders, InLanguage converted, SiteSettings settings, Problems problems) {
        Wording wording = settings.withLanguage(converted.conversion()).wording();
        return theme(folders, wording, traditional(converted)::of, problems);
    }

    /** The tables by which texts are converted. */
    synchronized TraditionalText traditional(InLanguage converted) {
        return tables.computeIfAbsent(converted.conversion(), language -> TraditionalText.read(Variant.of(language)
                .orElseThrow(() -> new IllegalArgumentException("no traditional Chinese: " + language))));
    }

    /** The theme in some folders, see {@link Theme#read}. */
    Optional<Theme> theme(List<Path> folders, Wording wording, UnaryOperator<String> writer, Problems problems) {
        themeFolders = List.copyOf(folders);
        ReadTheme read = themes.compute(wording.language(), (key, known) -> {
            if (known != null && known.folders().equals(folders) && known.wording().equals(wording)) {
                return known;
            }
            Problems found = problems.fresh();
            return new ReadTheme(folders, wording, Theme.read(folders, wording, writer, found), found.sorted());
        });
        problems.addAll(read.problems());
        return read.theme();
    }

    /**
     * Some files or folders changed.
     *
     * @param paths their real paths
     * @param root the real path of the content folder
     */
    void forget(Collection<Path> paths, Path root) {
        content.forget(paths);
        if (paths.stream().anyMatch(path -> !path.startsWith(root) || root.equals(path)
                || path.startsWith(root.resolve("theme")))) {
            themes.clear();
        }
    }

    /** Anything may have changed. */
    void forgetAll() {
        content.forgetAll();
        themes.clear();
    }
}
