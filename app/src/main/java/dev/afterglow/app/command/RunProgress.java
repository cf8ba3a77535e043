package dev.afterglow.app.command;

import dev.afterglow.app.run.RunListener;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a person how far a run is: a progress bar on a terminal, a line a stage elsewhere. */
final class RunProgress implements RunListener, AutoCloseable {
    private static final int MS_PER_SECOND = 1000;
    private static final int US_PER_MS = 1000;

    private final PrintWriter words;
    private final boolean terminal;
    private final double sensorSeconds;
    private @Nullable ProgressBar bar;

    /** Expects a replay of {@code sensorSeconds}, infinite if that is not known. */
    RunProgress(PrintWriter words, double sensorSeconds) {
        this.words = words;
        this.sensorSeconds = sensorSeconds;
        terminal = Boolean.getBoolean("afterglow.terminal");
    }

    @Override
    public void stage(String name) {
        closeBar();
        words.println("afterglow: " + name);
        words.flush();
    }

    @Override
    public void replayed(long sensorTimeUs, long events) {
        if (!terminal) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("sensor time")
                    .setInitialMax(Double.isInfinite(sensorSeconds) ? -1 : (long) (sensorSeconds * MS_PER_SECOND))
                    .setUnit(" s", MS_PER_SECOND)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .hideEta()
                    .build();
        }
        bar.stepTo(sensorTimeUs / US_PER_MS);
        bar.setExtraMessage(String.format(Locale.ROOT, " %,d events", events));
    }

    @Override
    public void close() {
        closeBar();
    }

    private void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
