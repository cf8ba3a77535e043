package dev.afterglow.app.memory;

import dev.afterglow.functions.decode.EventPacketReader;
import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.memory.DecisionRule;
import dev.afterglow.functions.memory.Probe;
import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.sources.memory.Protocol;
import dev.afterglow.sources.memory.Session;
import dev.afterglow.sources.memory.StimulusPackets;
import java.io.Serializable;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One who takes part in a protocol, as one sensor of the stream.
 *
 * @param rule by which its probes are answered
 */
public record Participant(String sensorId, Protocol protocol, DecisionRule rule) implements Serializable {
    private static final String TOPIC = "memory";

    Iterator<TilePacket> packets(long startUs) {
        return stream(startUs)
                .map(packet -> TilePacket.of(packet, place(packet)))
                .iterator();
    }

    /** The packets by way of the wire format. */
    Iterator<Received> received(long startUs) {
        RecordCodec<EventPacket> codec = new RecordCodec<>(EventPacket.getClassSchema());
        EventPacketReader reader = new EventPacketReader();
        return stream(startUs)
                .map(packet -> reader.read(place(packet), codec.encode(packet)))
                .iterator();
    }

    Iterator<Probe> probes(long startUs) {
        Session session = protocol.session();
        return session.probes().stream()
                .map(probe -> new Probe(sensorId, probe.trial(), startUs + probe.tickUs(), probe.items()))
                .iterator();
    }

    private Stream<EventPacket> stream(long startUs) {
        Iterable<EventPacket> packets = () -> new StimulusPackets(protocol.session(), sensorId, startUs);
        return StreamSupport.stream(packets.spliterator(), false);
    }

    private static RecordPlace place(EventPacket packet) {
        return new RecordPlace(TOPIC, packet.getTile(), packet.getSequence());
    }
}
