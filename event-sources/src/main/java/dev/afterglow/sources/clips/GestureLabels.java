package dev.afterglow.sources.clips;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.gesture.Gesture;
import dev.afterglow.sources.gesture.GestureLabel;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels of one recording: {@code class,startTime_usec,endTime_usec}, classes 1 to 11, times in microseconds of the recording's
 * clock.
 *
 * <p>The published files have defects, and each window stands for itself because of them: windows overlap (user22_led ends class 9
 * after class 10 has begun), and a class may have several rows (user26_fluorescent). So a window is cut by its own two times, never
 * up to the next row; overlaps are marked and kept. Rows that are no window are counted and passed over.
 *
 * @param windows in order of their beginning
 * @param skipped rows that were passed over, by reason
 */
public record GestureLabels(List<LabelledWindow> windows, Map<String, Long> skipped) {
    private static final Pattern ROW = Pattern.compile("\\s*(\\d{1,3})\\s*,\\s*(\\d{1,18})\\s*,\\s*(\\d{1,18})\\s*");
    private static final long LARGEST_BYTES = 1 << 20;

    public GestureLabels {
        windows = List.copyOf(windows);
        skipped = Map.copyOf(skipped);
    }

    /**
     * Reads a label file.
     *
     * @throws RecordingException in one line, if it is none
     */
    public static GestureLabels read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
            throw new RecordingException(file.toString(), "must be a label file of at most 1 MiB");
        }
        List<String> lines =
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        if (lines.isEmpty() || !lines.get(0).replace(" ", "").equals(GestureLabel.HEADER)) {
            throw new RecordingException(file.toString(), "must begin with the line " + GestureLabel.HEADER);
        }
        SkippedCounts skipped = new SkippedCounts();
        List<LabelledWindow> windows = new ArrayList<>();
        for (int row = 0; row < lines.size() - 1; row++) {
            addRow(row, lines.get(row + 1), windows, skipped);
        }
        return new GestureLabels(marked(windows), skipped.toMap());
    }

    private static void addRow(int row, String line, List<LabelledWindow> windows, SkippedCounts skipped) {
        Matcher fields = ROW.matcher(line);
        if (!fields.matches()) {
            skipped.add(SkippedCounts.MALFORMED_LINE, line.isBlank() ? 0 : 1);
            return;
        }
        Gesture gesture = Gesture.numbered(Integer.parseInt(fields.group(1)));
        long startUs = Long.parseLong(fields.group(2));
        long endUs = Long.parseLong(fields.group(3));
        if (gesture == null) {
            skipped.add("unknownClass", 1);
        } else if (endUs <= startUs) {
            skipped.add("emptyWindow", 1);
        } else {
            windows.add(new LabelledWindow(row, gesture, startUs, endUs, false));
        }
    }

    /** In the order of their beginnings, a window shares time with another if it does with the latest end before it or with the next. */
    private static List<LabelledWindow> marked(List<LabelledWindow> windows) {
        List<LabelledWindow> ordered = windows.stream()
                .sorted(Comparator.comparingLong(LabelledWindow::startUs).thenComparingInt(LabelledWindow::row))
                .toList();
        List<LabelledWindow> marked = new ArrayList<>();
        long latestEndUs = 0;
        for (int i = 0; i < ordered.size(); i++) {
            LabelledWindow window = ordered.get(i);
            boolean reachesNext = i + 1 < ordered.size() && ordered.get(i + 1).startUs() < window.endUs();
            marked.add(window.startUs() < latestEndUs || reachesNext ? window.asOverlapping() : window);
            latestEndUs = Math.max(latestEndUs, window.endUs());
        }
        return marked;
    }
}
