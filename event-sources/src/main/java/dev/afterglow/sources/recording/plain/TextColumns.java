package dev.afterglow.sources.recording.plain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where time, x, y and polarity stand in a line.
 *
 * @param unit of the time as its name says it, such as {@code t_us} or {@code timestamp [s]}, or null
 */
record TextColumns(
        int time, int x, int y, int polarity, @Nullable TextTime unit) {
    /** The order of the Event-Camera Dataset and of most others. */
    static final TextColumns TIME_X_Y_POLARITY = new TextColumns(0, 1, 2, 3, null);

    /** The order of Metavision's CSV, which has no names. */
    static final TextColumns X_Y_POLARITY_TIME = new TextColumns(3, 0, 1, 2, null);

    private static final List<String> POLARITY = List.of("p", "pol", "polarity", "on");

    int last() {
        return Math.max(Math.max(time, x), Math.max(y, polarity));
    }

    /** The columns that a line of names gives, or null if it is none. */
    static @Nullable TextColumns named(String line) {
        int time = -1;
        int x = -1;
        int y = -1;
        int polarity = -1;
        TextTime unit = null;
        String[] names = split(line);
        for (int field = 0; field < names.length; field++) {
            String name = names[field].replaceAll("[\"'#%\\s]", "").toLowerCase(Locale.ROOT);
            String bare = name.replaceFirst("[\\[(].*", "");
            if (TextTime.isName(name)) {
                time = field;
                unit = TextTime.inName(name);
            } else if (bare.equals("x")) {
                x = field;
            } else if (bare.equals("y")) {
                y = field;
            } else if (POLARITY.contains(bare)) {
                polarity = field;
            }
        }
        return (time | x | y | polarity) < 0 ? null : new TextColumns(time, x, y, polarity, unit);
    }

    /** A name may hold spaces or be empty, as that of an index is, unless spaces separate the names. */
    private static String[] split(String line) {
        for (String separator : List.of(",", ";", "\t")) {
            if (line.contains(separator)) {
                return line.split(separator, -1);
            }
        }
        return line.replaceFirst("^\\s*[#%]\\s*", "").strip().split("\\s+");
    }
}
