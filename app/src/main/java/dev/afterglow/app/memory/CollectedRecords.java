package dev.afterglow.app.memory;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Records that a job within this process has sent. A sink is copied on its way into the job and finds its list again by a
 * number.
 */
final class CollectedRecords<T> implements AutoCloseable {
    private static final Map<Long, Queue<Object>> QUEUES = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong();

    private final long number = NEXT.getAndIncrement();
    private final Queue<Object> queue = new ConcurrentLinkedQueue<>();

    private CollectedRecords() {}

    static <T> CollectedRecords<T> open() {
        CollectedRecords<T> records = new CollectedRecords<>();
        QUEUES.put(records.number, records.queue);
        return records;
    }

    Sink<T> sink() {
        return new QueueSink<>(number);
    }

    @SuppressWarnings("unchecked") // only sinks of this type write to the queue
    List<T> records() {
        return queue.stream().map(sent -> (T) sent).toList();
    }

    @Override
    public void close() {
        QUEUES.remove(number);
    }

    private record QueueSink<T>(long number) implements Sink<T> {
        @Override
        public SinkWriter<T> createWriter(WriterInitContext context) {
            Queue<Object> queue = QUEUES.get(number);
            if (queue == null) {
                throw new IllegalStateException("nobody collects what this sink writes");
            }
            return new SinkWriter<>() {
                @Override
                public void write(T sent, Context writing) {
                    queue.add(sent);
                }

                @Override
                public void flush(boolean endOfInput) {}

                @Override
                public void close() {}
            };
        }
    }
}
