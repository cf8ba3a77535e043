package dev.afterglow.device;

import java.util.Arrays;
import java.util.Optional;

/** The numbers of a preset file: key and range that a device can have. */
enum PresetKey {
    PARALLEL_OHMS("junction.parallelOhms", 10, 1e9),
    TUNNEL_MAGNETORESISTANCE("junction.tunnelMagnetoresistance", 0, 20),
    HALF_VOLTS("junction.halfVolts", 0.01, 1e6),
    STABILITY_FACTOR("junction.stabilityFactor", 0.1, 1000),
    CRITICAL_VOLTS("junction.criticalVolts", 1e-3, 100),
    ATTEMPT_HERTZ("junction.attemptHertz", 1e6, 1e16),
    CURIE_KELVIN("junction.curieKelvin", 350, 2000),
    MAGNETISATION_EXPONENT("junction.magnetisationExponent", 0.5, 5),
    BARRIER_EXPONENT("junction.barrierExponent", 0, 10),
    CRITICAL_EXPONENT("junction.criticalExponent", 0, 10),
    REFERENCE_KELVIN("junction.referenceKelvin", 200, 345),
    AMBIENT_KELVIN("junction.ambientKelvin", 200, 345),
    WRITE_VOLTS("write.volts", 0, 100),
    WRITE_SECONDS("write.seconds", 1e-12, 1e-3),
    READ_VOLTS("read.volts", -10, 10),
    READ_SECONDS("read.seconds", 0, 1e-3),
    RESET_VOLTS("reset.volts", -100, 0),
    RESET_SECONDS("reset.seconds", 0, 1e-3);

    final String key;
    final double least;
    final double most;

    PresetKey(String key, double least, double most) {
        this.key = key;
        this.least = least;
        this.most = most;
    }

    static Optional<PresetKey> of(String key) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.key.equals(key))
                .findFirst();
    }
}
