package dev.afterglow.device.tile;

import dev.afterglow.device.FosterMode;
import dev.afterglow.device.JunctionParameters;
import java.io.Serializable;

/**
 * Differences between the devices of one wafer: log-normal factors exp(sigma z) with median 1, a pure function of the tile's
 * key and the neuron and so fixed for a neuron's life. What differs from cycle to cycle is the draw of each pulse.
 *
 * @param resistanceSigma of R_P
 * @param criticalVoltsSigma of Vc0
 * @param timeConstantSigma of the thermal time constants, common to all modes of a device
 */
public record DeviceSpread(double resistanceSigma, double criticalVoltsSigma, double timeConstantSigma)
        implements Serializable {
    public static final DeviceSpread NONE = new DeviceSpread(0, 0, 0);

    /** Sigmas chosen for the generic junction, within the 0 to 20 % of published arrays. */
    public static final DeviceSpread GENERIC = new DeviceSpread(0.05, 0.03, 0.1);

    /** Time stamp that no pulse has: these draws are nobody else's. */
    private static final long BIRTH = Long.MIN_VALUE;

    public DeviceSpread {
        refuseUnlessSigma("resistanceSigma", resistanceSigma);
        refuseUnlessSigma("criticalVoltsSigma", criticalVoltsSigma);
        refuseUnlessSigma("timeConstantSigma", timeConstantSigma);
    }

    /** Reads {@code R,VC,TAU} in percent, for example {@code 5,3,10}. */
    public static DeviceSpread parse(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 3) {
                return new DeviceSpread(percent(parts[0]), percent(parts[1]), percent(parts[2]));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal(text), e);
        }
        throw new IllegalArgumentException(refusal(text));
    }

    public JunctionParameters vary(JunctionParameters nominal, long tileKey, int neuron) {
        double slowness = Math.exp(timeConstantSigma * normal(tileKey, neuron, 2));
        return nominal.withParallelOhms(nominal.parallelOhms() * Math.exp(resistanceSigma * normal(tileKey, neuron, 0)))
                .withCriticalVolts(nominal.criticalVolts() * Math.exp(criticalVoltsSigma * normal(tileKey, neuron, 1)))
                .withModes(nominal.modes().stream()
                        .map(mode -> new FosterMode(
                                mode.thermalResistanceKelvinPerWatt(), mode.timeConstantSeconds() * slowness))
                        .toList());
    }

    /** Box-Muller. */
    private static double normal(long tileKey, int neuron, int which) {
        double radius = Math.sqrt(-2 * Math.log(1 - KeyedDraw.of(tileKey, neuron, BIRTH, 2 * which)));
        return radius * Math.cos(2 * Math.PI * KeyedDraw.of(tileKey, neuron, BIRTH, 2 * which + 1));
    }

    private static double percent(String text) {
        return Double.parseDouble(text.strip()) / 100;
    }

    private static String refusal(String text) {
        return "a spread must be R,VC,TAU in percent, for example 5,3,10: " + text;
    }

    private static void refuseUnlessSigma(String name, double sigma) {
        if (!(sigma >= 0 && sigma <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0, 1]: " + sigma);
        }
    }
}
