package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.SensorGeometry;
import org.jspecify.annotations.Nullable;

/**
 * One stream of a DV file.
 *
 * @param type EVTS for events, FRME for frames, IMUS for inertial samples, TRIG for triggers
 * @param source name of the camera, empty if the description does not say it
 */
record Aedat4Stream(
        int id, String type, String source, @Nullable SensorGeometry geometry) {
    static final String EVENTS = "EVTS";
    static final String FRAMES = "FRME";
    static final String INERTIAL = "IMUS";
    static final String TRIGGERS = "TRIG";

    boolean isOfEvents() {
        return type.equals(EVENTS);
    }
}
