package dev.afterglow.sources.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.VehicleSample;
import dev.afterglow.sources.memory.NBack.Kind;
import dev.afterglow.sources.replay.PacketSink;
import dev.afterglow.sources.replay.Replay;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayInputs;
import dev.afterglow.sources.replay.ReplayPlan;
import dev.afterglow.sources.replay.ReplayRate;
import dev.afterglow.sources.replay.Rewindable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {
    private static final Timing TIMING = new Timing(50_000, 60);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aThirdOfTheLettersAreTargetsAndANinthAreLures(int n) {
        List<Kind> kinds = new NBack(n, 20, 9000, 8, 2.5, TIMING, 1).kinds();

        assertThat(kinds).hasSize(9000);
        assertThat(Collections.frequency(kinds, Kind.TARGET) / 9000.0).isCloseTo(1 / 3.0, within(0.02));
        assertThat(Collections.frequency(kinds, Kind.LURE) / 9000.0)
                .as("a lure that would be a match as well is not drawn again")
                .isBetween(n == 1 ? 0.06 : 0.09, 0.12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyLetterIsWhatItsKindSays(int n) {
        NBack block = new NBack(n, 20, 500, 8, 2.5, TIMING, 2);
        List<Integer> letters = new ArrayList<>();
        block.session().trains().stream()
                .filter(train -> train.pulses() == Protocol.SHOWING_PULSES)
                .forEach(train -> letters.add(train.item()));

        for (int trial = 0; trial < 500; trial++) {
            int place = trial + n;
            boolean match = letters.get(place).equals(letters.get(place - n));
            boolean near = (n > 1 && letters.get(place).equals(letters.get(place - n + 1)))
                    || (place > n && letters.get(place).equals(letters.get(place - n - 1)));
            switch (block.kinds().get(trial)) {
                case TARGET -> assertThat(match).isTrue();
                case LURE -> assertThat(near && !match).isTrue();
                case OTHER -> assertThat(near || match).isFalse();
            }
        }
    }

    @Test
    void aSessionIsTheSameEachTimeAndAnotherWithAnotherSeed() {
        Protocol block = new NBack(2, 20, 200, 8, 2.5, TIMING, 3);

        assertThat(block.session().trains()).isEqualTo(block.session().trains());
        assertThat(new NBack(2, 20, 200, 8, 2.5, TIMING, 4).session().trains())
                .isNotEqualTo(block.session().trains());
    }

    @Test
    void anItemIsATileAndShowingItPulsesEachOfItsDevices() {
        Session session = new FreeRecall(3, 1, 13, 1, 0, false, TIMING, 1).session();
        List<EventPacket> packets = new ArrayList<>();
        new StimulusPackets(session, "subject/items", 0).forEachRemaining(packets::add);

        assertThat(packets).hasSize(6);
        assertThat(packets.stream().map(EventPacket::getTile)).containsExactly(0, 1, 2, 0, 1, 2);
        assertThat(packets.stream().map(EventPacket::getEventCount))
                .containsExactly(13 * 6, 13 * 6, 13 * 6, 13, 13, 13);
        assertThat(packets.stream().map(packet -> Micros.of(packet.getFirstTimestamp())))
                .containsExactly(1000L, 1_001_000L, 2_001_000L, 3_001_000L, 3_001_000L, 3_001_000L);
        assertThat(session.probes()).singleElement().satisfies(probe -> {
            assertThat(probe.tickUs()).isEqualTo(3_050_000);
            assertThat(probe.items()).containsExactly(0, 1, 2);
        });
    }

    @Test
    void aSessionGoesThroughTheReplayLikeAnyRecording() throws Exception {
        // 2048 devices fill a tile of the usual size.
        Session session = new FreeRecall(3, 2, 2048, 1, 0, false, TIMING, 1).session();
        List<EventPacket> packets = new ArrayList<>();
        PacketSink sink = new PacketSink() {
            @Override
            public void publish(EventPacket packet) {
                packets.add(packet);
            }

            @Override
            public void publish(VehicleSample sample) {}

            @Override
            public void markTime(String sensorId, String vehicleId, long timestampUs) {}

            @Override
            public void flush() {}
        };
        Replay replay = new Replay(
                ReplayInputs.of("subject", Rewindable.once(new StimulusSource(session, 0)), null),
                ReplayPlan.fromZero(Double.POSITIVE_INFINITY),
                new ReplayControl(ReplayRate.MAX, () -> 0),
                sink,
                (us, events) -> {});
        replay.run();

        assertThat(replay.eventsPublished()).isEqualTo(2 * 3 * 7 * 2048);
        assertThat(packets.stream().map(EventPacket::getTile).distinct()).containsExactly(0, 1, 2);
    }

    @Test
    void distractorsShareDevicesWithTheWordsNotShown() {
        Session session = new Retention(4, 1, 16, 9, 3, false, 0.25, TIMING).session();

        assertThat(session.trains().stream()
                        .filter(train -> train.item() > 0 && train.pulses() == Protocol.SHOWING_PULSES)
                        .map(train -> train.item() + ":" + train.fromDevice() + "+" + train.devices()))
                .containsExactly("1:0+4", "4:4+12", "2:0+4", "5:4+12", "3:0+4", "6:4+12");
    }

    @Test
    void rehearsalPulsesEarlyItemsMoreOften() {
        int[] rehearsals = new int[20];
        new FreeRecall(20, 300, 8, 1, 0, true, TIMING, 5)
                .session().trains().stream()
                        .filter(train -> train.pulses() == 1 && train.startUs() % 1_000_000 > 400_000)
                        .forEach(train -> rehearsals[train.item()]++);

        assertThat(rehearsals[0]).isGreaterThan(2 * rehearsals[1]);
        assertThat(rehearsals[1]).isGreaterThan(rehearsals[3]);
        assertThat(rehearsals[3]).isGreaterThan(rehearsals[12]);
    }

    @Test
    void protocolsRefuseWhatCannotBe() {
        assertThatThrownBy(() -> new NBack(0, 20, 1, 1, 1, TIMING, 1)).hasMessageContaining("n of 1 or more");
        assertThatThrownBy(() -> new ItemLayout(1, 0)).hasMessage("devices of an item must be in [1, 32768]: 0");
        assertThatThrownBy(() -> new Timing(15_000, 1)).hasMessageContaining("15000 us");
        assertThatThrownBy(() -> Retention.quiet(1, 1, 1, 1, TIMING)).hasMessageContaining("choices");
    }
}
