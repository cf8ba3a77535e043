package dev.afterglow.sources.memory;

import java.io.Serializable;

/** A working-memory experiment of which every trial is drawn from one seed. */
public interface Protocol extends Serializable {
    /** Pulses that show an item. */
    int SHOWING_PULSES = 6;

    /** The session, the same each time. */
    Session session();
}
