package dev.afterglow.sources.vehicle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.afterglow.sources.recording.decoding.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One line of an OpenXC trace: {@code {"name":…, "value":…}} with an optional event and a time in Unix seconds, or in
 * milliseconds as the Android library counts; in traces of 2012 the time stands before the object as {@code seconds: {…}}.
 *
 * @param name null if the object is no simple message (metadata, a CAN frame, a diagnostic response)
 * @param value booleans as 0 or 1, NaN if there is no finite number
 * @param timestampUs null if the line has no usable time
 */
record OpenXcMessage(
        @Nullable String name, double value, @Nullable Long timestampUs) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final double US_PER_SECOND = 1e6;
    private static final double MS_PER_SECOND = 1e3;
    private static final double LATEST_SECONDS = 4e9;
    private static final double EARLIEST_MS = 1e11;

    /** The message of a line, or null if the line is no JSON object. */
    static @Nullable OpenXcMessage parse(TextLines line) {
        return parse(line.bytes(), line.start(), line.end());
    }

    /** The message in {@code bytes[from..to)}, or null if that is no JSON object. */
    static @Nullable OpenXcMessage parse(byte[] bytes, int from, int to) {
        int open = from;
        while (open < to && bytes[open] != '{') {
            open++;
        }
        Long prefixUs = prefixUs(bytes, from, open);
        try (JsonParser parser = JSON.createParser(bytes, open, to - open)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            OpenXcMessage message = fields(parser, prefixUs);
            return isFollowedByAnother(parser) ? null : message;
        } catch (IOException malformed) { // The bytes are in memory, so it can only be their grammar.
            return null;
        }
    }

    /** A line break that is lost makes one line of two messages, which must not hide the second. */
    private static boolean isFollowedByAnother(JsonParser parser) {
        try {
            return parser.nextToken() == JsonToken.START_OBJECT;
        } catch (IOException otherBytes) { // Such as the comma of a list.
            return false;
        }
    }

    private static OpenXcMessage fields(JsonParser parser, @Nullable Long prefixUs) throws IOException {
        String name = null;
        String text = null;
        double value = Double.NaN;
        double event = Double.NaN;
        Long timestampUs = prefixUs;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (field) {
                case "name" -> name = token == JsonToken.VALUE_STRING ? parser.getText() : null;
                case "value" -> {
                    value = number(parser, token);
                    text = token == JsonToken.VALUE_STRING ? parser.getText() : null;
                }
                case "event" -> event = number(parser, token);
                case "timestamp" -> timestampUs = timestampUs(number(parser, token));
                default -> {}
            }
            if (token.isStructStart()) {
                parser.skipChildren();
            }
        }
        // An evented message names its part in the value, so door_status of the driver is a signal of its own.
        return name != null && text != null && !Double.isNaN(event)
                ? new OpenXcMessage(name + "." + text, event, timestampUs)
                : new OpenXcMessage(name, value, timestampUs);
    }

    private static double number(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_TRUE -> 1;
            case VALUE_FALSE -> 0;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                double number = parser.getDoubleValue();
                yield Double.isFinite(number) ? number : Double.NaN;
            }
            default -> Double.NaN;
        };
    }

    private static @Nullable Long prefixUs(byte[] bytes, int from, int open) {
        String prefix = new String(bytes, from, open - from, StandardCharsets.UTF_8).strip();
        if (!prefix.endsWith(":")) {
            return null;
        }
        try {
            return timestampUs(Double.parseDouble(prefix.substring(0, prefix.length() - 1)));
        } catch (NumberFormatException noTime) {
            return null;
        }
    }

    private static @Nullable Long timestampUs(double time) {
        // Seconds reach the earliest of such milliseconds in the year 5138.
        double seconds = time >= EARLIEST_MS ? time / MS_PER_SECOND : time;
        return seconds >= 0 && seconds <= LATEST_SECONDS ? Math.round(seconds * US_PER_SECOND) : null;
    }
}
