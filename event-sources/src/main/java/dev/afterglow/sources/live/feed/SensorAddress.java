package dev.afterglow.sources.live.feed;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.vehicle.SignalMap;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a live sensor is and what it speaks, as a person writes it: {@code evt3+tcp://host:port?geometry=1280x720}, or
 * {@code evt3:-} for standard input.
 *
 * @param text what was written
 * @param host empty for standard input
 * @param topic of MQTT, empty for all else
 */
public record SensorAddress(
        String text, Protocol protocol, boolean isStandardInput, String host, int port, String topic, Options options) {
    private static final Pattern FORM = Pattern.compile("(?<scheme>[a-z0-9]+(?:\\+[a-z]+)?):"
            + "(?:(?<pipe>-)|//(?<host>\\[[0-9A-Fa-f:.]+]|[^:/?\\[\\]\\s]+)(?::(?<port>\\d{1,5}))?(?:/(?<topic>[^?]*))?)"
            + "(?:\\?(?<options>.*))?");
    private static final int LARGEST_PORT = 65_535;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException in one line that says what to change
     */
    public static SensorAddress parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "a source must be like PROTOCOL://HOST:PORT or PROTOCOL:-, for example dv://localhost:7777: "
                            + text);
        }
        boolean isPipe = form.group("pipe") != null;
        Protocol protocol = Protocol.ofScheme(form.group("scheme"), isPipe, text);
        Options options = Options.parse(form.group("options"), protocol, text);
        String topic = form.group("topic") == null ? "" : form.group("topic");
        if (protocol == Protocol.MQTT && topic.isEmpty()) {
            throw new IllegalArgumentException("a topic must follow, as in mqtt://host/car/signals: " + text);
        }
        if (protocol != Protocol.MQTT && !topic.isEmpty()) {
            throw new IllegalArgumentException("nothing must follow the port but ?NAME=VALUE: " + text);
        }
        String host = isPipe ? "" : form.group("host").replaceAll("[\\[\\]]", "");
        int port = isPipe ? 0 : port(form.group("port"), protocol, text);
        return new SensorAddress(text, protocol, isPipe, host, port, topic, options);
    }

    /** The address without its options, as it is named in messages. */
    public String place() {
        return text.split("\\?", 2)[0];
    }

    private static int port(@Nullable String digits, Protocol protocol, String text) {
        int port = digits == null ? protocol.usualPort() : Integer.parseInt(digits);
        if (port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("a port from 1 to " + LARGEST_PORT + " must follow the host: " + text);
        }
        return port;
    }

    /** What stands behind the question mark. */
    public record Options(Map<String, String> values) {
        static final String GEOMETRY = "geometry";
        static final String SENSOR = "sensor";
        static final String DBC = "dbc";
        static final String SIGNALS = "signals";
        private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

        private static Options parse(@Nullable String text, Protocol protocol, String source) {
            Map<String, String> values = new TreeMap<>();
            for (String option : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
                String[] pair = option.split("=", 2);
                if (!protocol.options().contains(pair[0]) || pair.length < 2 || pair[1].isEmpty()) {
                    throw new IllegalArgumentException("behind the question mark may stand "
                            + String.join(", ", protocol.options()) + ", each with =VALUE: " + source);
                }
                values.put(pair[0], pair[1]);
            }
            Options options = new Options(values);
            String sensor = values.get(SENSOR);
            if (sensor != null && !NAME.matcher(sensor).matches()) {
                throw new IllegalArgumentException(
                        "sensor must be letters, digits, dot, dash or underscore: " + sensor);
            }
            boolean hasGeometry = options.geometry() != null;
            options.signals();
            if (protocol == Protocol.SPIF && !hasGeometry) {
                throw new IllegalArgumentException("SPIF does not tell the size; add ?geometry=WxH: " + source);
            }
            if (protocol == Protocol.CANDUMP && !values.containsKey(DBC)) {
                throw new IllegalArgumentException("CAN frames need a description; add ?dbc=FILE: " + source);
            }
            return options;
        }

        /** The DBC file of a CAN bus. */
        @Nullable
        Path dbc() {
            return values.containsKey(DBC) ? Path.of(values.get(DBC)) : null;
        }

        /** Which signals of the bus are which of ours; all under their own names if nothing is said. */
        SignalMap signals() {
            String said = values.get(SIGNALS);
            return said == null ? SignalMap.ALL : SignalMap.parse(said);
        }

        public @Nullable String sensor() {
            return values.get(SENSOR);
        }

        @Nullable
        SensorGeometry geometry() {
            String size = values.get(GEOMETRY);
            if (size == null) {
                return null;
            }
            Matcher pixels = SIZE.matcher(size);
            if (!pixels.matches()) {
                throw new IllegalArgumentException("geometry must be WxH, for example 640x480: " + size);
            }
            return new SensorGeometry(Integer.parseInt(pixels.group(1)), Integer.parseInt(pixels.group(2)));
        }
    }
}
