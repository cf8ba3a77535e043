package dev.afterglow.app.command;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.RecordingOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The two options that serve a recording without a header, wherever a recording is read. */
public final class RecordingArguments {
    @Option(
            names = "--format",
            paramLabel = "F",
            description = "Format of the recording, where its content does not tell.")
    private @Nullable String format;

    @Option(
            names = "--geometry",
            paramLabel = "WxH",
            converter = GeometryConverter.class,
            description = "Size of the sensor in pixels, where the recording does not tell.")
    private @Nullable SensorGeometry geometry;

    RecordingOptions toOptions() {
        return new RecordingOptions(format, geometry);
    }

    /** Reads 640x480. */
    static final class GeometryConverter implements ITypeConverter<SensorGeometry> {
        private static final Pattern GEOMETRY = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

        @Override
        public SensorGeometry convert(String text) {
            Matcher geometry = GEOMETRY.matcher(text);
            if (!geometry.matches()) {
                throw new TypeConversionException("must be WIDTHxHEIGHT, for example 640x480: " + text);
            }
            try {
                return new SensorGeometry(Integer.parseInt(geometry.group(1)), Integer.parseInt(geometry.group(2)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
