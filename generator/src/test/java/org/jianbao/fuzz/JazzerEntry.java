package org.jianbao.fuzz;

import java.io.IOException;
import java.nio.file.Files;

/** Where Jazzer hands over its inputs; the argument names the target. */
public final class JazzerEntry {
    /** Holds what Jazzer's two calls share: it knows static methods only. */
    private static final FuzzTarget.Reader[] READER = new FuzzTarget.Reader[1];

    private JazzerEntry() {}

    public static void fuzzerInitialize(String[] arguments) throws IOException {
        READER[0] = FuzzTarget.of(arguments[0]).open(Files.createTempDirectory("jianbao-fuzz"));
        // The first one loads and instruments all classes, and may take longer than an input should.
        READER[0].read(new byte[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        READER[0].read(input);
    }
}
