package dev.afterglow.jobs;

import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceEnumerator;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReader;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.apache.flink.util.function.SerializableSupplier;

/**
 * A bounded source of one split: whatever an iterator gives, from its beginning. After a restore it passes over what had been read,
 * so the iterator must give the same each time.
 */
final class IteratorSource<T> implements Source<T, IteratorSource.Split<T>, Collection<IteratorSource.Split<T>>> {
    private final SerializableSupplier<Iterator<T>> records;

    IteratorSource(SerializableSupplier<Iterator<T>> records) {
        this.records = records;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<T, Split<T>> createReader(SourceReaderContext context) {
        return new IteratorSourceReader<>(context);
    }

    @Override
    public SplitEnumerator<Split<T>, Collection<Split<T>>> createEnumerator(SplitEnumeratorContext<Split<T>> context) {
        return restoreEnumerator(context, List.of(new Split<>(records, 0)));
    }

    @Override
    public SplitEnumerator<Split<T>, Collection<Split<T>>> restoreEnumerator(
            SplitEnumeratorContext<Split<T>> context, Collection<Split<T>> left) {
        return new IteratorSourceEnumerator<>(context, left);
    }

    @Override
    public SimpleVersionedSerializer<Split<T>> getSplitSerializer() {
        return new JavaSerializer<>();
    }

    @Override
    public SimpleVersionedSerializer<Collection<Split<T>>> getEnumeratorCheckpointSerializer() {
        return new JavaSerializer<>();
    }

    /** All that the iterator gives after the first {@code read}. */
    record Split<T>(SerializableSupplier<Iterator<T>> records, long read)
            implements IteratorSourceSplit<T, CountedIterator<T>>, Serializable {
        @Override
        public String splitId() {
            return "all";
        }

        @Override
        public CountedIterator<T> getIterator() {
            CountedIterator<T> iterator = new CountedIterator<>(records.get());
            while (iterator.count < read) {
                iterator.next();
            }
            return iterator;
        }

        @Override
        public IteratorSourceSplit<T, CountedIterator<T>> getUpdatedSplitForIterator(CountedIterator<T> iterator) {
            return new Split<>(records, iterator.count);
        }
    }

    /** Counts what it has given. */
    static final class CountedIterator<T> implements Iterator<T> {
        private final Iterator<T> records;
        private long count;

        CountedIterator(Iterator<T> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public T next() {
            count++;
            return records.next();
        }
    }

    private static final class JavaSerializer<S> implements SimpleVersionedSerializer<S> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(S value) throws IOException {
            return InstantiationUtil.serializeObject(value);
        }

        @Override
        public S deserialize(int version, byte[] bytes) throws IOException {
            try {
                return InstantiationUtil.deserializeObject(
                        bytes, Thread.currentThread().getContextClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IOException("a class of the split is missing: " + e.getMessage(), e);
            }
        }
    }
}
