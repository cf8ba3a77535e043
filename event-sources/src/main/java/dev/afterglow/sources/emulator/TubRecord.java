package dev.afterglow.sources.emulator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One line of a tub's catalog. */
record TubRecord(long index, long timestampMs, String image, double angle, double throttle) {
    private static final long LATEST_MS = 4_000_000_000_000L;

    /** The record of a line, or null if it lacks index, time or image. */
    static @Nullable TubRecord read(JsonParser json) throws IOException {
        long index = -1;
        long timestampMs = -1;
        String image = null;
        double angle = Double.NaN;
        double throttle = Double.NaN;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            boolean isNumber = value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT;
            switch (key) {
                case "_index" -> index = isNumber ? json.getValueAsLong(-1) : -1;
                case "_timestamp_ms" -> timestampMs = isNumber ? json.getValueAsLong(-1) : -1;
                case "cam/image_array" -> image = json.getValueAsString();
                case "user/angle" -> angle = isNumber ? json.getDoubleValue() : Double.NaN;
                case "user/throttle" -> throttle = isNumber ? json.getDoubleValue() : Double.NaN;
                default -> json.skipChildren();
            }
        }
        return index < 0 || timestampMs < 0 || timestampMs > LATEST_MS || image == null
                ? null
                : new TubRecord(index, timestampMs, image, angle, throttle);
    }
}
