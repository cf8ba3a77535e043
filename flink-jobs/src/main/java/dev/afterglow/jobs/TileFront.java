package dev.afterglow.jobs;

import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.decode.SortReceived;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.functions.tile.NeuronTileFunction;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.RejectedRecord;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** What every topology begins with: received packets, and the neurons that they pulse. */
record TileFront(SingleOutputStreamOperator<TilePacket> packets, SingleOutputStreamOperator<TileReadout> readouts) {
    static TileFront define(NeuronSettings neurons, DataStream<Received> events) {
        SingleOutputStreamOperator<TilePacket> packets =
                events.process(new SortReceived()).name("packets").uid(OperatorUids.SORT_EVENTS);
        return new TileFront(
                packets,
                byTile(packets)
                        .process(new NeuronTileFunction(neurons))
                        .name("neuron tiles")
                        .uid(OperatorUids.NEURON_TILES));
    }

    /**
     * One task has all keys, whatever they are, so its packets need no way over the network: a fifth of the processor time of a drain.
     * With more tasks they do, as Kafka's partitions are not Flink's key groups.
     */
    private static KeyedStream<TilePacket, String> byTile(SingleOutputStreamOperator<TilePacket> packets) {
        return packets.getParallelism() == 1
                ? SameKey.behind(packets, TilePacket::tileKey)
                : packets.keyBy(TilePacket::tileKey);
    }

    /** What the tiles of a sensor tell, in its task. */
    KeyedStream<TileReadout, String> readoutsBySensor() {
        return SameKey.behind(
                readouts.keyBy(TileReadout::sensorId)
                        .transform("end of tiles", TypeInformation.of(TileReadout.class), new EndOfTime<>())
                        .uid(OperatorUids.END_OF_TILES),
                TileReadout::sensorId);
    }

    /** Records that are no packets. */
    DataStream<RejectedRecord> unreadable() {
        return packets.getSideOutput(SortReceived.REJECTED);
    }

    /** Packets that came late or twice, or do not fit their sensor. */
    DataStream<RejectedRecord> notProcessed() {
        return readouts.getSideOutput(NeuronTileFunction.NOT_PROCESSED);
    }
}
