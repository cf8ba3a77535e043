package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sensor of a jAER recording, which decides the meaning of an address. */
record JaerChip(String name, SensorGeometry geometry, boolean isDavis) {
    private static final SensorGeometry DVS128_GEOMETRY = new SensorGeometry(128, 128);
    private static final SensorGeometry VGA = new SensorGeometry(640, 480);
    private static final SensorGeometry DAVIS240_GEOMETRY = new SensorGeometry(240, 180);

    /** Parts of the chips' class names, which carry letters for the revision and prefixes for the colour filter. */
    private static final Map<String, SensorGeometry> DAVIS_GEOMETRIES = Map.of(
            "240", DAVIS240_GEOMETRY,
            "346", new SensorGeometry(346, 260),
            "640", VGA,
            "RGB", VGA,
            "208", new SensorGeometry(208, 192),
            "128", DVS128_GEOMETRY);

    /**
     * The chip of a class name such as {@code eu.seebetter.ini.chips.davis.DAVIS240C}. A recording without one is read
     * as DVS128, as jAER's oldest are, unless a person names another geometry.
     */
    static JaerChip of(@Nullable String className, @Nullable SensorGeometry given, RecordingInput input)
            throws IOException {
        if (className == null) {
            return given == null || given.equals(DVS128_GEOMETRY)
                    ? new JaerChip("DVS128", DVS128_GEOMETRY, false)
                    : new JaerChip("DAVIS", given, true);
        }
        JaerChip chip = known(className);
        if (chip == null) {
            throw input.errorOfFile("the AEChip of the header must be a DVS128 or a DAVIS of 128, 208, 240, 346 or 640"
                    + " columns: " + className);
        }
        return chip;
    }

    /** The chip that the last part of a class name says, or null if it is unknown. Tmpdiff128 came before the DVS128. */
    static @Nullable JaerChip known(String className) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.startsWith("DVS128") || upper.startsWith("TMPDIFF128")) {
            return new JaerChip(name, DVS128_GEOMETRY, false);
        }
        if (upper.startsWith("SBRET")) {
            return new JaerChip(name, DAVIS240_GEOMETRY, true);
        }
        if (upper.startsWith("DAVI")) {
            for (Map.Entry<String, SensorGeometry> geometry : DAVIS_GEOMETRIES.entrySet()) {
                if (upper.contains(geometry.getKey())) {
                    return new JaerChip(name, geometry.getValue(), true);
                }
            }
        }
        return null;
    }
}
