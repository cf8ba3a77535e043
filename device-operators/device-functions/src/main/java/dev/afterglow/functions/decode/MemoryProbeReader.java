package dev.afterglow.functions.decode;

import dev.afterglow.functions.memory.Probe;
import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.schemas.MalformedRecordException;
import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.MemoryRule;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RecordCodec;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Reads the topic of questions to memory. */
public final class MemoryProbeReader extends RecordReader {
    /** Two neurons for each pixel of the largest tile. */
    private static final int MOST_DEVICES = 2 * PackedEvents.MAX_TILE_SIZE_PX * PackedEvents.MAX_TILE_SIZE_PX;

    private static final int MOST_PULSES = 1000;
    private static final long US_PER_MS = 1000;

    private transient @Nullable RecordCodec<MemoryProbe> codec;

    @Override
    Received decode(RecordPlace place, byte[] value) throws MalformedRecordException {
        if (codec == null) {
            codec = new RecordCodec<>(MemoryProbe.getClassSchema());
        }
        MemoryProbe probe = codec.decode(value);
        long tickUs = Micros.of(probe.getTick());
        require(tickUs > 0 && tickUs <= PackedEvents.MAX_TIMESTAMP_US, "tick", tickUs);
        require(tickUs % US_PER_MS == 0, "tick, which must be whole milliseconds,", tickUs);
        if (probe.getTiles().isEmpty()) {
            return Received.timeMark(tickUs);
        }
        int devices = probe.getDevices();
        require(devices > 0 && devices <= MOST_DEVICES, "devices", devices);
        int pulses = probe.getShowingPulses();
        require(pulses > 0 && pulses <= MOST_PULSES, "showingPulses", pulses);
        int tiles = probe.getTiles().size();
        require(new HashSet<>(probe.getTiles()).size() == tiles, "tiles, which must differ; count", tiles);
        require(probe.getRule() != MemoryRule.MATCH || tiles == 1, "tiles of a MATCH", tiles);
        return Received.probe(tickUs, new Probe(place, probe));
    }

    private static void require(boolean holds, String field, long value) throws MalformedRecordException {
        if (!holds) {
            throw new MalformedRecordException("MemoryProbe field out of range: " + field + " = " + value);
        }
    }
}
