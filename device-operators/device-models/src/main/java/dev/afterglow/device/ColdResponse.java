package dev.afterglow.device;

/**
 * Keeps what a cold neuron does while its junction changes: the write voltage is moved until a cold neuron switches as often as
 * before. For a drift of the ambient temperature, of which 10 K otherwise change the rate of a junction with Delta 40 by two
 * thirds; and for controls that shall differ in memory alone.
 */
public final class ColdResponse {
    private static final double PRECISION_VOLTS = 1e-12;

    private ColdResponse() {}

    /** The preset with another junction and the write voltage that this one needs. */
    public static NeuronPreset kept(NeuronPreset preset, JunctionParameters changed) {
        PulseScheme pulses = preset.pulses();
        double wanted = coldHazard(preset.junction(), pulses.write());
        double low = 0;
        double high = 2 * pulses.write().volts();
        while (high - low > PRECISION_VOLTS) {
            double middle = (low + high) / 2;
            if (coldHazard(changed, new VoltagePulse(middle, pulses.write().seconds())) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        VoltagePulse write = new VoltagePulse(high, pulses.write().seconds());
        return preset.withJunction(changed).withPulses(new PulseScheme(write, pulses.read(), pulses.reset()));
    }

    private static double coldHazard(JunctionParameters parameters, VoltagePulse write) {
        Junction junction = new Junction(parameters);
        return junction.hazard(junction.cold(), write);
    }
}
