package dev.afterglow.sources.vehicle.can;

import java.util.List;
import java.util.function.BiConsumer;

/** The signals of one kind of frame, at most one of them the multiplexor that says which of the others are there. */
public record DbcMessage(String name, List<DbcSignal> signals) {
    public DbcMessage {
        signals = List.copyOf(signals);
    }

    /**
     * Gives out name and value of every signal that is in {@code data}.
     *
     * @return false if the frame is too short for one of them; the others are given out all the same
     */
    public boolean decode(byte[] data, BiConsumer<DbcSignal, Double> values) {
        long chosen = DbcSignal.ALWAYS;
        boolean isWhole = true;
        for (DbcSignal signal : signals) {
            if (signal.isMultiplexor() && signal.neededBytes() <= data.length) {
                chosen = signal.raw(data);
            }
        }
        for (DbcSignal signal : signals) {
            if (signal.multiplex() == DbcSignal.ALWAYS || signal.multiplex() == chosen) {
                if (signal.neededBytes() <= data.length) {
                    values.accept(signal, signal.value(data));
                } else {
                    isWhole = false;
                }
            }
        }
        return isWhole;
    }
}
