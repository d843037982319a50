package org.jianbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.jianbao.fuzz.FuzzTarget;
import org.jianbao.search.ModuleHost.Module;
import org.jianbao.search.query.Reply;
import org.jianbao.search.query.Reply.Hit;
import org.jianbao.testing.Samples;

/** Any query has an answer, and the module of the browser gives the one that Lucene gives. */
public final class QueryReader implements FuzzTarget.Reader {
    private static final int SHOWN = 2;

    private final BuiltSite site;
    private final Module module;

    /** Builds a small site in an empty folder. */
    @SuppressWarnings("resource") // The host lives as long as the program.
    public QueryReader(Path folder) throws IOException {
        site = BuiltSite.of(Samples.path("fuzz", "searched"), folder);
        module = new ModuleHost().open(site.script(), site.files());
    }

    @Override
    public void read(byte[] input) throws IOException {
        String query = new String(input, StandardCharsets.UTF_8);
        Reply expected = site.oracle().search(query);
        for (Hit hit : expected.hits().stream().limit(SHOWN).toList()) {
            site.oracle().show(hit);
        }
        String difference = ModuleTest.difference(module.search(query), expected);
        if (!difference.isEmpty()) {
            throw new AssertionError(difference);
        }
        List<String> shown = module.show(query, SHOWN);
        if (shown.size() != Math.min(SHOWN, expected.hits().size())) {
            throw new AssertionError("shows " + shown + " of " + expected.hits());
        }
    }
}
