package org.jianbao.cli;

import java.util.concurrent.atomic.AtomicLong;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jianbao.model.site.Progress;
import org.jspecify.annotations.Nullable;

/** A progress bar for builds that take more than a second; shows nothing where the output is no terminal. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long PATIENCE_NANOS = 1_000_000_000;

    // The launcher knows; Java 21 cannot tell a terminal from a pipe in every case.
    private final boolean shows = Boolean.getBoolean("jianbao.terminal");
    private final long start = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private volatile String phase = "";
    private volatile long steps;
    private volatile @Nullable ProgressBar bar;

    @Override
    public synchronized void begin(String phase, int steps) {
        close();
        this.phase = phase;
        this.steps = steps;
        done.set(0);
        show();
    }

    @Override
    public synchronized void more(int steps) {
        this.steps += steps;
        ProgressBar shown = bar;
        if (shown != null) {
            shown.maxHint(this.steps);
        }
    }

    @Override
    public void step() {
        done.incrementAndGet();
        ProgressBar shown = bar;
        if (shown != null) {
            shown.step();
        } else if (shows && System.nanoTime() - start > PATIENCE_NANOS) {
            show();
        }
    }

    private synchronized void show() {
        if (shows && bar == null && System.nanoTime() - start > PATIENCE_NANOS) {
            bar = new ProgressBarBuilder().setTaskName(phase).setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build()
                    .stepTo(done.get());
        }
    }

    @Override
    public synchronized void close() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
            bar = null;
        }
    }
}
