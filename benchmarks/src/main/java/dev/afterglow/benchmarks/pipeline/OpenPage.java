package dev.afterglow.benchmarks.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes the live view's stream as a browser does, in a thread of its own, and looks when images come. */
final class OpenPage implements AutoCloseable {
    static final String THREAD = "open page";
    private static final int BUFFER_CHARACTERS = 1 << 16;

    private final HttpURLConnection connection;
    private final BufferedReader stream;
    private final Thread thread = new Thread(this::read, THREAD);
    private Seen seen = new Seen(0, 0, 0, 0, 0);
    private @Nullable IOException failure;
    private volatile boolean isClosing;

    /**
     * What has come so far.
     *
     * @param longestGapNanos between two images
     */
    record Seen(long characters, int images, long firstNanos, long lastNanos, long longestGapNanos) {
        private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
        private static final double NANOS_PER_MS = TimeUnit.MILLISECONDS.toNanos(1);

        double imagesPerSecond() {
            return images < 2 ? 0 : (images - 1) * NANOS_PER_SECOND / (lastNanos - firstNanos);
        }

        double longestGapMs() {
            return longestGapNanos / NANOS_PER_MS;
        }

        private Seen with(int moreCharacters) {
            return new Seen(characters + moreCharacters, images, firstNanos, lastNanos, longestGapNanos);
        }

        private Seen withImageAt(long nanos) {
            return images == 0
                    ? new Seen(characters, 1, nanos, nanos, 0)
                    : new Seen(characters, images + 1, firstNanos, nanos, Math.max(longestGapNanos, nanos - lastNanos));
        }
    }

    OpenPage(String url) throws IOException {
        connection = (HttpURLConnection) URI.create(url + "/stream").toURL().openConnection();
        stream = new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII), BUFFER_CHARACTERS);
        thread.setDaemon(true);
        thread.start();
    }

    /** What has come since the last call of this. */
    synchronized Seen take() throws IOException {
        if (failure != null) {
            throw failure;
        }
        Seen taken = seen;
        seen = new Seen(0, 0, 0, 0, 0);
        return taken;
    }

    @Override
    public void close() throws InterruptedException {
        isClosing = true;
        connection.disconnect();
        thread.join();
    }

    private void read() {
        try {
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                take(line);
            }
            throw new IOException("the live view has ended its stream");
        } catch (IOException e) {
            if (!isClosing) {
                fail(e);
            }
        }
    }

    private synchronized void take(String line) {
        seen = seen.with(line.length() + 1);
        if (line.equals("event: camera")) {
            seen = seen.withImageAt(System.nanoTime());
        }
    }

    private synchronized void fail(IOException cause) {
        failure = cause;
    }
}
