package dev.afterglow.app.ingest;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command end in good order when the process is told to stop: the shutdown asks it to, and waits until it has printed its
 * report. The exit code is the one of the signal, 130 after Ctrl-C.
 */
public final class EndAtSignal implements AutoCloseable {
    private static final long LONGEST_END_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    public EndAtSignal(Runnable stop) {
        hook = new Thread(
                () -> {
                    stop.run();
                    awaitEnd();
                },
                "end-at-signal");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** To be called when there is no more to do. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is what called us here.
        }
    }

    private void awaitEnd() {
        try {
            boolean isInTime = ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
            if (!isInTime) {
                System.err.println("afterglow: not ended within " + LONGEST_END_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
