package dev.afterglow.app.command;

import dev.afterglow.sources.EventBatch;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Counts events for a person on a terminal while a recording is read; silent elsewhere. */
final class ReadingProgress implements WatchedSource.Watcher, AutoCloseable {
    private static final int UNKNOWN = -1;

    private final @Nullable ProgressBar bar;

    ReadingProgress() {
        bar = Boolean.getBoolean("afterglow.terminal")
                ? new ProgressBarBuilder()
                        .setTaskName("reading")
                        .setInitialMax(UNKNOWN)
                        .setUnit(" events", 1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .clearDisplayOnFinish()
                        .hideEta()
                        .build()
                : null;
    }

    @Override
    public void passed(EventBatch batch) {
        if (bar != null) {
            bar.stepBy(batch.size());
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
