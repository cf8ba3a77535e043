package dev.afterglow.sources.recording.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The unit of the times in a text. */
enum TextTime {
    SECONDS,
    MILLISECONDS,
    MICROSECONDS,
    NANOSECONDS;

    private static final Pattern NAME = Pattern.compile(
            "(?:timestamps?|time|ts|t)(?:[_\\[(](s|secs?|seconds)[])]?|[_\\[(]?(m|u|\u00B5|\u03BC|n)s(?:ecs?)?[])]?)?");
    private static final int FEWEST_WHOLE_TIMES = 3;
    private static final long LATEST_US = 4_000_000_000_000_000_000L;

    /** Whether a column of this name, in small letters and without spaces, holds times. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The unit that a column's name says, or null. */
    static @Nullable TextTime inName(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return null;
        }
        if (parts.group(1) != null) {
            return SECONDS;
        }
        String prefix = parts.group(2);
        return prefix == null
                ? null
                : prefix.equals("m") ? MILLISECONDS : prefix.equals("n") ? NANOSECONDS : MICROSECONDS;
    }

    /**
     * The unit that the first times show: fractions are of seconds. Numbers that are written with a decimal point or an
     * exponent and are nevertheless all whole are microseconds that a tool wrote as it writes every number, unless the text
     * begins with a geometry, as the Event-Camera Dataset does, whose times are seconds.
     */
    static TextTime shownBy(List<String> times, boolean hasGeometry) {
        Set<Double> whole = new HashSet<>();
        boolean isWrittenWhole = true;
        for (String time : times) {
            isWrittenWhole &=
                    !time.contains(".") && !time.toLowerCase(Locale.ROOT).contains("e");
            double number = TextFields.number(time);
            if (number != Math.rint(number) && !Double.isNaN(number)) {
                return SECONDS;
            }
            whole.add(number);
        }
        return isWrittenWhole || (!hasGeometry && whole.size() >= FEWEST_WHOLE_TIMES) ? MICROSECONDS : SECONDS;
    }

    /** The time in a field in microseconds, rounded; negative if it is no number from 0 on. */
    long us(TextFields fields, int field) {
        long timeUs = switch (this) {
            case SECONDS -> fields.scaled(field, 1e6);
            case MILLISECONDS -> fields.scaled(field, 1e3);
            case MICROSECONDS -> fields.integer(field);
            case NANOSECONDS -> nearestUs(fields.integer(field));
        };
        return timeUs > LATEST_US ? -1 : timeUs;
    }

    /** What is negative, because it was no number, stays so. */
    private static long nearestUs(long ns) {
        return ns < 0 ? ns : ns / 1000 + (ns % 1000 < 500 ? 0 : 1);
    }
}
