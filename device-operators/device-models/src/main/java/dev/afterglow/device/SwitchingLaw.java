package dev.afterglow.device;

/**
 * Thermally activated reversal under bias:
 *
 * <pre>
 * m(T)     = (1 - (T/Tc)^b) / (1 - (T0/Tc)^b)          b = 3/2: Bloch
 * Delta(T) = Delta0 (T0/T) m^p
 * Vc(T)    = Vc0 m^q
 * Gamma    = f0 exp(-Delta(T) max(0, 1 - V/Vc(T)))
 * </pre>
 *
 * <p>The cap at f0 is a guard: above Vc reversal is precessional and no longer activated. Valid for pulses of some 10 ns, an
 * extrapolation at 1 ns.
 */
public record SwitchingLaw(JunctionParameters junction) {
    public double magnetisation(double kelvin) {
        double b = junction.magnetisationExponent();
        double warm = 1 - Math.pow(kelvin / junction.curieKelvin(), b);
        double reference = 1 - Math.pow(junction.referenceKelvin() / junction.curieKelvin(), b);
        return Math.max(0, warm / reference);
    }

    public double stabilityFactor(double kelvin) {
        return barrier(kelvin, magnetisation(kelvin));
    }

    public double criticalVolts(double kelvin) {
        return threshold(magnetisation(kelvin));
    }

    /**
     * Rate of leaving antiparallel in 1/s; for leaving parallel, negate the volts.
     *
     * @param volts positive in the favourable direction
     */
    public double rateHertz(double volts, double kelvin) {
        double m = magnetisation(kelvin);
        if (m == 0) {
            return junction.attemptHertz();
        }
        double remaining = Math.max(0, 1 - volts / threshold(m));
        double exponent = Math.max(-745, -barrier(kelvin, m) * remaining);
        return junction.attemptHertz() * Math.exp(exponent);
    }

    /**
     * Gain chi = d ln Gamma / dT in 1/K below the critical voltage:
     * {@code Delta (1-v)(1/T + p g) + Delta v q g} with {@code g = -d ln m/dT}.
     */
    public double excitabilityPerKelvin(double volts, double kelvin) {
        double v = volts / criticalVolts(kelvin);
        double b = junction.magnetisationExponent();
        double x = Math.pow(kelvin / junction.curieKelvin(), b);
        double g = b / kelvin * x / (1 - x);
        double barrier = (1 - v) * (1 / kelvin + junction.barrierExponent() * g);
        return stabilityFactor(kelvin) * (barrier + v * junction.criticalExponent() * g);
    }

    private double barrier(double kelvin, double m) {
        return junction.stabilityFactor()
                * junction.referenceKelvin()
                / kelvin
                * Math.pow(m, junction.barrierExponent());
    }

    private double threshold(double m) {
        return junction.criticalVolts() * Math.pow(m, junction.criticalExponent());
    }
}
