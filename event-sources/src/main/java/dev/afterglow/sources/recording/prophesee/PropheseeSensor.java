package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.SensorGeometry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sensor that older headers name by plugin or system number only, without its size.
 *
 * @param mark how it is spelled inside plugin and sensor names
 * @param systemIds numbers of OpenEB's list of systems
 */
record PropheseeSensor(String label, String mark, SensorGeometry geometry, Set<Integer> systemIds) {
    private static final SensorGeometry VGA = new SensorGeometry(640, 480);
    private static final SensorGeometry HD = new SensorGeometry(1280, 720);

    /** Revisions stand before their generation, whose mark they contain. */
    private static final List<PropheseeSensor> KNOWN = List.of(
            new PropheseeSensor("Gen3.1", "gen31", VGA, Set.of(0x22, 0x23, 0x28, 0x29)),
            new PropheseeSensor("Gen3", "gen3", VGA, Set.of(0x15, 0x21)),
            new PropheseeSensor("Gen4.1", "gen41", HD, Set.of(0x27, 0x30)),
            new PropheseeSensor("Gen4.0", "gen4", HD, Set.of(0x1E, 0x1F, 0x20, 0x2E)),
            new PropheseeSensor("IMX636", "imx636", HD, Set.of(0x31, 0x32, 0x3A, 0x42)),
            new PropheseeSensor("IMX646", "imx646", HD, Set.of(0x35)),
            new PropheseeSensor("GenX320", "genx320", new SensorGeometry(320, 320), Set.of(0x3B, 0x40)));

    /** The sensor that the header's names mention, or else the one of its system number. */
    static @Nullable PropheseeSensor of(String names, @Nullable String systemId) {
        String plain = names.toLowerCase(Locale.ROOT).replace(".", "");
        for (PropheseeSensor sensor : KNOWN) {
            if (plain.contains(sensor.mark)) {
                return sensor;
            }
        }
        for (PropheseeSensor sensor : KNOWN) {
            if (sensor.systemIds.stream().anyMatch(id -> id.toString().equals(systemId))) {
                return sensor;
            }
        }
        return null;
    }
}
