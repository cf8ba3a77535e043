package dev.afterglow.app.command;

import java.time.Duration;

/** On Ctrl-C, interrupts the thread that works and lets it take down what it has started before the process ends. */
final class OrderlyStop implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Thread hook;

    private OrderlyStop(Thread worker) {
        hook = new Thread(() -> interrupt(worker), "orderly stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static OrderlyStop ofCurrentThread() {
        return new OrderlyStop(Thread.currentThread());
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already ending, and the hook waits for us to be done.
            return;
        }
    }

    private static void interrupt(Thread worker) {
        worker.interrupt();
        try {
            worker.join(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
