package dev.afterglow.app.view;

import dev.afterglow.app.replay.ReplayRoutes;
import dev.afterglow.app.run.RunListener;
import dev.afterglow.app.run.RunSettings;
import dev.afterglow.app.run.RunSource;
import dev.afterglow.sources.replay.ReplayControl;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The live view of one run: listens to it, and serves the page from before its first event until after its last. */
public final class LiveView implements RunListener, AutoCloseable {
    private static final Duration CATCH_UP_LIMIT = Duration.ofSeconds(5);
    private static final Duration FAREWELL_LIMIT = Duration.ofSeconds(2);

    private final LongSupplier nanoTime;
    private final Board board;
    private final Latencies latencies = new Latencies();
    private final LiveTally tally;
    private final ViewServer server;
    /** Written by the thread of the run alone. */
    private volatile RunPosition position = RunPosition.START;

    private @Nullable LiveReader reader;

    private LiveView(Board board, ReplayControl replay, ViewServer server, LongSupplier nanoTime) {
        this.board = board;
        this.server = server;
        this.nanoTime = nanoTime;
        tally = new LiveTally(board, latencies, replay);
        tally.resume(nanoTime.getAsLong());
        postFigures();
    }

    /**
     * Starts serving.
     *
     * @param run a name that no other run at this address has
     * @param replay the knobs that the page turns
     */
    public static LiveView start(
            ViewAddress address,
            String run,
            RunSource source,
            RunSettings settings,
            ReplayControl replay,
            LongSupplier nanoTime)
            throws IOException {
        Board board = new Board(run);
        RunCard card = RunCard.of(run, source.name(), source.camera().source().sensor(), settings);
        board.post(Board.Slot.RUN, ServerSentEvent.of("run", card));
        return new LiveView(board, replay, ViewServer.start(board, address, new ReplayRoutes(replay)), nanoTime);
    }

    /** Where the page is. */
    public String url() {
        return server.url();
    }

    public int port() {
        return server.port();
    }

    /** Pages that are open. */
    public int openPages() {
        return board.openPages();
    }

    @Override
    public void stage(String words) {
        // The page has words of its own.
    }

    @Override
    public void jobRuns(String bootstrapServers) {
        position = position.at(Stage.WAITING);
        postFigures();
        reader = new LiveReader(bootstrapServers, board, tally, () -> position, nanoTime);
    }

    @Override
    public void replayed(long sensorTimeUs, long events) {
        latencies.published(sensorTimeUs, nanoTime.getAsLong());
        position = new RunPosition(events == 0 ? Stage.WAITING : Stage.RUNNING, sensorTimeUs, events);
    }

    @Override
    public void replayEnded() {
        position = position.at(Stage.FINISHING);
    }

    @Override
    public void finished() {
        position = position.at(Stage.FINISHED);
    }

    @Override
    public void tearsDown() throws InterruptedException {
        LiveReader running = reader;
        if (running != null) {
            if (position.stage() == Stage.FINISHED) {
                running.awaitAllRead(CATCH_UP_LIMIT);
            }
            running.close();
        }
        if (position.stage() != Stage.FINISHED) {
            position = position.at(Stage.FAILED);
            postFigures();
        }
    }

    /** Tells open pages the end and stops serving. */
    @Override
    public void close() throws InterruptedException {
        board.awaitAllSent(FAREWELL_LIMIT);
        board.close();
        server.close();
    }

    /** While no reader runs; afterwards the tally is the reader's. */
    private void postFigures() {
        board.post(Board.Slot.FIGURES, ServerSentEvent.of("figures", tally.figures(position, nanoTime.getAsLong())));
    }
}
