package dev.afterglow.app.memory;

import dev.afterglow.functions.decode.EventPacketReader;
import dev.afterglow.functions.decode.MemoryProbeReader;
import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.memory.DecisionRule;
import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.sources.memory.ItemLayout;
import dev.afterglow.sources.memory.ProbeMoment;
import dev.afterglow.sources.memory.Protocol;
import dev.afterglow.sources.memory.Session;
import dev.afterglow.sources.memory.StimulusPackets;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * One who takes part in a protocol, as one sensor of the stream.
 *
 * @param rule by which its probes are answered
 */
public record Participant(String sensorId, Protocol protocol, DecisionRule rule) implements Serializable {
    Iterator<EventPacket> packets(long startUs) {
        return new StimulusPackets(protocol.session(), sensorId, startUs);
    }

    Iterator<MemoryProbe> probes(long startUs) {
        Session session = protocol.session();
        return session.probes().stream()
                .map(moment -> probe(moment, session.layout(), startUs))
                .iterator();
    }

    Iterator<TilePacket> tilePackets(long startUs) {
        return mapped(packets(startUs), packet -> TilePacket.of(packet, place(packet)));
    }

    /** The packets by way of the wire format. */
    Iterator<Received> receivedPackets(long startUs) {
        RecordCodec<EventPacket> codec = new RecordCodec<>(EventPacket.getClassSchema());
        EventPacketReader reader = new EventPacketReader();
        return mapped(packets(startUs), packet -> reader.read(place(packet), codec.encode(packet)));
    }

    /** Likewise the probes. */
    Iterator<Received> receivedProbes(long startUs) {
        RecordCodec<MemoryProbe> codec = new RecordCodec<>(MemoryProbe.getClassSchema());
        MemoryProbeReader reader = new MemoryProbeReader();
        return mapped(
                probes(startUs),
                probe -> reader.read(new RecordPlace(Topics.PROBES, 0, probe.getTrial()), codec.encode(probe)));
    }

    private MemoryProbe probe(ProbeMoment moment, ItemLayout layout, long startUs) {
        MemoryProbe.Builder probe = MemoryProbe.newBuilder()
                .setSensorId(sensorId)
                .setTrial(moment.trial())
                .setTick(Micros.toInstant(startUs + moment.tickUs()))
                .setTiles(Arrays.stream(moment.items()).boxed().toList())
                .setDevices(layout.devices())
                .setShowingPulses(Protocol.SHOWING_PULSES);
        rule.askIn(probe);
        return probe.build();
    }

    private static RecordPlace place(EventPacket packet) {
        return new RecordPlace(Topics.EVENTS, packet.getTile(), packet.getSequence());
    }

    private static <A, B> Iterator<B> mapped(Iterator<A> from, Function<A, B> mapping) {
        Iterable<A> all = () -> from;
        return StreamSupport.stream(all.spliterator(), false).map(mapping).iterator();
    }
}
