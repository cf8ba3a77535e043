package dev.afterglow.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The presets that are shipped, and those of a user's own properties file in the same form. */
public final class NeuronPresets {
    private static final List<String> NAMES = List.of(
            "GENERIC_PMA_STT",
            "HIKSTOR_80",
            "MEMORY_ITEMS",
            "NYU_40",
            "STREAM_ACCUMULATING",
            "STREAM_RECENCY",
            "VERILOGA_65");

    private NeuronPresets() {}

    public static List<String> names() {
        return NAMES;
    }

    public static NeuronPreset named(String name) {
        return named(name, Map.of());
    }

    /** A shipped preset with some of its keys replaced, for example {@code write.volts}. */
    public static NeuronPreset named(String name, Map<String, String> overrides) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "unknown preset %s: must be one of %s".formatted(name, String.join(", ", NAMES)));
        }
        try (InputStream stream = NeuronPresets.class.getResourceAsStream("presets/" + name + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("preset is not in the jar: " + name);
            }
            return read(name, new InputStreamReader(stream, StandardCharsets.UTF_8), overrides);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A preset from a file; its errors name the file, the key, the value and the range. */
    public static NeuronPreset load(Path file) throws IOException {
        return load(file, Map.of());
    }

    public static NeuronPreset load(Path file, Map<String, String> overrides) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(file.getFileName().toString(), reader, overrides);
        }
    }

    private static NeuronPreset read(String name, Reader reader, Map<String, String> overrides) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        values.putAll(overrides);
        return PresetReader.read(name, values);
    }
}
