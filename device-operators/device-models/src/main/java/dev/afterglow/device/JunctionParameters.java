package dev.afterglow.device;

import java.io.Serializable;
import java.util.List;

/**
 * A junction as numbers; {@code docs/physics.md} has the equations they enter.
 *
 * @param parallelOhms R_P, independent of bias
 * @param tunnelMagnetoresistance TMR0 at zero bias, 1 for 100 %
 * @param halfVolts V_h, bias at which the TMR has halved
 * @param stabilityFactor Delta0, barrier over kT at the reference temperature
 * @param criticalVolts Vc0 at the reference temperature, the same for both directions
 * @param attemptHertz f0
 * @param curieKelvin temperature at which the magnetisation is gone
 * @param magnetisationExponent exponent of T/Tc, 3/2 for Bloch's law
 * @param barrierExponent p, barrier energy goes as m^p
 * @param criticalExponent q, critical voltage goes as m^q
 * @param referenceKelvin T0 at which Delta0 and Vc0 hold
 * @param ambientKelvin temperature the junction relaxes to
 * @param modes Foster network of the thermal impedance, fastest first
 */
public record JunctionParameters(
        double parallelOhms,
        double tunnelMagnetoresistance,
        double halfVolts,
        double stabilityFactor,
        double criticalVolts,
        double attemptHertz,
        double curieKelvin,
        double magnetisationExponent,
        double barrierExponent,
        double criticalExponent,
        double referenceKelvin,
        double ambientKelvin,
        List<FosterMode> modes)
        implements Serializable {

    public JunctionParameters {
        Require.positive("parallelOhms", parallelOhms);
        Require.notNegative("tunnelMagnetoresistance", tunnelMagnetoresistance);
        Require.positive("halfVolts", halfVolts);
        Require.positive("stabilityFactor", stabilityFactor);
        Require.positive("criticalVolts", criticalVolts);
        Require.positive("attemptHertz", attemptHertz);
        Require.positive("curieKelvin", curieKelvin);
        Require.positive("magnetisationExponent", magnetisationExponent);
        Require.notNegative("barrierExponent", barrierExponent);
        Require.notNegative("criticalExponent", criticalExponent);
        Require.positive("referenceKelvin", referenceKelvin);
        Require.positive("ambientKelvin", ambientKelvin);
        if (referenceKelvin >= curieKelvin || ambientKelvin >= curieKelvin) {
            throw new IllegalArgumentException(
                    "curieKelvin must be above reference and ambient temperature: " + curieKelvin);
        }
        if (modes.isEmpty()) {
            throw new IllegalArgumentException("modes must not be empty; a mode of 0 K/W switches heat off");
        }
        modes = List.copyOf(modes);
    }

    public JunctionParameters withParallelOhms(double ohms) {
        return with(ohms, criticalVolts, ambientKelvin, modes);
    }

    public JunctionParameters withCriticalVolts(double volts) {
        return with(parallelOhms, volts, ambientKelvin, modes);
    }

    public JunctionParameters withAmbientKelvin(double kelvin) {
        return with(parallelOhms, criticalVolts, kelvin, modes);
    }

    public JunctionParameters withModes(List<FosterMode> other) {
        return with(parallelOhms, criticalVolts, ambientKelvin, other);
    }

    /** The same junction without heat: the memoryless control. */
    public JunctionParameters withoutHeat() {
        return withModes(modes.stream()
                .map(mode -> new FosterMode(0, mode.timeConstantSeconds()))
                .toList());
    }

    private JunctionParameters with(double ohms, double critical, double ambient, List<FosterMode> network) {
        return new JunctionParameters(
                ohms,
                tunnelMagnetoresistance,
                halfVolts,
                stabilityFactor,
                critical,
                attemptHertz,
                curieKelvin,
                magnetisationExponent,
                barrierExponent,
                criticalExponent,
                referenceKelvin,
                ambient,
                network);
    }
}
