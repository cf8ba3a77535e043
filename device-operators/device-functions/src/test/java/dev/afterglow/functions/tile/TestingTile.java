package dev.afterglow.functions.tile;

import dev.afterglow.device.NeuronPresets;
import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RejectionReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Makes packets of one tile, and keeps what a stepper says of them. */
final class TestingTile implements TileOutput {
    static final int TILE_SIZE_PX = 8;
    static final int TICK_US = 50_000;
    static final NeuronSettings SETTINGS =
            new NeuronSettings("mtj", NeuronPresets.named("GENERIC_PMA_STT"), 7, TICK_US, 4, 5);

    final List<TileReadout> readouts = new ArrayList<>();
    final List<TilePacket> late = new ArrayList<>();
    final List<TilePacket> duplicate = new ArrayList<>();
    final List<TilePacket> malformed = new ArrayList<>();

    static TileStepper stepper() {
        return stepper(SETTINGS);
    }

    static TileStepper stepper(NeuronSettings settings) {
        return new TileStepper(settings.model(), settings.seed(), settings.cellSizePx(), settings.restAfterTicks());
    }

    static TilePacket packet(long sequence, long firstUs, int... words) {
        return packetOfSession(0, sequence, firstUs, words);
    }

    static TilePacket packetOfSession(long session, long sequence, long firstUs, int... words) {
        return new TilePacket(
                "car0/camera",
                TILE_SIZE_PX,
                TILE_SIZE_PX,
                TILE_SIZE_PX,
                0,
                session,
                sequence,
                firstUs,
                PackedEvents.encode(words, 0, words.length),
                new RecordPlace("afterglow.events", 0, sequence));
    }

    /** Random events at times that do not decrease, as {time, word without time}. */
    static List<long[]> randomEvents(long seed, int count, int meanGapUs) {
        SplittableRandom random = new SplittableRandom(seed);
        List<long[]> events = new ArrayList<>();
        long timestampUs = 0;
        for (int i = 0; i < count; i++) {
            timestampUs += random.nextInt(2 * meanGapUs);
            int pixel = random.nextInt(TILE_SIZE_PX * TILE_SIZE_PX / 4);
            events.add(new long[] {timestampUs, PackedEvents.pack(0, pixel, random.nextBoolean())});
        }
        return events;
    }

    /** Packs events into packets that end at a grid of sensor time. */
    static List<TilePacket> cut(List<long[]> events, int flushUs) {
        List<TilePacket> packets = new ArrayList<>();
        int from = 0;
        while (from < events.size()) {
            long firstUs = events.get(from)[0];
            int to = from;
            List<Integer> words = new ArrayList<>();
            while (to < events.size() && events.get(to)[0] / flushUs == firstUs / flushUs) {
                words.add((int) events.get(to)[1] | (int) (events.get(to)[0] - firstUs) << 16);
                to++;
            }
            packets.add(packet(
                    packets.size(),
                    firstUs,
                    words.stream().mapToInt(Integer::intValue).toArray()));
            from = to;
        }
        return packets;
    }

    /** Moves packets from their place, none further than {@code reach} places. */
    static List<TilePacket> shuffled(List<TilePacket> packets, int reach, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TilePacket> shuffled = new ArrayList<>(packets);
        for (int from = 0; from < shuffled.size(); from += reach) {
            List<TilePacket> window = shuffled.subList(from, Math.min(from + reach, shuffled.size()));
            for (int i = window.size() - 1; i > 0; i--) {
                Collections.swap(window, i, random.nextInt(i + 1));
            }
        }
        return shuffled;
    }

    /** Runs packets through a stepper and lets the tile come to rest. */
    static TestingTile run(List<TilePacket> packets) {
        return run(packets, SETTINGS);
    }

    static TestingTile run(List<TilePacket> packets, NeuronSettings settings) {
        TestingTile output = new TestingTile();
        TileStepper stepper = stepper(settings);
        TileState state = stepper.newState(packets.get(0));
        packets.forEach(packet -> stepper.accept(state, packet, output));
        stepper.completeBefore(state, Long.MAX_VALUE, output);
        return output;
    }

    TileReadout last() {
        return readouts.get(readouts.size() - 1);
    }

    @Override
    public void readout(TileReadout readout) {
        readouts.add(readout);
    }

    @Override
    public void notProcessed(TilePacket packet, RejectionReason reason, String detail) {
        switch (reason) {
            case LATE -> late.add(packet);
            case DUPLICATE -> duplicate.add(packet);
            case MALFORMED -> malformed.add(packet);
        }
    }
}
