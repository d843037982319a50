package org.jianbao.render;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.cache.tag.ConcurrentMapTagCache;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import org.jianbao.model.BaseUrl;
import org.jianbao.model.Route;
import org.jianbao.problem.NearestWord;
import org.jianbao.problem.Place;
import org.jianbao.problem.ProblemKind;
import org.jianbao.problem.Problems;

/** The templates of a theme, ready to be filled; may be used from many threads. */
final class Templates {
    private final Theme theme;
    private final PebbleEngine engine;
    private final Problems problems;

    /** @param base where the site is published, for the functions {@code asset} and {@code link} */
    Templates(Theme theme, BaseUrl base, Problems problems) {
        this.theme = theme;
        this.problems = problems;
        this.engine = new PebbleEngine.Builder()
                .loader(new ThemeLoader(theme.templates()))
                .extension(new Functions(theme, base))
                .strictVariables(true)
                .tagCache(new ConcurrentMapTagCache())
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /** Fills a template; nothing, with a problem that names template, line and column, when it has a mistake. */
    Optional<String> fill(String name, Map<String, Object> model) {
        StringWriter out = new StringWriter(16_384);
        try {
            template(name).evaluate(out, model);
            return Optional.of(out.toString());
        } catch (PebbleException e) {
            report(name, e);
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a StringWriter does not fail", e);
        }
    }

    private PebbleTemplate template(String name) {
        return engine.getTemplate(name);
    }

    private void report(String name, PebbleException e) {
        String at = e.getFileName() == null ? name : e.getFileName();
        Theme.Template template = theme.templates().get(at);
        String message = e.getPebbleMessage() == null ? String.valueOf(e.getMessage()) : e.getPebbleMessage();
        if (template == null) {
            problems.add(ProblemKind.TEMPLATE_ERROR, Place.ofFile(at), message);
            return;
        }
        if (e instanceof MissingTemplate missing) {
            int used = template.text().indexOf(missing.name);
            problems.add(ProblemKind.TEMPLATE_ERROR, used < 0 ? Place.ofFile(template.file())
                    : Place.at(template.file(), template.text(), used), message);
            return;
        }
        List<String> lines = template.text().lines().toList();
        // Pebble counts a line that is not there when a file ends too early.
        int line = Math.clamp(e.getLineNumber() == null ? 0 : e.getLineNumber(), 0, lines.size());
        String quote = line >= 1 ? lines.get(line - 1) : "";
        if (e instanceof AttributeNotFoundException missing) {
            String attribute = missing.getAttributeName();
            problems.add(ProblemKind.TEMPLATE_ERROR, new Place(template.file(), line, column(quote, attribute), quote),
                    "没有“" + attribute + "”这个变量或属性", "可用的变量见文档“主题”一页");
        } else {
            problems.add(ProblemKind.TEMPLATE_ERROR, new Place(template.file(), line, 0, quote), message);
        }
    }

    /** The column of a word in a line, from one; zero when it does not stand there. */
    private static int column(String line, String word) {
        var found = java.util.regex.Pattern.compile("(?<![\\w$])" + java.util.regex.Pattern.quote(word) + "(?![\\w$])")
                .matcher(line);
        return found.find() ? line.codePointCount(0, found.start()) + 1 : 0;
    }

    /** Gives Pebble the theme's templates; a name beginning with a dot is relative to the template that uses it. */
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
            if (!name.startsWith(".")) {
                return name;
            }
            return Path.of("/" + from).resolveSibling(name).normalize().toString().substring(1);
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

        MissingTemplate(String name, Set<String> valid) {
            super(null, "没有模板“" + name + "”。" + NearestWord.advice(name, valid));
            this.name = name;
        }
    }

    /** The functions that templates may call. */
    private static final class Functions extends AbstractExtension {
        private final Theme theme;
        private final BaseUrl base;

        Functions(Theme theme, BaseUrl base) {
            this.theme = theme;
            this.base = base;
        }

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("asset", new OfOneText("name", this::asset), "link",
                    new OfOneText("route", this::link));
        }

        private String link(String route) {
            if (!route.startsWith("/")) {
                throw new IllegalArgumentException("link 里的网址要以斜杠开头：“" + route + "”");
            }
            return base.link(new Route(route));
        }

        private String asset(String name) {
            Theme.Asset asset = theme.assets().get(name);
            if (asset == null) {
                throw new IllegalArgumentException("主题里没有文件 assets/" + name + "。"
                        + NearestWord.advice(name, theme.assets().keySet()));
            }
            return base.link(asset.route());
        }
    }

    /** A function of templates with one text as argument. */
    private record OfOneText(String argument, java.util.function.UnaryOperator<String> body) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of(argument);
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            try {
                return body.apply(String.valueOf(arguments.get(argument)));
            } catch (IllegalArgumentException e) {
                throw new PebbleException(e, String.valueOf(e.getMessage()), line, self.getName());
            }
        }
    }
}
