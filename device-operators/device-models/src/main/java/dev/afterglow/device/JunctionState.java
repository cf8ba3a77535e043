package dev.afterglow.device;

/**
 * What one junction remembers. The array is the state's own and is never changed.
 *
 * @param excessKelvin excess temperature of every Foster mode
 */
@SuppressWarnings("ArrayRecordComponent")
public record JunctionState(double[] excessKelvin, MagneticState magnetic) {
    public double totalExcessKelvin() {
        return FosterNetwork.total(excessKelvin);
    }

    JunctionState with(MagneticState other) {
        return new JunctionState(excessKelvin, other);
    }
}
