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
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What digital memory costs, from a file: the price of what a junction's heat is used instead of. State words times access
 * energy, nothing else; the arithmetic of the networks is left out on both sides.
 *
 * @param wordJoules one access to the memory that holds state, for one word
 * @param lstmAccessesPerStep of one unit's state in one step
 * @param historyFrames a parallel 3D-CNN keeps
 * @param accessesPerHistoryFrame of one unit for each frame it keeps, in one step
 * @param lifSquareMetres area of one leaky integrate-and-fire neuron
 * @param junctionSquareMetres area of one junction with its transistors
 */
public record MemoryTechnology(
        String name,
        String stateMemory,
        double wordJoules,
        double lstmAccessesPerStep,
        double historyFrames,
        double accessesPerHistoryFrame,
        double lifSquareMetres,
        double junctionSquareMetres) {
    private static final List<String> NAMES = List.of("cmos-45nm", "cmos-28nm");

    /** All names, the default first. */
    public static List<String> names() {
        return NAMES;
    }

    public static MemoryTechnology named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "unknown technology %s: must be one of %s".formatted(name, String.join(", ", NAMES)));
        }
        try (InputStream stream = MemoryTechnology.class.getResourceAsStream("technology/" + name + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("technology is not in the jar: " + name);
            }
            return read(name, new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MemoryTechnology load(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(file.getFileName().toString(), reader);
        }
    }

    public double lstmJoules(long neuronSteps) {
        return EnergyTerm.total(lstmTerms(neuronSteps));
    }

    public double cnn3dJoules(long neuronSteps) {
        return EnergyTerm.total(cnn3dTerms(neuronSteps));
    }

    public List<EnergyTerm> lstmTerms(long neuronSteps) {
        String what = "LSTM state words h and c read and written in %s".formatted(stateMemory);
        return List.of(new EnergyTerm(what, lstmAccessesPerStep * neuronSteps, wordJoules));
    }

    public List<EnergyTerm> cnn3dTerms(long neuronSteps) {
        String what = "3D-CNN history of %s frames written and read in %s".formatted((long) historyFrames, stateMemory);
        return List.of(new EnergyTerm(what, historyFrames * accessesPerHistoryFrame * neuronSteps, wordJoules));
    }

    /** How many times the area of a junction's cell one leaky integrate-and-fire neuron takes. */
    public double lifAreaRatio() {
        return lifSquareMetres / junctionSquareMetres;
    }

    private static MemoryTechnology read(String name, Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        String memory = properties.getProperty("state.memory", "dram");
        return new MemoryTechnology(
                name,
                memory,
                positive(name, properties, memory + ".wordJoules"),
                positive(name, properties, "lstm.accessesPerStep"),
                positive(name, properties, "cnn3d.historyFrames"),
                positive(name, properties, "cnn3d.accessesPerHistoryFrame"),
                positive(name, properties, "lif.squareMetres"),
                positive(name, properties, "junction.squareMetres"));
    }

    private static double positive(String name, Properties properties, String key) {
        String value = properties.getProperty(key);
        try {
            double number = value == null ? Double.NaN : Double.parseDouble(value.strip());
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal(name, key, value), e);
        }
        throw new IllegalArgumentException(refusal(name, key, value));
    }

    private static String refusal(String name, String key, @Nullable String value) {
        return "technology %s: %s must be a positive number: %s".formatted(name, key, value);
    }
}
