package dev.afterglow.sources.gesture;

import java.util.List;

/** When a gesture is to be seen, as a row of the label files of DVS128 Gesture. */
public record GestureLabel(int classNumber, long startUs, long endUs) {
    /** The first line of every label file. */
    public static final String HEADER = "class,startTime_usec,endTime_usec";

    /** A label file. */
    public static String csv(List<GestureLabel> labels) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (GestureLabel label : labels) {
            text.append(label.classNumber)
                    .append(',')
                    .append(label.startUs)
                    .append(',')
                    .append(label.endUs)
                    .append('\n');
        }
        return text.toString();
    }
}
