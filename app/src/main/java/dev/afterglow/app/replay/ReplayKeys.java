package dev.afterglow.app.replay;

import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayRate;
import dev.afterglow.sources.replay.ReplayState;

/** What the keys of a keyboard do to a replay. */
public final class ReplayKeys {
    /** What a person should know, in one line. */
    public static final String HELP = "space pause, s step, left/right seek, +/- rate, q quit";

    private static final long STEP_US = 50_000;
    private static final long SEEK_US = 5_000_000;

    private final ReplayControl control;

    public ReplayKeys(ReplayControl control) {
        this.control = control;
    }

    /** Obeys one key as a terminal sends it; arrows are {@code ESC [ C} and {@code ESC [ D}, or with an O. */
    public void press(String key) {
        switch (key) {
            case " " -> pauseOrResume();
            case "s" -> control.step(STEP_US);
            case "\u001b[C", "\u001bOC" -> seekBy(SEEK_US);
            case "\u001b[D", "\u001bOD" -> seekBy(-SEEK_US);
            case "+", "=" -> scaleRate(2);
            case "-" -> scaleRate(0.5);
            case "q" -> control.stop();
            default -> {
                // Any other key means nothing.
            }
        }
    }

    private void pauseOrResume() {
        if (control.status().state() == ReplayState.PAUSED) {
            control.resume();
        } else {
            control.pause();
        }
    }

    private void seekBy(long us) {
        control.seek(Math.max(0, control.status().positionUs() + us));
    }

    /** From as fast as it can be, either way leads back to the recording's own pace. */
    private void scaleRate(double factor) {
        ReplayRate rate = control.status().rate();
        control.rate(new ReplayRate(rate.isMax() ? 1 : rate.factor() * factor));
    }
}
