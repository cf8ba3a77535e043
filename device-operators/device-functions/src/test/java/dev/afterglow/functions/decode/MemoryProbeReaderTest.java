package dev.afterglow.functions.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.MemoryRule;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.RecordCodec;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MemoryProbeReaderTest {
    private static final RecordPlace PLACE = new RecordPlace("afterglow.probes", 0, 42);

    private final MemoryProbeReader reader = new MemoryProbeReader();

    @Test
    void aSoundProbeComesWithItsPlaceAndTime() {
        MemoryProbe probe = sound().build();
        Received received = reader.read(PLACE, encoded(probe));

        assertThat(received.timestampUs()).isEqualTo(100_000);
        assertThat(Objects.requireNonNull(received.probe()).place()).isEqualTo(PLACE);
        assertThat(received.probe().question()).isEqualTo(probe);
    }

    @Test
    void aProbeWithoutTilesOnlyMarksTime() {
        Received received = reader.read(
                PLACE, encoded(sound().setTiles(List.of()).setDevices(0).build()));

        assertThat(received.probe()).isNull();
        assertThat(received.rejected()).isNull();
        assertThat(received.timestampUs()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @MethodSource
    void whatIsOutOfRangeIsRejectedByName(MemoryProbe.Builder probe, String named) {
        Received received = reader.read(PLACE, encoded(probe.build()));

        assertThat(received.timestampUs()).isEqualTo(Received.NO_TIME);
        assertThat(Objects.requireNonNull(received.rejected()).getDetail()).contains(named);
    }

    static Stream<Arguments> whatIsOutOfRangeIsRejectedByName() {
        return Stream.of(
                Arguments.of(sound().setTick(Micros.toInstant(0)), "tick = 0"),
                Arguments.of(sound().setTick(Micros.toInstant(50_500)), "whole milliseconds, = 50500"),
                Arguments.of(sound().setDevices(0), "devices = 0"),
                Arguments.of(sound().setDevices(40_000), "devices = 40000"),
                Arguments.of(sound().setShowingPulses(1_000_000_000), "showingPulses = 1000000000"),
                Arguments.of(sound().setTiles(List.of(1, 1)), "must differ"),
                Arguments.of(sound().setRule(MemoryRule.MATCH), "tiles of a MATCH = 2"));
    }

    @Test
    void aTruncatedProbeIsRejectedAtWhateverByteItEnds() {
        byte[] value = encoded(sound().build());
        for (int length = 0; length < value.length; length++) {
            assertThat(reader.read(PLACE, Arrays.copyOf(value, length)).rejected())
                    .as("of %d bytes", length)
                    .isNotNull();
        }
    }

    private static MemoryProbe.Builder sound() {
        return MemoryProbe.newBuilder()
                .setSensorId("subject/items")
                .setTrial(3)
                .setTick(Micros.toInstant(100_000))
                .setTiles(List.of(4, 0))
                .setDevices(12)
                .setShowingPulses(6)
                .setRule(MemoryRule.RECALL);
    }

    private static byte[] encoded(MemoryProbe probe) {
        return new RecordCodec<MemoryProbe>(MemoryProbe.getClassSchema()).encode(probe);
    }
}
