package dev.afterglow.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the tables of memory experiments have in common. */
final class MemoryTable {
    private static final int NAME_WIDTH = 26;
    private static final double PICOJOULES = 1e12;

    private final TextTable table = new TextTable(NAME_WIDTH);
    private final boolean fitted;

    MemoryTable(boolean fitted) {
        this.fitted = fitted;
    }

    MemoryTable head(String neuron, String preset, long seed, String trials) {
        return line("neuron", "%s, preset %s", neuron, preset).line("trials", "%s, seed %d", trials, seed);
    }

    MemoryTable line(String name, String format, Object... values) {
        table.line(name, format, values);
        return this;
    }

    /** A line that only a neuron has which was fitted. */
    MemoryTable fittedLine(String name, String format, Object... values) {
        return fitted ? line(name, format, values) : this;
    }

    /** Raw, fitted if there is one, and human, of which NaN is none. */
    MemoryTable row(String name, double raw, double fit, double human) {
        String format = "%7.3f" + (fitted ? " %7.3f" : "") + (Double.isNaN(human) ? "" : " %7.3f");
        return fitted ? line(name, format, raw, fit, human) : line(name, format, raw, human);
    }

    MemoryTable energy(double joulesPerItem) {
        return line("energy an item", "%.3g pJ, its questions, reads and resets included", joulesPerItem * PICOJOULES);
    }

    MemoryTable control(String neuron, String figures) {
        return line("control " + neuron, "%s", figures);
    }

    MemoryTable blank() {
        table.blank();
        return this;
    }

    static String numbers(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.2f", value))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
