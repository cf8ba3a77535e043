package dev.afterglow.device;

/**
 * Keeps a neuron's cold response while the ambient temperature drifts: the write voltage is moved until a cold neuron switches
 * as often as it did at the preset's own ambient temperature. Without it, 10 K of drift change the rate of a junction with
 * Delta 40 by two thirds.
 */
public final class AmbientCompensation {
    private static final double PRECISION_VOLTS = 1e-12;

    private AmbientCompensation() {}

    public static NeuronPreset at(NeuronPreset preset, double ambientKelvin) {
        VoltagePulse write = preset.pulses().write();
        double wanted = coldHazard(preset.junction(), write);
        JunctionParameters drifted = preset.junction().withAmbientKelvin(ambientKelvin);
        double low = 0;
        double high = 2 * write.volts();
        while (high - low > PRECISION_VOLTS) {
            double middle = (low + high) / 2;
            if (coldHazard(drifted, new VoltagePulse(middle, write.seconds())) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        PulseScheme pulses = preset.pulses();
        VoltagePulse compensated = new VoltagePulse(high, write.seconds());
        return preset.withJunction(drifted).withPulses(new PulseScheme(compensated, pulses.read(), pulses.reset()));
    }

    private static double coldHazard(JunctionParameters parameters, VoltagePulse write) {
        Junction junction = new Junction(parameters);
        return junction.hazard(junction.cold(), write);
    }
}
