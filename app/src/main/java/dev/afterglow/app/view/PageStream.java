package dev.afterglow.app.view;

import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/**
 * The stream of one open page. The thread of the request writes it: a browser that does not read blocks its own thread and no other, and
 * finds the latest image when it reads again.
 */
final class PageStream {
    private static final int MOST_PAGES = 16;
    private static final int RETRY_MS = 1000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private final Board board;

    PageStream(Board board) {
        this.board = board;
    }

    void serve(Context context) throws IOException, InterruptedException {
        if (board.openPages() >= MOST_PAGES) {
            throw new ServiceUnavailableResponse(MOST_PAGES + " pages are open, and no more are served");
        }
        context.contentType("text/event-stream").header("Cache-Control", "no-store");
        // A page that lost its stream for good makes a new one and can set no header.
        String resumeAfter = context.header("Last-Event-ID");
        try (Board.Reading reading = board.open(resumeAfter == null ? context.queryParam("after") : resumeAfter)) {
            // Not the context's own stream, which would gather and compress.
            send(context.res().getOutputStream(), reading);
        } catch (IOException gone) {
            // The page was closed.
        }
        context.res().flushBuffer();
    }

    private void send(OutputStream out, Board.Reading reading) throws IOException, InterruptedException {
        out.write(ServerSentEvent.retryAfter(RETRY_MS));
        out.write(ServerSentEvent.of("hello", new Hello(board.run(), reading.isResumed())));
        for (List<byte[]> news = List.of(); news != null; news = reading.await(HEARTBEAT)) {
            for (byte[] message : news) {
                out.write(message);
            }
            if (news.isEmpty()) {
                out.write(ServerSentEvent.HEARTBEAT);
            }
            out.flush();
        }
    }

    /**
     * The first word to a page.
     *
     * @param run tells this run from others at the same address
     * @param resumed whether what the page has had before is still good
     */
    private record Hello(String run, boolean resumed) {}
}
