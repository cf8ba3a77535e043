package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Signals as they are published over MQTT: an object as OpenXC has it, {@code {"name": …, "value": …, "timestamp": …}}, or a bare
 * number or truth value. What the message does not name is called after the last level of its topic.
 */
public final class MqttReader {
    private static final int LONGEST_NUMBER_BYTES = 64;

    /**
     * Gives out the signal of a message.
     *
     * @return why there is none; null if there is
     */
    public @Nullable String read(String topic, byte[] payload, Consumer<VehicleSignal> signals) {
        OpenXcMessage message = OpenXcMessage.parse(payload, 0, payload.length);
        double value = message == null ? bare(payload) : message.value();
        if (!Double.isFinite(value)) {
            return message == null ? SkippedCounts.MALFORMED_LINE : OpenXcReader.NOT_NUMERIC;
        }
        String said = message == null ? null : message.name();
        String name = said == null ? topic.substring(topic.lastIndexOf('/') + 1) : said;
        if (name.isEmpty()) {
            return OpenXcReader.UNNAMED;
        }
        Long timestampUs = message == null ? null : message.timestampUs();
        signals.accept(new VehicleSignal(timestampUs == null ? SignalReader.UNDATED : timestampUs, name, value));
        return null;
    }

    private static double bare(byte[] payload) {
        if (payload.length > LONGEST_NUMBER_BYTES) {
            return Double.NaN;
        }
        String text = new String(payload, StandardCharsets.UTF_8).strip();
        return switch (text) {
            case "true" -> 1;
            case "false" -> 0;
            default -> number(text);
        };
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
