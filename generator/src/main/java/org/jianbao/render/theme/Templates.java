package org.jianbao.render.theme;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.cache.CacheKey;
import io.pebbletemplates.pebble.cache.PebbleCache;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import org.jianbao.document.HtmlWriter;
import org.jianbao.format.ContentHash;
import org.jianbao.model.address.BaseUrl;
import org.jianbao.model.address.Route;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;
import org.jianbao.words.Words;
import org.jspecify.annotations.Nullable;

/** The templates of a theme, ready to be filled; may be used from many threads. */
public final class Templates {
    private final Theme theme;
    private final PebbleEngine engine;
    private final Problems problems;
    private final TemplateUses uses;
    private final String id;

    /** @param base where the site is published, for the functions {@code asset} and {@code link} */
    public Templates(Theme theme, BaseUrl base, Problems problems) {
        this.theme = theme;
        this.problems = problems;
        this.uses = new TemplateUses(theme.templates());
        this.id = id(theme, base);
        this.engine = new PebbleEngine.Builder()
                .loader(new ThemeLoader(theme.templates()))
                .extension(new Functions(theme, base))
                .strictVariables(true)
                .tagCache(new MadeParts())
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /** A hash over all that decides what a template makes of a model. */
    private static String id(Theme theme, BaseUrl base) {
        MessageDigest all = ContentHash.sha256();
        Stream.of(theme.templates().entrySet().stream().map(each -> each.getKey() + "\n" + each.getValue().text()),
                theme.assets().entrySet().stream().map(each -> each.getKey() + "\n" + each.getValue().route()),
                theme.words().texts().entrySet().stream().map(each -> each.getKey() + "\n" + each.getValue()),
                Stream.of(base.link(new Route("/")))).flatMap(each -> each)
                .forEach(text -> all.update((text.length() + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(all.digest());
    }

    /** Another one when a template may make something else of the same model. */
    public String id() {
        return id;
    }

    /** Fills a template; nothing, with a problem that names template, line and column, when it has a mistake. */
    public Optional<String> fill(String name, Map<String, Object> model) {
        StringWriter out = new StringWriter(16_384);
        try {
            engine.getTemplate(name).evaluate(out, model);
            return Optional.of(out.toString());
        } catch (PebbleException e) {
            report(name, e);
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a StringWriter does not fail", e);
        } catch (StackOverflowError e) {
            reportCircle(name);
            return Optional.empty();
        }
    }

    private void report(String name, PebbleException e) {
        // A condition hides what went wrong in it.
        if (e.getCause() instanceof PebbleException inner) {
            report(name, inner);
            return;
        }
        if (e instanceof MissingTemplate missing) {
            for (Place place : uses.of(missing.name)) {
                problems.add(ProblemKind.TEMPLATE_ERROR, place, missing.what(), missing.fix());
            }
            if (uses.of(missing.name).isEmpty()) {
                problems.add(ProblemKind.TEMPLATE_ERROR, file(name), missing.what(), missing.fix());
            }
            return;
        }
        String at = e.getFileName() == null ? name : e.getFileName();
        TemplateMistake mistake = e instanceof WrongArgument wrong
                ? new TemplateMistake(wrong.getPebbleMessage(), wrong.fix, wrong.argument)
                : TemplateMistake.of(e, Functions.NAMES);
        problems.add(ProblemKind.TEMPLATE_ERROR, place(at, e.getLineNumber(), mistake), mistake.what(), mistake.fix());
    }

    private void reportCircle(String name) {
        TemplateUses.Circle circle = uses.circle(name)
                .orElseGet(() -> new TemplateUses.Circle(List.of(name), file(name)));
        problems.add(ProblemKind.TEMPLATE_ERROR, circle.place(),
                "模板互相包含，没有尽头：" + String.join(" → ", circle.names()), "去掉其中一处 include 或 extends");
    }

    private Place place(String name, @Nullable Integer lineNumber, TemplateMistake mistake) {
        Theme.Template template = theme.templates().get(name);
        if (template == null) {
            return Place.ofFile(name);
        }
        List<String> lines = template.text().lines().toList();
        // Pebble counts a line that is not there when a file ends too early.
        int line = Math.clamp(lineNumber == null ? 0 : lineNumber, 0, lines.size());
        String quote = line >= 1 ? lines.get(line - 1) : "";
        return new Place(template.file(), line, mistake.column(quote), quote);
    }

    private Place file(String name) {
        Theme.Template template = theme.templates().get(name);
        return Place.ofFile(template == null ? name : template.file());
    }

    /** The template that another one names; a name beginning with a dot is relative to the one that uses it. */
    static String resolve(String name, String from) {
        if (!name.startsWith(".")) {
            return name;
        }
        return Path.of("/" + from).resolveSibling(name).normalize().toString().substring(1);
    }

    /** Gives Pebble the theme's templates. */
    private record ThemeLoader(SortedMap<String, Theme.Template> templates) implements Loader<String> {
        @Override
        public Reader getReader(String name) {
            Theme.Template template = templates.get(name);
            if (template == null) {
                throw new MissingTemplate(name, templates.keySet());
            }
            return new StringReader(template.text());
        }

        @Override
        public String resolveRelativePath(String name, String from) {
            return resolve(name, from);
        }

        @Override
        public String createCacheKey(String name) {
            return name;
        }

        @Override
        public boolean resourceExists(String name) {
            return templates.containsKey(name);
        }

        @Override
        public void setCharset(String charset) {}

        @Override
        public void setPrefix(String prefix) {}

        @Override
        public void setSuffix(String suffix) {}
    }

    /** Pebble does not say where a template that is not there was asked for: its name is looked for. */
    private static final class MissingTemplate extends LoaderException {
        private final String name;

        private final String fix;

        MissingTemplate(String name, Set<String> valid) {
            super(null, "没有模板“" + name + "”");
            this.name = name;
            this.fix = NearestWord.advice(name, valid);
        }

        String what() {
            return getPebbleMessage();
        }

        String fix() {
            return fix;
        }
    }

    /** The functions that templates may call. */
    private static final class Functions extends AbstractExtension {
        private static final Set<String> NAMES = Set.of("asset", "link", "clauses", "numbers", "words", "word", "html");

        private final Theme theme;
        private final BaseUrl base;

        Functions(Theme theme, BaseUrl base) {
            this.theme = theme;
            this.base = base;
        }

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("asset", new OfOneText("name", this::asset), "link", new OfOneText("route", this::link),
                    "clauses", new OfOneText("text", TitlePieces::clauses),
                    "numbers", new OfOneText("text", TitlePieces::numbers),
                    "words", new OfOneText("text", TitlePieces::words), "word", new Say(theme.words(), false),
                    "html", new Say(theme.words(), true));
        }

        private String link(String route) {
            if (!route.startsWith("/")) {
                throw new Refusal("link 里的网址要以斜杠开头：“" + route + "”", "写成“/" + route + "/”这样");
            }
            try {
                return base.link(new Route(route));
            } catch (IllegalArgumentException e) {
                throw new Refusal("link 里的网址不对：“" + route + "”", "网址里不能有连续的斜杠，也不能有“..”");
            }
        }

        private String asset(String name) {
            Theme.Asset asset = theme.assets().get(name);
            String whole = theme.parts().get(name);
            if (asset == null && whole != null) {
                throw new Refusal("assets/" + name + " 只是样式表的一部分，不单独发布", "写合成的那个：“" + whole + "”");
            }
            if (asset == null) {
                throw new Refusal("主题里没有文件 assets/" + name, NearestWord.advice(name, theme.assets().keySet()));
            }
            return base.link(asset.route());
        }
    }

    /** An argument that a function cannot use, and how to mend it. */
    private static final class Refusal extends IllegalArgumentException {
        private final String fix;

        Refusal(String what, String fix) {
            super(what);
            this.fix = fix;
        }
    }

    /** A {@link Refusal} with its place. */
    private static final class WrongArgument extends PebbleException {
        private final String argument;
        private final String fix;

        WrongArgument(Refusal refusal, String argument, int line, String template) {
            super(refusal, String.valueOf(refusal.getMessage()), line, template);
            this.argument = argument;
            this.fix = refusal.fix;
        }
    }

    /** The function that says a word, which may have markup in it. */
    private record Say(Words words, boolean markup) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("key", "values");
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            String key = String.valueOf(arguments.get("key"));
            Map<String, Object> values = new HashMap<>();
            if (arguments.get("values") instanceof Map<?, ?> given) {
                given.forEach((name, value) -> values.put(String.valueOf(name), value));
            }
            List<String> lacking = words.has(key) ? words.lacking(key, values.keySet()) : List.of();
            if (!words.has(key) || !lacking.isEmpty()) {
                throw new WrongArgument(lacking.isEmpty() ? new Refusal("没有“" + key + "”这个词", words.advice(key))
                        : new Refusal("没有给出“" + key + "”里的 {" + String.join("}、{", lacking) + "}",
                                "写成 word('" + key + "', {\"" + lacking.getFirst() + "\": …})"),
                        key, line, self.getName());
            }
            return markup ? new SafeString(words.fill(key, values, HtmlWriter::escape))
                    : words.fill(key, values, UnaryOperator.identity());
        }
    }

    /** What {@code cache} keeps. One cached part may hold another, which Pebble's own cache does not allow. */
    private static final class MadeParts implements PebbleCache<CacheKey, Object> {
        private final Map<CacheKey, Object> made = new ConcurrentHashMap<>();

        @Override
        public Object computeIfAbsent(CacheKey key, java.util.function.Function<? super CacheKey, ?> maker) {
            Object known = made.get(key);
            if (known == null) {
                known = maker.apply(key);
                made.put(key, known);
            }
            return known;
        }

        @Override
        public void invalidateAll() {
            made.clear();
        }
    }

    /** A function of templates with one text as argument. */
    private record OfOneText(String argument, java.util.function.Function<String, Object> body) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of(argument);
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            String given = String.valueOf(arguments.get(argument));
            try {
                return body.apply(given);
            } catch (Refusal e) {
                throw new WrongArgument(e, given, line, self.getName());
            }
        }
    }
}
