package dev.afterglow.sources.vehicle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table, or signals of a bus, become which signals of ours:
 * {@code steering_wheel_angle=-angle:rad,vehicle_speed=v:m/s}. A minus turns the sign round, for what counts to the right; the unit
 * after the colon is that of the column.
 */
public final class SignalMap {
    /** Takes everything under its own name. */
    public static final SignalMap ALL = new SignalMap(Map.of());

    private static final Pattern ENTRY =
            Pattern.compile("(?<name>[A-Za-z0-9_.]+)=(?<minus>-?)(?<column>[^:,=]+)(?::(?<unit>[^:,=]+))?");

    private final Map<String, Taken> byColumn;

    private SignalMap(Map<String, Taken> byColumn) {
        this.byColumn = byColumn;
    }

    /**
     * Reads a map.
     *
     * @throws IllegalArgumentException in one line that says what to change
     */
    public static SignalMap parse(String text) {
        Map<String, Taken> byColumn = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            Matcher entry = ENTRY.matcher(part.strip());
            if (!entry.matches()) {
                throw new IllegalArgumentException("a signal must be NAME=COLUMN or NAME=COLUMN:UNIT: " + part);
            }
            String name = entry.group("name");
            Taken taken = new Taken(name, entry.group("minus").isEmpty() ? 1 : -1, unit(name, entry.group("unit")));
            if (byColumn.putIfAbsent(entry.group("column").strip(), taken) != null) {
                throw new IllegalArgumentException("a column can be one signal only: " + entry.group("column"));
            }
        }
        return new SignalMap(byColumn);
    }

    /** The columns or signals that are asked for; empty if all are taken. */
    Set<String> columns() {
        return byColumn.keySet();
    }

    /**
     * Requires that the map says the unit of every signal that has one: a bare number of a table tells nothing.
     *
     * @throws IllegalArgumentException in one line that says what to add
     */
    void requireUnits() {
        byColumn.forEach((column, taken) -> {
            String needed = SignalUnit.ofSignal(taken.name);
            if (taken.unit == null && !needed.isEmpty()) {
                throw new IllegalArgumentException(
                        "say the unit of " + taken.name + ", as in " + taken.name + '=' + column + ':' + needed);
            }
        });
    }

    /**
     * Gives out a value under our name and in our unit, if it is wanted.
     *
     * @param saidUnit what the value's own description says of its unit, where the map does not
     */
    void take(String column, String saidUnit, double value, Receiver receiver) {
        Taken taken = byColumn.isEmpty() ? new Taken(column, 1, null) : byColumn.get(column);
        if (taken != null) {
            SignalUnit unit = taken.unit == null ? SignalUnit.namedOrNone(saidUnit) : taken.unit;
            // Plus zero, because a sign turned round makes a negative zero.
            receiver.take(taken.name, taken.sign * value * unit.factor() + 0.0);
        }
    }

    private static @Nullable SignalUnit unit(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        SignalUnit unit = SignalUnit.named(text);
        String needed = SignalUnit.ofSignal(name);
        if (unit == null || (!needed.isEmpty() && !needed.equals(unit.target()))) {
            throw new IllegalArgumentException(
                    switch (needed) {
                        case SignalUnit.DEGREES -> name + " must be in deg or rad: " + text;
                        case SignalUnit.KILOMETRES_PER_HOUR -> name + " must be in km/h, m/s or mph: " + text;
                        case SignalUnit.PERCENT -> name + " must be in % or ratio: " + text;
                        default -> "the unit must be one of deg, rad, km/h, m/s, mph, %, ratio: " + text;
                    });
        }
        return unit;
    }

    /** Is given a value of ours. */
    @FunctionalInterface
    interface Receiver {
        void take(String name, double value);
    }

    private record Taken(String name, int sign, @Nullable SignalUnit unit) {}
}
