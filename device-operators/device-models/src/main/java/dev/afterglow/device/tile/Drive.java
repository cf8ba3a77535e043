package dev.afterglow.device.tile;

/** How events become pulses: each event one, or each frame one. */
public sealed interface Drive permits EventDrive, FrameDrive {
    /** Amplitudes of the ON neurons. */
    PopulationDrive on();

    /** Amplitudes of the OFF neurons. */
    PopulationDrive off();

    Polarity polarity();
}
