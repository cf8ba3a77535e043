package dev.afterglow.device;

import java.util.Locale;

/**
 * Quantities that follow from a preset, for people and for comparison with published devices.
 *
 * @param coldProbability of a write pulse on a neuron at ambient temperature
 * @param excessKelvinPerPulse right after one write pulse on a cold neuron
 * @param mostExcessKelvin steady state of pulses without a pause, on a neuron that has switched
 * @param excitabilityPerKelvin chi at the write voltage and ambient temperature
 * @param writeJoules of a pulse that meets a neuron which has not switched
 * @param writeJoulesSwitched of one that meets a neuron which has
 */
public record NeuronFigures(
        double coldProbability,
        double excessKelvinPerPulse,
        double mostExcessKelvin,
        double excitabilityPerKelvin,
        double antiparallelOhms,
        double writeJoules,
        double writeJoulesSwitched,
        double readJoules,
        double resetJoules) {

    /** Published heating: none seen within this resolution at normal switching bias (Le Goff et al., arXiv 1603.02591). */
    public static final double UNSEEN_KELVIN = 60;

    /** Published heating at breakdown stress starts here (Van Beek et al. 2018). */
    public static final double BREAKDOWN_KELVIN = 200;

    public static NeuronFigures of(NeuronPreset preset) {
        Junction junction = new Junction(preset.junction());
        PulseScheme pulses = preset.pulses();
        VoltagePulse write = pulses.write();
        double mostWatts = junction.watts(MagneticState.PARALLEL, write.volts());
        return new NeuronFigures(
                junction.switchingProbability(junction.cold(), write),
                junction.warm(junction.cold(), write).totalExcessKelvin(),
                junction.heat().resistanceKelvinPerWatt() * mostWatts,
                junction.law()
                        .excitabilityPerKelvin(write.volts(), preset.junction().ambientKelvin()),
                junction.resistanceOhms(MagneticState.ANTIPARALLEL, write.volts()),
                junction.joules(MagneticState.ANTIPARALLEL, write),
                junction.joules(MagneticState.PARALLEL, write),
                junction.joules(MagneticState.ANTIPARALLEL, pulses.read()),
                junction.joules(MagneticState.PARALLEL, pulses.reset()));
    }

    /** The groups at a time between pulses on the sensor's clock. */
    public static DimensionlessGroups groups(
            NeuronPreset preset, TimeCompression compression, double periodSensorSeconds) {
        NeuronFigures figures = of(preset);
        Junction junction = new Junction(preset.junction());
        VoltagePulse write = preset.pulses().write();
        double tau = preset.junction().modes().get(0).timeConstantSeconds();
        double ambient = preset.junction().ambientKelvin();
        double v = write.volts() / junction.law().criticalVolts(ambient);
        double watts = junction.watts(MagneticState.ANTIPARALLEL, write.volts());
        return new DimensionlessGroups(
                figures.excitabilityPerKelvin() * figures.excessKelvinPerPulse(),
                compression.deviceSeconds(periodSensorSeconds) / tau,
                write.seconds() / tau,
                junction.law().stabilityFactor(ambient) * (1 - v),
                junction.heat().resistanceKelvinPerWatt() * watts / ambient);
    }

    /** How the heat of dense pulses compares with what was published, in words. */
    public String price() {
        String heat = String.format(
                Locale.ROOT,
                "%.3g K a pulse, up to %.3g K under pulses without a pause: ",
                excessKelvinPerPulse,
                mostExcessKelvin);
        if (mostExcessKelvin <= UNSEEN_KELVIN) {
            return heat + "within the 60 K in which no heating was resolved at normal bias";
        }
        if (mostExcessKelvin <= BREAKDOWN_KELVIN) {
            return heat
                    + "above the 60 K in which no heating was resolved at normal bias, below the 200-300 K of breakdown stress";
        }
        return heat + "as hot as at breakdown stress, 200-300 K";
    }
}
