package dev.afterglow.sources.live.feed;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.TextLines;
import dev.afterglow.sources.vehicle.SignalReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A vehicle that sends text, one message to a line; lines end with a line feed or with NUL. A line is a packet. */
final class SignalFeed implements Feed {
    private final RecordingInput input;
    private final TextLines lines;
    private final String format;
    private final SignalReader reader;
    private final SkippedCounts skipped = new SkippedCounts();

    /** Takes over {@code stream}. */
    SignalFeed(SensorAddress address, InputStream stream, String format, SignalReader reader) throws IOException {
        input = RecordingInput.ofGrowing(address.place(), new StreamChannel(stream));
        lines = new TextLines(input);
        this.format = format;
        this.reader = reader;
    }

    @Override
    public String description() {
        return format;
    }

    @Override
    public @Nullable LivePacket next() throws IOException {
        List<VehicleSignal> signals = new ArrayList<>(1);
        while (signals.isEmpty() && lines.next()) {
            if (lines.isTooLong()) {
                skipped.add(SkippedCounts.MALFORMED_LINE, 1);
            } else if (!lines.isBlank()) {
                String reason = reader.read(lines.bytes(), lines.start(), lines.end(), signals::add);
                if (reason != null) {
                    skipped.add(reason, 1);
                }
            }
        }
        return signals.isEmpty() ? null : new SignalPacket(signals);
    }

    @Override
    public Map<String, Long> skipped() {
        return skipped.toMap();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
