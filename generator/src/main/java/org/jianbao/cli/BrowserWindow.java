package org.jianbao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The window of a browser on this machine. */
final class BrowserWindow {
    private BrowserWindow() {}

    /** Whether a person sits here who would see it: at a terminal, not one of another machine, with a screen. */
    static boolean canOpen(Map<String, String> environment) {
        boolean remote = environment.containsKey("SSH_CONNECTION") || environment.containsKey("CI");
        boolean screen = isMac() || isWindows() || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY");
        return Boolean.getBoolean("jianbao.terminal") && screen && !remote;
    }

    /** Opens an address; false when there is no browser. */
    static boolean open(String url) {
        List<String> command = isMac() ? List.of("open", url)
                : isWindows() ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                        : List.of("xdg-open", url);
        try {
            new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isMac() {
        return system().startsWith("mac");
    }

    private static boolean isWindows() {
        return system().startsWith("windows");
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
