package dev.afterglow.jobs;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Lets event time run out at the end of its input, no earlier and no later.
 *
 * <p>A job that is stopped with a drain gets a last watermark from its sources. No earlier: where several tasks send to one, those
 * that were idle do not count, and the last watermark of the first to wake would overtake what the others still have to tell. No
 * later: Flink sends no watermark on from a stream that is marked idle, and what waits would never be done. So this operator hands
 * everything on but the last watermark, and at the end of all its inputs, which there is with a drain only, wakes the stream and lets
 * time run out.
 */
final class EndOfTime<T> extends AbstractStreamOperator<T> implements OneInputStreamOperator<T, T>, BoundedOneInput {
    @Override
    public void processElement(StreamRecord<T> element) {
        output.collect(element);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (!mark.equals(Watermark.MAX_WATERMARK)) {
            super.processWatermark(mark);
        }
    }

    @Override
    public void endInput() throws Exception {
        processWatermarkStatus(WatermarkStatus.ACTIVE);
        super.processWatermark(Watermark.MAX_WATERMARK);
    }
}
