package dev.afterglow.sources.recording.plain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where time, x, y and polarity stand in a line. */
record TextColumns(int time, int x, int y, int polarity) {
    static final TextColumns TIME_X_Y_POLARITY = new TextColumns(0, 1, 2, 3);
    private static final List<String> TIME = List.of("t", "ts", "time", "timestamp", "timestamps");
    private static final List<String> POLARITY = List.of("p", "pol", "polarity", "on");

    int last() {
        return Math.max(Math.max(time, x), Math.max(y, polarity));
    }

    /** The columns that a line of names gives, or null if it is none. */
    static @Nullable TextColumns named(TextFields fields) {
        int marks = fields.count() > 0 && fields.text(0).equals("#") ? 1 : 0;
        int time = -1;
        int x = -1;
        int y = -1;
        int polarity = -1;
        for (int field = marks; field < fields.count(); field++) {
            String name = fields.text(field).replaceAll("[\"#%\\s]", "").toLowerCase(Locale.ROOT);
            if (TIME.contains(name)) {
                time = field - marks;
            } else if (name.equals("x")) {
                x = field - marks;
            } else if (name.equals("y")) {
                y = field - marks;
            } else if (POLARITY.contains(name)) {
                polarity = field - marks;
            }
        }
        return (time | x | y | polarity) < 0 ? null : new TextColumns(time, x, y, polarity);
    }
}
