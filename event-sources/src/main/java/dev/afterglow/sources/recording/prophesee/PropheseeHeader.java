package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.HeaderLine;
import dev.afterglow.sources.recording.decoding.RecordingHeader.DecoderFactory;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines {@code % key value} before Prophesee's data, closed by {@code % end} or by the first byte that begins no
 * such line. Some captures have none. Keys are kept in lower case.
 */
public record PropheseeHeader(Map<String, String> fields) {
    private static final int LONGEST_BYTES = 1 << 20;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final Pattern WIDTH = Pattern.compile("width\\s*=\\s*(\\d{1,5})");
    private static final Pattern HEIGHT = Pattern.compile("height\\s*=\\s*(\\d{1,5})");
    private static final Pattern ENDIANNESS = Pattern.compile("endianness\\s*=\\s*(\\w+)");
    private static final Pattern MICROSECONDS = Pattern.compile("\\d{1,18}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,5}");
    private static final PropheseeSystem NO_SYSTEM = new PropheseeSystem(-1);

    public static PropheseeHeader read(RecordingInput input) throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line = HeaderLine.next(input, '%'); line != null; line = HeaderLine.next(input, '%')) {
            if (line.equals("end")) {
                break;
            }
            if (input.offset() > LONGEST_BYTES) {
                throw input.errorOfFile("the header must be at most " + LONGEST_BYTES + " bytes long");
            }
            String[] keyAndValue = line.split("\\s+", 2);
            fields.putIfAbsent(keyAndValue[0].toLowerCase(Locale.ROOT), keyAndValue.length < 2 ? "" : keyAndValue[1]);
        }
        return new PropheseeHeader(fields);
    }

    /**
     * {@code EVT2}, {@code EVT21}, {@code EVT3} or another name as new headers say it or old ones mean it, the oldest by
     * their system alone; empty if none.
     */
    public String encoding() {
        String format = field("format");
        if (!format.isEmpty()) {
            return format.split(";", 2)[0].strip().toUpperCase(Locale.ROOT);
        }
        return switch (field("evt")) {
            case "" -> isOfDat() ? "" : ownSystem().encoding();
            case "2.0" -> "EVT2";
            case "2.1" -> "EVT21";
            case "3.0" -> "EVT3";
            default -> "EVT" + field("evt");
        };
    }

    /** Whether the upper half of an EVT 2.1 word comes first; headers from before they said it leave it to the system. */
    boolean isUpperHalfFirst() {
        Matcher endianness = ENDIANNESS.matcher(field("format"));
        String said = endianness.find() ? endianness.group(1) : field("endianness");
        return said.isEmpty() ? ownSystem().isUpperHalfFirst() : said.equals("legacy");
    }

    /** Whether this is the header of a DAT file rather than of a RAW stream. */
    public boolean isOfDat() {
        return fields.containsKey("version") || field("data").startsWith("file containing");
    }

    String field(String key) {
        return fields.getOrDefault(key, "");
    }

    String sensorName() {
        PropheseeSensor sensor = sensor();
        if (!field("sensor_name").isEmpty()) {
            return field("sensor_name");
        }
        return sensor == null ? "Prophesee" : sensor.label();
    }

    @Nullable
    SensorGeometry geometry(RecordingInput input) throws IOException {
        Matcher size = SIZE.matcher(field("geometry"));
        if (size.matches()) {
            return geometry(size.group(1), size.group(2), input);
        }
        Matcher width = WIDTH.matcher(field("format"));
        Matcher height = HEIGHT.matcher(field("format"));
        if (width.find() && height.find()) {
            return geometry(width.group(1), height.group(1), input);
        }
        if (!field("width").isEmpty() && !field("height").isEmpty()) {
            return geometry(field("width"), field("height"), input);
        }
        PropheseeSensor sensor = sensor();
        return sensor == null ? null : sensor.geometry();
    }

    /** The decoder itself or, if the header has the time from which its events count, as faery writes it, one that adds it. */
    DecoderFactory withOrigin(DecoderFactory decoderFactory) {
        String origin = field("t0");
        if (!MICROSECONDS.matcher(origin).matches()) {
            return decoderFactory;
        }
        long originUs = Long.parseLong(origin);
        return (data, bounds, skipped) -> new ShiftedDecoder(decoderFactory.decoder(data, bounds, skipped), originUs);
    }

    private static SensorGeometry geometry(String width, String height, RecordingInput input) throws IOException {
        try {
            return new SensorGeometry(Integer.parseInt(width), Integer.parseInt(height));
        } catch (IllegalArgumentException impossible) {
            throw input.errorOfFile(
                    "the header's geometry must be within 1x1 and 16384x16384: " + width + "x" + height);
        }
    }

    private @Nullable PropheseeSensor sensor() {
        String names = field("sensor_name") + " " + field("plugin_name") + " gen" + field("generation") + " gen"
                + field("sensor_generation");
        return PropheseeSensor.of(names, systemId());
    }

    /** The system, if the camera is Prophesee's own: other integrators give their systems numbers of their own. */
    private PropheseeSystem ownSystem() {
        boolean isOwn = Stream.of("integrator_name", "camera_integrator_name", "plugin_integrator_name")
                .map(this::field)
                .allMatch(name -> name.isEmpty() || name.equals("Prophesee"));
        return isOwn ? new PropheseeSystem(systemId()) : NO_SYSTEM;
    }

    private int systemId() {
        String id = field("system_id");
        return SMALL_NUMBER.matcher(id).matches() ? Integer.parseInt(id) : NO_SYSTEM.id();
    }
}
