package dev.afterglow.sources.live.feed;

import dev.afterglow.sources.VehicleSignal;
import java.util.List;

/** Vehicle signals that came together. */
public record SignalPacket(List<VehicleSignal> signals) implements LivePacket {
    public SignalPacket {
        signals = List.copyOf(signals);
    }

    @Override
    public int size() {
        return signals.size();
    }

    @Override
    public long firstUs() {
        return signals.get(0).timestampUs();
    }
}
