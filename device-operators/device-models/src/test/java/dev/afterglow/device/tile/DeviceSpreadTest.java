package dev.afterglow.device.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionParameters;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

final class DeviceSpreadTest {
    private static final NeuronPreset PRESET = NeuronPresets.named("STREAM_ACCUMULATING");
    private static final long KEY = KeyedDraw.tileKey(5, "wafer", 3);

    @Test
    void factorsAreLogNormalWithTheStatedSigmas() {
        int devices = 20_000;
        SummaryStatistics ohms = new SummaryStatistics();
        SummaryStatistics volts = new SummaryStatistics();
        SummaryStatistics tau = new SummaryStatistics();
        JunctionParameters nominal = PRESET.junction();
        for (int neuron = 0; neuron < devices; neuron++) {
            JunctionParameters device = DeviceSpread.GENERIC.vary(nominal, KEY, neuron);
            ohms.addValue(Math.log(device.parallelOhms() / nominal.parallelOhms()));
            volts.addValue(Math.log(device.criticalVolts() / nominal.criticalVolts()));
            tau.addValue(Math.log(device.modes().get(0).timeConstantSeconds()
                    / nominal.modes().get(0).timeConstantSeconds()));
        }
        expect(ohms, 0.05);
        expect(volts, 0.03);
        expect(tau, 0.1);
    }

    @Test
    void aDeviceStaysTheSameForItsLife() {
        JunctionParameters nominal = PRESET.junction();
        JunctionParameters device = DeviceSpread.GENERIC.vary(nominal, KEY, 7);
        assertThat(DeviceSpread.GENERIC.vary(nominal, KEY, 7)).isEqualTo(device);
        assertThat(DeviceSpread.GENERIC.vary(nominal, KEY, 8)).isNotEqualTo(device);
        assertThat(DeviceSpread.NONE.vary(nominal, KEY, 7)).isEqualTo(nominal);
    }

    @Test
    void withoutSpreadTheSlowTileIsTheFastOne() {
        int neurons = 64;
        int tickUs = 50_000;
        NeuronTileModel fast = NeuronTileModels.create("mtj", PRESET, TimeCompression.STREAM, tickUs);
        NeuronTileModel slow = new VariedJunctionTileModel(
                        "mtj", PRESET, TimeCompression.STREAM, tickUs, EventDrive.of(PRESET), DeviceSpread.NONE)
                .ofTile(KEY, neurons);
        NeuronTileState one = fast.newState(neurons);
        NeuronTileState other = slow.newState(neurons);
        SplittableRandom random = new SplittableRandom(6);
        TileReading fastReading = new TileReading(1);
        TileReading slowReading = new TileReading(1);
        for (int tick = 0; tick < 10; tick++) {
            PulseBatch batch = TilePulses.random(random, 500, neurons, tickUs);
            fast.apply(one, batch, 0, 500);
            slow.apply(other, batch, 0, 500);
            assertThat(other.switched).isEqualTo(one.switched);
            fast.tick(one, new int[neurons], fastReading);
            slow.tick(other, new int[neurons], slowReading);
            fast.rest(one, tick);
            slow.rest(other, tick);
        }
        assertThat(slowReading.switches).isEqualTo(fastReading.switches);
        assertThat(slowReading.traceSumOfCell[0])
                .isCloseTo(fastReading.traceSumOfCell[0], within(1e-6 * fastReading.traceSumOfCell[0]));
        assertThat(slowReading.writeJoules).isCloseTo(fastReading.writeJoules, within(1e-9 * fastReading.writeJoules));
        assertThat(slowReading.resetJoules).isCloseTo(fastReading.resetJoules, within(1e-9 * fastReading.resetJoules));
    }

    @Test
    void aVariedDeviceIsChargedWithItsOwnEnergy() {
        int neurons = 4;
        VariedJunctionTileModel model = new VariedJunctionTileModel(
                        "mtj", PRESET, TimeCompression.STREAM, 50_000, EventDrive.of(PRESET), DeviceSpread.GENERIC)
                .ofTile(KEY, neurons);
        NeuronTileState state = model.newState(neurons);
        PulseBatch batch = new PulseBatch();
        batch.reserve(neurons);
        double joules = 0;
        for (int neuron = 0; neuron < neurons; neuron++) {
            batch.neuron[neuron] = neuron;
            batch.draw[neuron] = TilePulses.draw(0.999_999);
            joules += new Junction(DeviceSpread.GENERIC.vary(PRESET.junction(), KEY, neuron))
                    .joules(MagneticState.ANTIPARALLEL, PRESET.pulses().write());
        }
        model.apply(state, batch, 0, neurons);
        TileReading reading = new TileReading(1);
        model.tick(state, new int[neurons], reading);
        assertThat(reading.writeJoules).isCloseTo(joules, within(1e-12 * joules));
        double nominal = neurons
                * new Junction(PRESET.junction())
                        .joules(MagneticState.ANTIPARALLEL, PRESET.pulses().write());
        assertThat(Math.abs(joules / nominal - 1)).isGreaterThan(1e-3);
        assertThat(state.writeJoules).isZero();
    }

    @Test
    void aSpreadIsReadInPercent() {
        assertThat(DeviceSpread.parse("5,3,10")).isEqualTo(DeviceSpread.GENERIC);
        assertThatThrownBy(() -> DeviceSpread.parse("5"))
                .hasMessage("a spread must be R,VC,TAU in percent, for example 5,3,10: 5");
    }

    @Test
    void refusesASpreadThatIsNone() {
        assertThatThrownBy(() -> new DeviceSpread(-0.1, 0, 0)).hasMessage("resistanceSigma must be in [0, 1]: -0.1");
    }

    private static void expect(SummaryStatistics statistics, double sigma) {
        double standardError = sigma / Math.sqrt((double) statistics.getN());
        assertThat(statistics.getMean()).isCloseTo(0, within(4 * standardError));
        assertThat(statistics.getStandardDeviation()).isCloseTo(sigma, within(4 * standardError));
    }
}
