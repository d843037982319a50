package org.jianbao.cli;

import org.jianbao.problem.Report;

/** The terminal that the program runs in. */
final class Terminal {
    private static final int NARROWEST = 40;

    private Terminal() {}

    /** Its width in columns: what the launcher found, or the usual width. */
    static int columns() {
        String found = System.getProperty("jianbao.columns", "");
        return found.matches("\\d{1,4}") ? Math.max(NARROWEST, Integer.parseInt(found)) : Report.USUAL_WIDTH;
    }

    /** How the program is called here, as an editor would type it. */
    static String program() {
        return System.getProperty("jianbao.command", "./jianbao");
    }
}
