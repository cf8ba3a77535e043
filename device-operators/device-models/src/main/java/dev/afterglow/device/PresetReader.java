package dev.afterglow.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a preset from keys and values and refuses what no device can be. Modes are {@code heat.1.kelvinPerWatt} and
 * {@code heat.1.seconds}, then {@code heat.2...}; any key may have a twin {@code KEY.source}.
 */
final class PresetReader {
    private static final String SUMMARY = "summary";
    private static final String SOURCE = ".source";
    private static final String MODE_RESISTANCE = "heat.%d.kelvinPerWatt";
    private static final String MODE_SECONDS = "heat.%d.seconds";

    private final String name;
    private final Map<String, String> values;

    private PresetReader(String name, Map<String, String> values) {
        this.name = name;
        this.values = values;
    }

    static NeuronPreset read(String name, Map<String, String> values) {
        try {
            return new PresetReader(name, values).preset();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("preset " + name + ": " + e.getMessage(), e);
        }
    }

    private NeuronPreset preset() {
        List<FosterMode> modes = modes();
        refuseUnknownKeys(modes.size());
        PulseScheme pulses = new PulseScheme(
                new VoltagePulse(number(PresetKey.WRITE_VOLTS), number(PresetKey.WRITE_SECONDS)),
                new VoltagePulse(number(PresetKey.READ_VOLTS), number(PresetKey.READ_SECONDS)),
                new VoltagePulse(number(PresetKey.RESET_VOLTS), number(PresetKey.RESET_SECONDS)));
        return new NeuronPreset(name, values.getOrDefault(SUMMARY, name), junction(modes), pulses, sources());
    }

    private JunctionParameters junction(List<FosterMode> modes) {
        return new JunctionParameters(
                number(PresetKey.PARALLEL_OHMS),
                number(PresetKey.TUNNEL_MAGNETORESISTANCE),
                number(PresetKey.HALF_VOLTS),
                number(PresetKey.STABILITY_FACTOR),
                number(PresetKey.CRITICAL_VOLTS),
                number(PresetKey.ATTEMPT_HERTZ),
                number(PresetKey.CURIE_KELVIN),
                number(PresetKey.MAGNETISATION_EXPONENT),
                number(PresetKey.BARRIER_EXPONENT),
                number(PresetKey.CRITICAL_EXPONENT),
                number(PresetKey.REFERENCE_KELVIN),
                number(PresetKey.AMBIENT_KELVIN),
                modes);
    }

    private List<FosterMode> modes() {
        List<FosterMode> modes = new ArrayList<>();
        do {
            int mode = modes.size() + 1;
            modes.add(new FosterMode(
                    number(MODE_RESISTANCE.formatted(mode), 0, 1e9), number(MODE_SECONDS.formatted(mode), 1e-15, 1)));
        } while (values.containsKey(MODE_RESISTANCE.formatted(modes.size() + 1)));
        return modes;
    }

    private void refuseUnknownKeys(int modes) {
        for (String key : values.keySet()) {
            String plain = key.endsWith(SOURCE) ? key.substring(0, key.length() - SOURCE.length()) : key;
            boolean known = plain.equals(SUMMARY) || PresetKey.of(plain).isPresent() || isMode(plain, modes);
            if (!known) {
                throw new IllegalArgumentException("unknown key %s = %s".formatted(key, values.get(key)));
            }
        }
    }

    private static boolean isMode(String key, int modes) {
        for (int mode = 1; mode <= modes; mode++) {
            if (key.equals(MODE_RESISTANCE.formatted(mode)) || key.equals(MODE_SECONDS.formatted(mode))) {
                return true;
            }
        }
        return false;
    }

    private double number(PresetKey key) {
        return number(key.key, key.least, key.most);
    }

    private double number(String key, double least, double most) {
        String need = "must be a number in [%s, %s]".formatted(least, most);
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing, it " + need);
        }
        try {
            double number = Double.parseDouble(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s %s: %s".formatted(key, need, value), e);
        }
        throw new IllegalArgumentException("%s %s: %s".formatted(key, need, value));
    }

    private Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.endsWith(SOURCE)) {
                sources.put(key.substring(0, key.length() - SOURCE.length()), value);
            }
        });
        return sources;
    }
}
