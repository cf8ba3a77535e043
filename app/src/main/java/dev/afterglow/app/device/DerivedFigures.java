package dev.afterglow.app.device;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.afterglow.device.DimensionlessGroups;
import dev.afterglow.device.Junction;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronFigures;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.SwitchingLaw;
import dev.afterglow.device.TimeCompression;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * All that follows from a preset.
 *
 * @param antiparallelOhmsAtZeroBias before the bias lowers it; {@code figures} has it at the write voltage
 * @param groups for ticks of {@link #TICK_SECONDS} at the compression of streams
 * @param overTemperature at ambient temperature and above
 * @param price the heat beside what was published, in words
 */
public record DerivedFigures(
        double parallelOhms,
        double antiparallelOhmsAtZeroBias,
        @JsonUnwrapped NeuronFigures figures,
        DimensionlessGroups groups,
        List<AtKelvin> overTemperature,
        String price) {
    static final double TICK_SECONDS = 0.05;

    /**
     * Barrier, critical voltage and rate at one temperature.
     *
     * @param stabilityFactor barrier over kT
     * @param rateHertz of leaving antiparallel at the write voltage
     */
    public record AtKelvin(double kelvin, double stabilityFactor, double criticalVolts, double rateHertz) {}

    public static DerivedFigures of(NeuronPreset preset) {
        Junction junction = new Junction(preset.junction());
        SwitchingLaw law = junction.law();
        double writeVolts = preset.pulses().write().volts();
        NeuronFigures figures = NeuronFigures.of(preset);
        return new DerivedFigures(
                preset.junction().parallelOhms(),
                junction.resistanceOhms(MagneticState.ANTIPARALLEL, 0),
                figures,
                NeuronFigures.groups(preset, TimeCompression.STREAM, TICK_SECONDS),
                DoubleStream.of(0, 10, 20, 40, 60, 100)
                        .map(excess -> preset.junction().ambientKelvin() + excess)
                        .mapToObj(kelvin -> new AtKelvin(
                                kelvin,
                                law.stabilityFactor(kelvin),
                                law.criticalVolts(kelvin),
                                law.rateHertz(writeVolts, kelvin)))
                        .toList(),
                figures.price());
    }
}
