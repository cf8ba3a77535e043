package dev.afterglow.sources.live.feed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a live sensor speaks. The order is that of the help text. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies
public enum Protocol {
    DV("dv", "tcp", true, 7777, SensorAddress.Options.SENSOR, SensorAddress.Options.GEOMETRY),
    EVT2("evt2", "tcp", true, 0, SensorAddress.Options.SENSOR, SensorAddress.Options.GEOMETRY),
    EVT21("evt21", "tcp", true, 0, SensorAddress.Options.SENSOR, SensorAddress.Options.GEOMETRY),
    EVT3("evt3", "tcp", true, 0, SensorAddress.Options.SENSOR, SensorAddress.Options.GEOMETRY),
    SPIF("spif", "udp", true, 0, SensorAddress.Options.SENSOR, SensorAddress.Options.GEOMETRY),
    OPENXC("openxc", "tcp", false, 50_001),
    CANDUMP("candump", "tcp", false, 0, SensorAddress.Options.DBC, SensorAddress.Options.SIGNALS),
    MQTT("mqtt", "tcp", false, 1883);

    private final String scheme;
    private final String transport;
    private final boolean isCamera;
    private final int usualPort;
    private final List<String> options;

    Protocol(String scheme, String transport, boolean isCamera, int usualPort, String... options) {
        this.scheme = scheme;
        this.transport = transport;
        this.isCamera = isCamera;
        this.usualPort = usualPort;
        this.options = List.of(options);
    }

    /** True for what sends events, false for what sends vehicle signals. */
    public boolean isCamera() {
        return isCamera;
    }

    int usualPort() {
        return usualPort;
    }

    List<String> options() {
        return options;
    }

    private boolean mayBePiped() {
        return this != SPIF && this != MQTT;
    }

    /** The protocol of {@code dv}, {@code dv+tcp} and so on. */
    static Protocol ofScheme(String scheme, boolean isPipe, String text) {
        for (Protocol protocol : values()) {
            boolean isNamed = scheme.equals(protocol.scheme)
                    || (!isPipe && scheme.equals(protocol.scheme + '+' + protocol.transport));
            if (isNamed && (!isPipe || protocol.mayBePiped())) {
                return protocol;
            }
        }
        String known = Arrays.stream(values())
                .filter(protocol -> !isPipe || protocol.mayBePiped())
                .map(protocol -> isPipe ? protocol.scheme + ":-" : protocol.scheme + '+' + protocol.transport + "://")
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("a source must begin with one of " + known + ": " + text);
    }
}
