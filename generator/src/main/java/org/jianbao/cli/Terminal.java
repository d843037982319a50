package org.jianbao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

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

    /** Whether somebody is there to answer. */
    static boolean isAsked() {
        return Boolean.getBoolean("jianbao.terminal");
    }

    /** Asks whether the changes that were shown shall be made; elsewhere than at a terminal nobody agrees. */
    static boolean agrees(PrintWriter err) {
        if (!isAsked()) {
            return false;
        }
        err.print("照这样改吗？（y 改，其他键不改）：");
        err.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return answer != null && List.of("y", "yes", "是", "改").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }
}
