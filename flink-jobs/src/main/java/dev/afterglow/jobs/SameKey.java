package dev.afterglow.jobs;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * A keyed stream behind an operator whose elements lie already in the task that their key belongs to, without a way over the network.
 *
 * <p>Only for an operator that was keyed alike and whose elements have the key they were made under, or for a single task. If an
 * element lay elsewhere, Flink would refuse it by its key group.
 */
final class SameKey {
    private SameKey() {}

    static <T> KeyedStream<T, String> behind(SingleOutputStreamOperator<T> operator, KeySelector<T, String> key) {
        return DataStreamUtils.reinterpretAsKeyedStream(operator, key, Types.STRING);
    }
}
