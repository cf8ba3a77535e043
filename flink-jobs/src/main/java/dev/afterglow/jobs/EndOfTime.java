package dev.afterglow.jobs;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Lets event time run out at the end of an input that is idle.
 *
 * <p>A job that is stopped with a drain gets a last watermark from its sources, but Flink sends no watermark on from a stream that is
 * marked idle, and so nothing that waits would be done. This operator stands behind a source, hands everything on as it is, and at the
 * end of the input, which there is with a drain only, wakes the stream and lets time run out once more.
 */
final class EndOfTime<T> extends AbstractStreamOperator<T> implements OneInputStreamOperator<T, T>, BoundedOneInput {
    @Override
    public void processElement(StreamRecord<T> element) {
        output.collect(element);
    }

    @Override
    public void endInput() throws Exception {
        processWatermarkStatus(WatermarkStatus.ACTIVE);
        processWatermark(Watermark.MAX_WATERMARK);
    }
}
