package dev.afterglow.device;

/**
 * The neuron in closed form, a second route to the switching probability beside {@link Junction}: in complementary log-log
 * coordinates it is linear in its residual heat,
 *
 * <pre>
 * ln(-ln(1 - p)) = ln(tp f0) - Delta (1 - V/Vc) + chi theta
 * </pre>
 *
 * <p>First order in theta around the ambient temperature, for a pulse whose own heat is small against {@code 1/chi}, below the
 * critical voltage.
 */
public record ExcitabilityLaw(JunctionParameters junction) {
    public static double cloglog(double probability) {
        return Math.log(-Math.log1p(-probability));
    }

    public static double probability(double cloglog) {
        return -Math.expm1(-Math.exp(cloglog));
    }

    /** Complementary log-log of the probability at a residual heat that stays through the pulse. */
    public double cloglog(VoltagePulse pulse, double excessKelvin) {
        SwitchingLaw law = new SwitchingLaw(junction);
        double ambient = junction.ambientKelvin();
        double barrier = law.stabilityFactor(ambient) * (1 - pulse.volts() / law.criticalVolts(ambient));
        double gain = law.excitabilityPerKelvin(pulse.volts(), ambient);
        return Math.log(pulse.seconds() * junction.attemptHertz()) - barrier + gain * excessKelvin;
    }
}
