package dev.afterglow.device;

/** Alignment of the free layer with the reference layer. A neuron rests antiparallel and fires into parallel. */
public enum MagneticState {
    PARALLEL,
    ANTIPARALLEL;

    public MagneticState opposite() {
        return this == PARALLEL ? ANTIPARALLEL : PARALLEL;
    }
}
