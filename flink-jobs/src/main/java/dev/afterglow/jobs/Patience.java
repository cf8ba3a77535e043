package dev.afterglow.jobs;

import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * How long what an operator says may wait in a network buffer for company.
 *
 * <p>On the way to a prediction that is the environment's buffer timeout. Beside it nobody counts milliseconds, and every output of a
 * task has a thread that wakes at each timeout: at a millisecond these threads took a third of what the neurons take.
 */
enum Patience {
    /** What an alert is made of. */
    ALERT(10),
    /** Reports, metrics, and records that were not processed. */
    REPORT(100);

    private final long timeoutMs;

    Patience(long timeoutMs) {
        this.timeoutMs = timeoutMs;
    }

    <T> SingleOutputStreamOperator<T> of(SingleOutputStreamOperator<T> operator) {
        return operator.setBufferTimeout(timeoutMs);
    }
}
