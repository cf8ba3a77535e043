package dev.afterglow.app.replay;

import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayState;
import dev.afterglow.sources.replay.ReplayStatus;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a person at a terminal where a replay is, how fast it goes and how late it is. */
public final class ReplayBar implements AutoCloseable {
    private static final int MS_PER_SECOND = 1000;
    private static final int US_PER_MS = 1000;
    private static final int UPDATE_MS = 200;

    private final ReplayControl control;
    private final ProgressBar bar;
    private final ScheduledExecutorService updates = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    public ReplayBar(ReplayControl control) {
        this.control = control;
        bar = new ProgressBarBuilder()
                .setTaskName("replay")
                .setInitialMax(-1)
                .setUnit(" s", MS_PER_SECOND)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MS)
                .hideEta()
                .build();
        var unused = updates.scheduleAtFixedRate(this::update, 0, UPDATE_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        updates.shutdownNow();
        update();
        bar.close();
    }

    private void update() {
        ReplayStatus status = control.status();
        if (status.endUs() != ReplayStatus.UNKNOWN) {
            bar.maxHint(status.endUs() / US_PER_MS);
        }
        bar.stepTo(status.positionUs() / US_PER_MS);
        bar.setExtraMessage(words(status));
    }

    static String words(ReplayStatus status) {
        String rate = status.rate().isMax()
                ? "max"
                : String.format(Locale.ROOT, "%.4gx", status.rate().factor());
        String pace = status.state() == ReplayState.PAUSED
                ? "paused, " + rate
                : String.format(
                        Locale.ROOT,
                        "%s, achieved %.3gx, lag %.0f ms",
                        rate,
                        status.achievedRate(),
                        status.lagUs() / (double) US_PER_MS);
        return String.format(Locale.ROOT, " %s, %,d events", pace, status.eventsPublished());
    }
}
