package dev.afterglow.sources.vehicle;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit that a signal may come in, and how it becomes the one OpenXC uses: degrees, km/h, percent.
 *
 * @param target what the converted value is in; empty for a plain number
 */
record SignalUnit(String target, double factor) {
    static final String DEGREES = "deg";
    static final String KILOMETRES_PER_HOUR = "km/h";
    static final String PERCENT = "%";
    private static final SignalUnit NONE = new SignalUnit("", 1);
    private static final SignalUnit ANGLE = new SignalUnit(DEGREES, 1);
    private static final SignalUnit SPEED = new SignalUnit(KILOMETRES_PER_HOUR, 1);

    private static final Map<String, SignalUnit> KNOWN = Map.ofEntries(
            Map.entry("deg", ANGLE),
            Map.entry("degree", ANGLE),
            Map.entry("degrees", ANGLE),
            Map.entry("\u00b0", ANGLE),
            Map.entry("rad", new SignalUnit(DEGREES, 180 / Math.PI)),
            Map.entry("km/h", SPEED),
            Map.entry("kph", SPEED),
            Map.entry("kmh", SPEED),
            Map.entry("m/s", new SignalUnit(KILOMETRES_PER_HOUR, 3.6)),
            Map.entry("mph", new SignalUnit(KILOMETRES_PER_HOUR, 1.609344)),
            Map.entry("%", new SignalUnit(PERCENT, 1)),
            Map.entry("ratio", new SignalUnit(PERCENT, 100)));

    /** The unit of that name, or null if it is not known. */
    static @Nullable SignalUnit named(String name) {
        return KNOWN.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The unit of that name, or a plain number. */
    static SignalUnit namedOrNone(String name) {
        SignalUnit unit = named(name);
        return unit == null ? NONE : unit;
    }

    /** What a signal of OpenXC's name is in; empty if that is a plain number or the name is not OpenXC's. */
    static String ofSignal(String signal) {
        return switch (signal) {
            case "steering_wheel_angle" -> DEGREES;
            case "vehicle_speed" -> KILOMETRES_PER_HOUR;
            case "accelerator_pedal_position" -> PERCENT;
            default -> "";
        };
    }
}
