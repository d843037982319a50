package org.jianbao.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jianbao.pipeline.Progress;
import org.jspecify.annotations.Nullable;

/** A progress bar for long builds; shows nothing where the output is no terminal. */
final class TerminalProgress implements Progress, AutoCloseable {
    /** Fewer steps than this are done before an eye could follow. */
    private static final int WORTH_SHOWING = 500;

    private volatile @Nullable ProgressBar bar;

    @Override
    public void begin(String phase, int steps) {
        close();
        // The launcher knows; Java 21 cannot tell a terminal from a pipe in every case.
        if (Boolean.getBoolean("jianbao.terminal") && steps >= WORTH_SHOWING) {
            bar = new ProgressBarBuilder().setTaskName(phase).setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public void step() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.step();
        }
    }

    @Override
    public void close() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
            bar = null;
        }
    }
}
