package org.jianbao.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jianbao.search.query.Reply;
import org.jianbao.search.query.Reply.Hit;
import org.jianbao.search.query.Reply.Tier;
import org.jianbao.search.query.Searcher;

/** Runs the search module of sites as a browser does; the files it fetches come from the test. */
final class ModuleHost implements AutoCloseable {
    private static final String BRIDGE = """
            (open, read, load, tierNames, verify) => {
              const tiers = JSON.parse(tierNames);
              const fetch = async url => {
                const answer = read(url);
                if (answer === 0) throw new TypeError("no network");
                if (typeof answer === "number") return {ok: false, status: answer};
                return {ok: true, status: 200, arrayBuffer: async () => new ArrayBuffer(answer)};
              };
              const packed = ({results, empty, truncated, corrected, alternatives, suggestion, facets, total, exactTotal, wordsTotal}) => {
                const numbers = new Float64Array(results.length * 3);
                results.forEach(({id, score, tier}, i) => numbers.set([id, score, tiers.indexOf(tier)], i * 3));
                return {numbers: numbers.buffer, empty, truncated, totals: [total, exactTotal, wordsTotal],
                  kinds: facets ? facets.kind : [],
                  meant: corrected === null ? [] : [corrected, ...alternatives],
                  suggestions: suggestion === null ? [] : [suggestion.query]};
              };
              const text = parts => parts.map(part => part.text).join("");
              const line = ({kind, date, time, place, url, title, column, labels}) =>
                [kind, date, time, place, url, text(title), column, ...labels].join(" | ");
              const told = (promise, done, failed) => {
                promise.then(done, error => failed(error && error.kind || String(error && error.stack || error)));
              };
              const opened = open("/", {fetch, load: async name => load(name), verify});
              return {
                search: (query, options, done, failed) => told(
                    opened.then(searcher => searcher.search(query, {suggest: true, ...JSON.parse(options)})).then(packed), done, failed),
                show: (query, limit, done, failed) => told(opened.then(searcher => searcher.search(query, {limit}))
                    .then(({results}) => Promise.all(results.map(result => result.load())))
                    .then(shown => shown.map(line)), done, failed),
                above: (query, done, failed) => told(opened.then(searcher => searcher.above(query)).then(({cards, answer}) => [
                  answer ? answer.parts.map(({label, answer}) => `${label}：${answer}`).join("；") : "",
                  answer ? answer.sentences.map(({text}) => text).join("\\n") : "",
                  ...cards.map(({kind, title, text, url}) => [kind, title, text, url].join(" | "))]), done, failed),
                joined: (query, done, failed) => told(opened.then(searcher => searcher.search(query, {join: true}))
                    .then(({results}) => Promise.all(results.map(result =>
                      Promise.all([result, ...result.doors].map(each => each.load())))))
                    .then(all => all.map(shown => shown.map(({url}) => url).join(" "))), done, failed),
              };
            }
            """;
    private static final List<Tier> TIERS = List.of(Tier.values());
    private static final int OK = 200;

    private final Context context = Context.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.esm-eval-returns-exports", "true")
            .allowHostAccess(HostAccess.newBuilder().allowBufferAccess(true).build())
            .allowIO(IOAccess.NONE)
            .build();
    private int modules;

    /** The module of a site, which has loaded nothing yet. */
    Module open(byte[] script, Files files) {
        return open(script, files, "");
    }

    /** @param verify whether long runs are looked for in "texts" or by "positions"; empty to leave it to the module */
    Module open(byte[] script, Files files, String verify) {
        Value exports = module(script);
        ProxyExecutable read = arguments -> files.read(arguments[0].asString().replaceFirst("^/", "")).forBridge();
        ProxyExecutable load = arguments -> {
            Response answer = files.read("search/" + arguments[0].asString().replaceFirst("\\?.*", ""));
            if (answer.status != OK) {
                throw new IllegalStateException("status " + answer.status);
            }
            return module(answer.bytes);
        };
        return new Module(context.eval("js", BRIDGE).execute(exports.getMember("open"), read, load, tiers(), verify));
    }

    private Value module(byte[] script) {
        return context.eval(Source.newBuilder("js", new String(script, StandardCharsets.UTF_8),
                "search" + modules++ + ".mjs").mimeType("application/javascript+module").buildLiteral());
    }

    /** The names of all tiers, as JSON. */
    private static String tiers() {
        return TIERS.stream().map(tier -> "\"" + tier.name().toLowerCase(Locale.ROOT) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public void close() {
        context.close();
    }

    /** What a module fetches. */
    @FunctionalInterface
    interface Files {
        /** The answer to a request, by the path from the site's root. */
        Response read(String path);
    }

    /** The answer to a request. */
    static final class Response {
        /** The network is down. */
        static final Response UNREACHABLE = status(0);

        private final int status;
        private final byte[] bytes;

        private Response(int status, byte[] bytes) {
            this.status = status;
            this.bytes = bytes;
        }

        static Response ok(byte[] bytes) {
            return new Response(OK, bytes);
        }

        static Response status(int status) {
            return new Response(status, new byte[0]);
        }

        /** The same with other bytes. */
        Response changed(UnaryOperator<byte[]> change) {
            return new Response(status, change.apply(bytes));
        }

        private Object forBridge() {
            return status == OK ? ByteBuffer.wrap(bytes) : status;
        }
    }

    /** A search that failed; the message is the kind of the error. */
    static final class SearchFailure extends RuntimeException {
        SearchFailure(String kind) {
            super(kind);
        }
    }

    /**
     * What the module found.
     *
     * @param answer in the words of {@link Searcher}, but without the queries of the hits
     * @param totals numbers of all results, the exact ones, and those with all words
     * @param kinds how many results are of each kind, when that was asked for
     */
    record Found(Reply answer, List<Integer> totals, Map<String, Integer> kinds) {
        Found {
            totals = List.copyOf(totals);
            kinds = Map.copyOf(kinds);
        }
    }

    /** An opened module. */
    static final class Module {
        private final Value bridge;

        private Module(Value bridge) {
            this.bridge = bridge;
        }

        Reply search(String query) {
            return find(query, "{}").answer();
        }

        /** @param options as JSON */
        Found find(String query, String options) {
            Value found = result("search", query, options);
            Value numbers = found.getMember("numbers");
            byte[] bytes = new byte[(int) numbers.getBufferSize()];
            numbers.readBuffer(0, bytes, 0, bytes.length);
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            List<Hit> hits = new ArrayList<>();
            while (buffer.hasRemaining()) {
                hits.add(new Hit((int) buffer.getDouble(), exactly(buffer.getDouble()),
                        TIERS.get((int) buffer.getDouble()), ""));
            }
            return new Found(new Reply(query, hits, found.getMember("empty").asBoolean(),
                    found.getMember("truncated").asBoolean(),
                    elements(found.getMember("meant")).map(Value::asString).toList(),
                    elements(found.getMember("suggestions")).map(Value::asString).toList()),
                    elements(found.getMember("totals")).map(Value::asInt).toList(),
                    elements(found.getMember("kinds")).collect(Collectors.toMap(
                            kind -> kind.getMember("value").asString(), kind -> kind.getMember("count").asInt())));
        }

        /** What readers see of the first results, a line each. */
        List<String> show(String query, int count) {
            return elements(result("show", query, count)).map(Value::asString).toList();
        }

        /** What stands above the results: the answer or "", the sentences that say it, then each card. */
        List<String> above(String query) {
            return elements(result("above", query)).map(Value::asString).toList();
        }

        /** The addresses of each result, that of what is one with it behind its own. */
        List<String> joined(String query) {
            return elements(result("joined", query)).map(Value::asString).toList();
        }

        private static Stream<Value> elements(Value list) {
            return LongStream.range(0, list.getArraySize()).mapToObj(list::getArrayElement);
        }

        private Value result(String function, Object... arguments) {
            AtomicReference<Value> result = new AtomicReference<>();
            AtomicReference<String> failure = new AtomicReference<>();
            List<Object> all = new ArrayList<>(List.of(arguments));
            all.add((ProxyExecutable) values -> {
                result.set(values[0]);
                return null;
            });
            all.add((ProxyExecutable) values -> {
                failure.set(values[0].asString());
                return null;
            });
            bridge.getMember(function).execute(all.toArray());
            if (failure.get() != null) {
                throw new SearchFailure(failure.get());
            }
            Value value = result.get();
            if (value == null) {
                throw new IllegalStateException("no answer to " + Map.of(function, arguments));
            }
            return value;
        }

        /** Scores are floats, although JavaScript has no such numbers. */
        private static float exactly(double score) {
            if ((float) score != score) {
                throw new IllegalStateException("not a float: " + score);
            }
            return (float) score;
        }
    }
}
