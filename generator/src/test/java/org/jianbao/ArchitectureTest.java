package org.jianbao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** What the package-infos promise: who may import whom, where each library lives, and nothing that changes in statics. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "org.jianbao.";

    /** Every package, by its layer from the top down; a package may import those of lower layers only. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("start"),
            Set.of("cli"),
            Set.of("pipeline"),
            Set.of("load", "resolve", "markdown", "facts", "render", "feed", "search", "output", "verify", "serve",
                    "importing", "proof", "fix", "traditional"),
            Set.of("model"),
            Set.of("document"),
            Set.of("words"),
            Set.of("problem"),
            Set.of("dictionary", "format", "media", "pinyin", "quantity", "region", "typography"));

    /** The rooms of a package that has some, from the top down; a room may import those of lower layers only. */
    private static final Map<String, List<Set<String>>> ROOMS = Map.of(
            "importing",
            List.of(Set.of("importing", "importing.archive"), Set.of("importing.event"), Set.of("importing.outline"),
                    Set.of("importing.repair"), Set.of("importing.source")),
            "load", List.of(Set.of("load"), Set.of("load.media"), Set.of("load.value")),
            "markdown", List.of(Set.of("markdown"), Set.of("markdown.read", "markdown.proof"), Set.of("markdown.tree"),
                    Set.of("markdown.syntax"), Set.of("markdown.html"), Set.of("markdown.links"),
                    Set.of("markdown.text")),
            "model", List.of(Set.of("model"), Set.of("model.site"), Set.of("model.content"),
                    Set.of("model.address"), Set.of("model.event")),
            "render", List.of(Set.of("render"), Set.of("render.event"), Set.of("render.page"), Set.of("render.theme")),
            "search",
            List.of(Set.of("search"), Set.of("search.pieces", "search.query"), Set.of("search.index", "search.cards"),
                    Set.of("search.text", "search.entry")));

    private static final int MOST_FILES = 30;
    private static final int MOST_LINES = 400;
    private static final Path SOURCES = Path.of(System.getProperty("jianbao.project", ".."))
            .resolve("generator/src/main/java");

    /** What stands outside of Java itself (and what of Java is worth a package of its own), and who may import it. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.snakeyaml.", Set.of("load", "importing")),
            Map.entry("org.tomlj.", Set.of("importing")),
            Map.entry("com.vladsch.flexmark.", Set.of("markdown")),
            Map.entry("org.owasp.", Set.of("markdown")),
            Map.entry("io.pebbletemplates.", Set.of("render")),
            Map.entry("io.nayuki.", Set.of("render")),
            Map.entry("com.rometools.", Set.of("feed")),
            Map.entry("com.fasterxml.jackson.", Set.of("format", "feed", "problem")),
            Map.entry("org.apache.lucene.", Set.of("search", "dictionary")),
            Map.entry("com.github.houbb.opencc4j.", Set.of("typography")),
            Map.entry("com.github.houbb.pinyin.", Set.of("pinyin")),
            Map.entry("com.aayushatharva.brotli4j.", Set.of("output")),
            Map.entry("com.sun.jna.", Set.of("output")),
            Map.entry("com.sun.net.httpserver.", Set.of("serve")),
            Map.entry("io.methvin.", Set.of("serve")),
            Map.entry("net.fortuna.ical4j.", Set.of("feed")),
            Map.entry("org.apache.commons.csv.", Set.of("format", "load")),
            Map.entry("org.jsoup.", Set.of("verify", "importing")),
            Map.entry("org.zwobble.mammoth.", Set.of("importing")),
            Map.entry("net.coobird.", Set.of("media")),
            Map.entry("com.luciad.", Set.of("media")),
            Map.entry("com.drew.", Set.of("media")),
            Map.entry("com.github.weisj.", Set.of("media")),
            Map.entry("picocli.", Set.of("cli")),
            Map.entry("me.tongfei.", Set.of("cli")),
            Map.entry("org.jspecify.annotations.", everyPackage()));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jianbao");

    @Test
    void every_package_stands_in_a_layer_and_every_layer_in_the_code() {
        Set<String> found = new TreeSet<>();
        classes.forEach(type -> found.add(roomOf(type)));
        found.remove("");
        Set<String> known = new TreeSet<>(everyPackage());
        ROOMS.values().forEach(layers -> layers.forEach(known::addAll));
        assertThat(found).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void rooms_import_downward() {
        List<String> upward = new ArrayList<>();
        for (Dependency dependency : dependencies()) {
            String from = roomOf(dependency.getOriginClass());
            String to = roomOf(dependency.getTargetClass());
            List<Set<String>> rooms = ROOMS.getOrDefault(packageOf(dependency.getOriginClass()), List.of());
            if (packageOf(dependency.getTargetClass()).equals(packageOf(dependency.getOriginClass()))
                    && !from.equals(to) && layer(rooms, to) <= layer(rooms, from)) {
                upward.add(dependency.getDescription());
            }
        }
        assertThat(upward).isEmpty();
    }

    @Test
    void no_room_has_too_many_files() {
        Map<String, Integer> files = new TreeMap<>();
        classes.stream().filter(JavaClass::isTopLevelClass)
                .forEach(type -> files.merge(roomOf(type), 1, Integer::sum));
        assertThat(files).allSatisfy((room, number) -> assertThat(number).as(room).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void no_class_has_too_many_lines() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).sorted())
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
        }
    }

    @Test
    void files_leave_through_one_door() {
        List<String> writers = dependencies().stream()
                .filter(dependency -> dependency.getTargetClass().getName().equals("org.jianbao.output.Publication"))
                .map(dependency -> packageOf(dependency.getOriginClass())).filter(from -> !from.equals("output"))
                .distinct().toList();
        assertThat(writers).as("who knows the publication; all others write to a SiteOutput")
                .containsExactly("pipeline");
    }

    @Test
    void imports_point_downward_and_no_stage_imports_another() {
        List<String> upward = new ArrayList<>();
        for (Dependency dependency : dependencies()) {
            String from = packageOf(dependency.getOriginClass());
            String to = packageOf(dependency.getTargetClass());
            if (isOurs(dependency.getTargetClass()) && !from.equals(to) && layer(LAYERS, to) <= layer(LAYERS, from)) {
                upward.add(dependency.getDescription());
            }
        }
        assertThat(upward).isEmpty();
    }

    @Test
    void each_library_lives_in_one_package() {
        List<String> strays = new ArrayList<>();
        Map<String, Set<String>> used = new TreeMap<>();
        for (Dependency dependency : dependencies()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (isOurs(target) || target.isPrimitive() || isPlainJava(target)) {
                continue;
            }
            String from = packageOf(dependency.getOriginClass());
            String library = LIBRARIES.keySet().stream().filter(target.getName()::startsWith).findFirst().orElse("");
            if (LIBRARIES.getOrDefault(library, Set.of()).contains(from)) {
                used.computeIfAbsent(library, key -> new TreeSet<>()).add(from);
            } else {
                strays.add(dependency.getDescription());
            }
        }
        assertThat(strays).isEmpty();
        assertThat(used.keySet()).as("libraries in the table that nobody imports any more")
                .containsExactlyInAnyOrderElementsOf(LIBRARIES.keySet());
    }

    @Test
    void every_package_has_a_null_marked_package_info() {
        JavaPackage root = classes.getPackage("org.jianbao");
        Set<JavaPackage> packages = new java.util.HashSet<>(root.getSubpackages());
        packages.add(root);
        assertThat(packages).allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                .as("%s has a package-info with @NullMarked", each.getName())
                .isTrue());
    }

    @Test
    void no_static_field_can_change() {
        List<String> mutable = new ArrayList<>();
        for (JavaClass type : classes) {
            for (JavaField field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC) && canChange(field)) {
                    mutable.add(field.getFullName());
                }
            }
        }
        assertThat(mutable).isEmpty();
    }

    /** Java has no constant arrays: a private table of numbers that only its own class reads passes for one. */
    private static boolean canChange(JavaField field) {
        String type = field.getRawType().getName();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || field.getRawType().isArray() && !isPrivateTable(field)
                || type.startsWith("java.util.concurrent.")
                || type.startsWith("java.lang.ThreadLocal")
                || type.startsWith("java.lang.StringBu")
                || isMutableCollection(value(field));
    }

    private static boolean isPrivateTable(JavaField field) {
        return field.getModifiers().contains(JavaModifier.PRIVATE)
                && field.getRawType().getBaseComponentType().isPrimitive();
    }

    /** The factories of {@code List}, {@code Set} and {@code Map} make what refuses every change. */
    private static boolean isMutableCollection(@Nullable Object value) {
        return (value instanceof Collection<?> || value instanceof Map<?, ?>)
                && !value.getClass().getName().startsWith("java.util.ImmutableCollections$");
    }

    private static @Nullable Object value(JavaField field) {
        try {
            java.lang.reflect.Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.getFullName(), e);
        }
    }

    private List<Dependency> dependencies() {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !packageOf(dependency.getOriginClass()).isEmpty())
                .sorted(java.util.Comparator.comparing(Dependency::getDescription))
                .toList();
    }

    private static int layer(List<Set<String>> layers, String name) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).contains(name)) {
                return i;
            }
        }
        throw new AssertionError("in no layer: " + name);
    }

    private static Set<String> everyPackage() {
        Set<String> names = new TreeSet<>();
        LAYERS.forEach(names::addAll);
        return names;
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    private static boolean isPlainJava(JavaClass type) {
        return type.getPackageName().startsWith("java.") || type.getPackageName().startsWith("javax.");
    }

    /** The package right below {@code org.jianbao}; empty for the root. */
    private static String packageOf(JavaClass type) {
        return roomOf(type).replaceFirst("\\..*", "");
    }

    /** The package, such as {@code render.theme}; empty for the root. */
    private static String roomOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    }
}
