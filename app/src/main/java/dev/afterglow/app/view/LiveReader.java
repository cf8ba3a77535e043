package dev.afterglow.app.view;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that reads the topics, for all pages together: images and ticks twenty times a second, figures four times. It sleeps
 * while no page is open.
 */
final class LiveReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);
    static final String THREAD = "live-view-reader";
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** A dense stream's packets come in more than one piece. */
    private static final int PARTS_OF_A_FRAME = 4;

    private static final int FRAMES_A_FIGURE = 5;

    private final String bootstrapServers;
    private final Board board;
    private final LiveTally tally;
    private final Supplier<RunPosition> position;
    private final LongSupplier nanoTime;
    private final CountDownLatch allRead = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, THREAD);
    private byte[] shown = new byte[0];

    LiveReader(
            String bootstrapServers,
            Board board,
            LiveTally tally,
            Supplier<RunPosition> position,
            LongSupplier nanoTime) {
        this.bootstrapServers = bootstrapServers;
        this.board = board;
        this.tally = tally;
        this.position = position;
        this.nanoTime = nanoTime;
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the last figures of a finished run are posted, if there is a page to see them. */
    void awaitAllRead(Duration limit) throws InterruptedException {
        if (board.openPages() > 0 && !allRead.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("The live view did not come to the end of the topics within {} s", limit.toSeconds());
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void run() {
        try {
            if (!board.awaitPage()) {
                return;
            }
            try (OutputReader outputs = new OutputReader(bootstrapServers, tally, nanoTime);
                    PacketSampler camera = new PacketSampler(bootstrapServers)) {
                while (board.awaitPage()) {
                    outputs.resume();
                    camera.resume();
                    tally.resume(nanoTime.getAsLong());
                    readWhileWatched(outputs, camera);
                }
            }
        } catch (InterruptException | InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("The live view has stopped", failed);
        }
    }

    private void readWhileWatched(OutputReader outputs, PacketSampler camera) {
        long dueNanos = nanoTime.getAsLong();
        for (long frame = 0; board.openPages() > 0; frame++) {
            for (int part = 1; part < PARTS_OF_A_FRAME; part++) {
                readUntil(dueNanos - FRAME_NANOS / PARTS_OF_A_FRAME * (PARTS_OF_A_FRAME - part), outputs);
                if (!camera.hasNews()) {
                    camera.read();
                }
            }
            readUntil(dueNanos, outputs);
            camera.read();
            CameraImage image = camera.develop();
            if (image != null) {
                board.post(Board.Slot.CAMERA, ServerSentEvent.of("camera", image));
            }
            tally.postHeat();
            if (frame % FRAMES_A_FIGURE == 0) {
                postFigures(outputs);
            }
            // Frames that a hold-up made us miss are not made up for, and those after it come at their own time.
            dueNanos += FRAME_NANOS * (1 + Math.max(0, nanoTime.getAsLong() - dueNanos) / FRAME_NANOS);
        }
    }

    private void readUntil(long dueNanos, OutputReader outputs) {
        long leftNanos;
        do {
            leftNanos = Math.max(0, dueNanos - nanoTime.getAsLong());
            outputs.read(Duration.ofNanos(leftNanos));
        } while (leftNanos > 0);
    }

    private void postFigures(OutputReader outputs) {
        RunPosition now = position.get();
        boolean isOver = now.stage() == Stage.FINISHED;
        if (isOver && !outputs.isAtEnd()) {
            now = now.at(Stage.FINISHING);
        }
        byte[] message = ServerSentEvent.of("figures", tally.figures(now, nanoTime.getAsLong()));
        if (!Arrays.equals(message, shown)) {
            board.post(Board.Slot.FIGURES, message);
            shown = message;
        }
        if (now.stage() == Stage.FINISHED) {
            allRead.countDown();
        }
    }
}
