package dev.afterglow.functions.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.DriveSettings;
import dev.afterglow.device.tile.Polarity;
import dev.afterglow.functions.packet.TilePacket;
import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class TileStateSerializerTest {
    private static final TileStateSerializer SERIALIZER = TileStateSerializer.INSTANCE;

    @Test
    void aRestoredTileGoesOnWhereItStopped() throws IOException {
        List<TilePacket> packets =
                TestingTile.shuffled(TestingTile.cut(TestingTile.randomEvents(3, 3000, 150), 10_000), 4, 8);
        TestingTile whole = TestingTile.run(packets);

        for (int crashAt : new int[] {1, 2, 5, 13, packets.size() - 1}) {
            TileStepper stepper = TestingTile.stepper();
            TestingTile output = new TestingTile();
            TileState before = stepper.newState(packets.get(0));
            packets.subList(0, crashAt).forEach(packet -> stepper.accept(before, packet, output));
            TileState after = restored(before);
            packets.subList(crashAt, packets.size()).forEach(packet -> stepper.accept(after, packet, output));
            stepper.completeBefore(after, Long.MAX_VALUE, output);

            assertThat(output.last().stateDigest()).isEqualTo(whole.last().stateDigest());
        }
    }

    @Test
    void aCopySharesNothingThatChanges() {
        TileStepper stepper = TestingTile.stepper();
        List<TilePacket> packets = TestingTile.cut(TestingTile.randomEvents(4, 200, 500), 10_000);
        TileState state = stepper.newState(packets.get(0));
        stepper.accept(state, packets.get(0), new TestingTile());
        TileState copy = SERIALIZER.copy(state);
        long digest = copy.neurons.digest();

        packets.subList(1, packets.size()).forEach(packet -> stepper.accept(state, packet, new TestingTile()));

        assertThat(copy.neurons.digest()).isEqualTo(digest).isNotEqualTo(state.neurons.digest());
        assertThat(copy.buffer.nextSequence()).isEqualTo(1);
    }

    @Test
    void aNeuronTakesAtMostTwelveBytes() throws IOException {
        TilePacket packet = TestingTile.packet(0, 0, 0);
        TileState state = TestingTile.stepper().newState(packet);
        DataOutputSerializer target = new DataOutputSerializer(64);
        SERIALIZER.serialize(state, target);

        int envelopeBytes = 200;
        assertThat(target.length()).isLessThan(12 * state.neurons.neurons() + envelopeBytes);
    }

    @Test
    void aStateOfTheFirstVersionIsStillRead() throws IOException {
        TileState state = stateWithPulses();
        state.neurons.writeJoules = 0;
        byte[] now = bytes(state);
        int neurons = state.neurons.neurons();
        // Version, name, four integers; then the neurons, with their count before and both pulse counters behind.
        int energyAt = 4 + 2 + state.sensorId.length() + 16 + 4 + 10 * neurons + neurons / 8 + 16;
        byte[] first = new byte[now.length - 8];
        System.arraycopy(now, 0, first, 0, energyAt);
        System.arraycopy(now, energyAt + 8, first, energyAt, now.length - energyAt - 8);
        first[3] = 1;

        TileState read = SERIALIZER.deserialize(new DataInputDeserializer(first));

        assertThat(read.neurons.tracesHoldAtOffsets).isTrue();
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("binding", "neurons.tracesHoldAtOffsets")
                .isEqualTo(state);
    }

    @Test
    void theEnergyOfATickThatHasNotEndedIsKept() throws IOException {
        TileState state = stateWithPulses();
        assertThat(state.neurons.writeJoules).isPositive();

        assertThat(restored(state))
                .usingRecursiveComparison()
                .ignoringFields("binding")
                .isEqualTo(state);
        assertThat(SERIALIZER.copy(state).neurons.writeJoules).isEqualTo(state.neurons.writeJoules);
    }

    @Test
    void aVersionFromTheFutureIsRefusedInWords() {
        DataInputDeserializer future = new DataInputDeserializer(new byte[] {0, 0, 0, 99});
        assertThatThrownBy(() -> SERIALIZER.deserialize(future))
                .isInstanceOf(IOException.class)
                .hasMessage("tile state has version 99, this job reads versions 1 to 3");
    }

    /** Within a tick, of neurons that count their energy. */
    private static TileState stateWithPulses() {
        TileStepper stepper = TestingTile.stepper(TestingTile.SETTINGS.operated(
                TimeCompression.STREAM,
                NeuronOperation.DEFAULT.withDrive(
                        new DriveSettings(DriveSettings.Kind.PER_EVENT, Polarity.SIGNED, null, null))));
        List<TilePacket> packets = TestingTile.cut(TestingTile.randomEvents(5, 400, 400), 10_000);
        TileState state = stepper.newState(packets.get(0));
        packets.subList(0, 7).forEach(packet -> stepper.accept(state, packet, new TestingTile()));
        return state;
    }

    private static TileState restored(TileState state) throws IOException {
        return SERIALIZER.deserialize(new DataInputDeserializer(bytes(state)));
    }

    private static byte[] bytes(TileState state) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        SERIALIZER.serialize(state, target);
        return target.getCopyOfBuffer();
    }
}
