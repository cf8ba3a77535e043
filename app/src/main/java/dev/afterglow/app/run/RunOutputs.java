package dev.afterglow.app.run;

import dev.afterglow.schemas.MalformedRecordException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Reads the job's output topics in a thread of its own and hands every record to a {@link RunTally}. */
final class RunOutputs implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration LONGEST_FETCH = Duration.ofMillis(50);

    private final JobOutputs outputs;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean ending;

    RunOutputs(String bootstrapServers, RunTally tally) {
        outputs = new JobOutputs(bootstrapServers, LONGEST_FETCH, tally);
        thread = new Thread(this::read, "outputs");
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads what the topics hold now that the job has ended, then stops. */
    void finish() throws Exception {
        ending = true;
        thread.join();
        Exception cause = failure.get();
        if (cause != null) {
            throw cause;
        }
    }

    @Override
    public void close() throws InterruptedException {
        outputs.wakeup();
        thread.join();
    }

    private void read() {
        try (outputs) {
            boolean atEnd = false;
            while (!(ending && atEnd)) {
                boolean lastRound = ending;
                for (ConsumerRecord<byte[], byte[]> output : outputs.poll(POLL)) {
                    outputs.take(output);
                }
                atEnd = lastRound && outputs.isAtEnd();
            }
        } catch (WakeupException e) {
            // Closed before the end: nobody waits for the rest.
        } catch (MalformedRecordException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }
}
