package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.vehicle.can.CanFrame;
import dev.afterglow.sources.vehicle.can.Dbc;
import dev.afterglow.sources.vehicle.can.DbcMessage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Signals out of the frames that {@code candump} prints, as a DBC file describes them. */
public final class CandumpReader implements SignalReader {
    private final Dbc dbc;
    private final SignalMap names;

    /** Gives out the signals that {@code names} takes, all under their own names if it is empty. */
    public CandumpReader(Dbc dbc, SignalMap names) {
        this.dbc = dbc;
        this.names = names;
    }

    @Override
    public @Nullable String read(byte[] bytes, int from, int to, Consumer<VehicleSignal> signals) {
        CanFrame frame = CanFrame.parse(bytes, from, to);
        if (frame == null) {
            return SkippedCounts.MALFORMED_LINE;
        }
        DbcMessage message = dbc.message(frame);
        if (message == null) {
            return "unknownFrame";
        }
        Long timestampUs = frame.timestampUs();
        long timeUs = timestampUs == null ? UNDATED : timestampUs;
        Taken taken = new Taken();
        boolean isWhole = message.decode(
                frame.data(),
                (signal, value) -> names.take(signal.name(), signal.unit(), value, (name, converted) -> {
                    signals.accept(new VehicleSignal(timeUs, name, converted));
                    taken.any = true;
                }));
        if (!isWhole) {
            return "shortFrame";
        }
        return taken.any ? null : "notWanted";
    }

    /** Whether a frame had anything that was asked for. */
    private static final class Taken {
        private boolean any;
    }
}
