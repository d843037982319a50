package org.jianbao.start;

/** Where the jar begins: for Java 8, so that one that is too old for the rest can say so. */
public final class Start {
    private static final int NEEDED = 21;

    private Start() {}

    /** Runs {@code org.jianbao.cli.Main}; exit code 2 on a Java that is too old for it. */
    public static void main(String[] arguments) throws Exception {
        String version = System.getProperty("java.specification.version");
        int feature = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
        if (feature < NEEDED) {
            System.err.println("Jianbao 需要 Java " + NEEDED + " 或更新的版本，这里是 Java " + feature
                    + "。到 https://adoptium.net/ 下载，或者用带 Java 的发行版。(Java " + NEEDED + " or newer needed.)");
            System.exit(2);
        }
        try {
            Class.forName("org.jianbao.cli.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
        }
    }
}
