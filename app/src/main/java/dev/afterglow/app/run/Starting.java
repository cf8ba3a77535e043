package dev.afterglow.app.run;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Something that starts in the background, and is closed in the end whether or not anyone came to use it. */
final class Starting<T extends AutoCloseable> implements AutoCloseable {
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Starting(String name, Callable<T> start) {
        Thread thread = new Thread(
                () -> {
                    try {
                        result.complete(start.call());
                    } catch (Exception e) {
                        result.completeExceptionally(e);
                    }
                },
                "start " + name);
        thread.setDaemon(true);
        thread.start();
    }

    static <T extends AutoCloseable> Starting<T> of(String name, Callable<T> start) {
        return new Starting<>(name, start);
    }

    /** Waits until it has started, and fails as it failed. */
    T get() throws Exception {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() throws Exception {
        T started = result.handle((value, failure) -> value).join();
        if (started != null) {
            started.close();
        }
    }
}
