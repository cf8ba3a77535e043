package dev.afterglow.app.convert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/** A vehicle trace as OpenXC keeps it: an object a line with name, value, and time in seconds. */
public final class VehicleTraceFile {
    private static final int US_DIGITS = 6;

    private VehicleTraceFile() {}

    /** Writes all that {@code source} has left. */
    public static void write(VehicleSource source, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file);
                JsonGenerator json =
                        new JsonFactory().createGenerator(writer).setPrettyPrinter(new MinimalPrettyPrinter("\n"))) {
            for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
                json.writeStartObject();
                json.writeStringField("name", signal.name());
                json.writeNumberField("value", signal.value());
                json.writeNumberField("timestamp", BigDecimal.valueOf(signal.timestampUs(), US_DIGITS));
                json.writeEndObject();
            }
            json.writeRaw('\n');
        }
    }
}
