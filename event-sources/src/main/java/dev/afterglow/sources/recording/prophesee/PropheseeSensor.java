package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.SensorGeometry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sensor that older headers name by plugin or system number only, without its size.
 *
 * @param marks how it is spelled inside plugin and sensor names, and as a generation
 * @param systemIds numbers of OpenEB's list of systems
 */
record PropheseeSensor(String label, List<String> marks, SensorGeometry geometry, Set<Integer> systemIds) {
    private static final SensorGeometry VGA = new SensorGeometry(640, 480);
    private static final SensorGeometry HD = new SensorGeometry(1280, 720);

    /** Who has the longer mark stands first: a generation's mark begins those of its revisions, and gen3 even gen320. */
    private static final List<PropheseeSensor> KNOWN = List.of(
            sensor("GenX320", List.of("genx320", "gen320"), new SensorGeometry(320, 320), 0x3B, 0x40),
            sensor("Gen3.1", List.of("gen31"), VGA, 0x1C, 0x22, 0x23, 0x28, 0x29, 0xA2),
            sensor("Gen3", List.of("gen3"), VGA, 0x15, 0x17, 0x19, 0x1D, 0x21, 0x97, 0x99, 0xA1),
            sensor("IMX646", List.of("imx646"), HD, 0x35),
            sensor("IMX636", List.of("imx636", "gen42"), HD, 0x31, 0x32, 0x3A, 0x42),
            sensor("Gen4.1", List.of("gen41"), HD, 0x27, 0x30, 0x41),
            sensor("Gen4.0", List.of("gen4"), HD, 0x1A, 0x1E, 0x1F, 0x20, 0x2E, 0x9A));

    /** The sensor that the header's names mention, or else the one of its system number. */
    static @Nullable PropheseeSensor of(String names, int systemId) {
        String plain = names.toLowerCase(Locale.ROOT).replace(".", "");
        for (PropheseeSensor sensor : KNOWN) {
            if (sensor.marks.stream().anyMatch(plain::contains)) {
                return sensor;
            }
        }
        for (PropheseeSensor sensor : KNOWN) {
            if (sensor.systemIds.contains(systemId)) {
                return sensor;
            }
        }
        return null;
    }

    private static PropheseeSensor sensor(
            String label, List<String> marks, SensorGeometry geometry, Integer... systemIds) {
        return new PropheseeSensor(label, marks, geometry, Set.of(systemIds));
    }
}
