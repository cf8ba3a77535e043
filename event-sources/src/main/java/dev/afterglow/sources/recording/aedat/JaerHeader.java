package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.recording.decoding.HeaderLine;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lines before jAER's data. Newer recordings close them with {@code #End Of ASCII Header}; in older ones the data
 * begins at the first line that is no header line. jAER embeds its preferences as XML, so other sensors' names occur in
 * them: only the AEChip line counts.
 *
 * @param version what follows {@code #!AER-DAT}, or null in the oldest recordings
 * @param chipClass the AEChip line, or null
 */
record JaerHeader(@Nullable String version, @Nullable String chipClass) {
    private static final String VERSION = "!AER-DAT";
    private static final String CHIP = "AEChip:";

    static JaerHeader read(RecordingInput input) throws IOException {
        String version = null;
        String chipClass = null;
        boolean isInPreferences = false;
        for (String line = HeaderLine.next(input, '#'); line != null; line = HeaderLine.next(input, '#')) {
            if (line.startsWith(VERSION)) {
                version = line.substring(VERSION.length());
            } else if (line.startsWith(CHIP) && chipClass == null) {
                chipClass = line.substring(CHIP.length()).strip();
            } else if (line.startsWith("Start of Preferences")) {
                isInPreferences = true;
            } else if (line.startsWith("End of Preferences")) {
                isInPreferences = false;
            } else if (line.toLowerCase(Locale.ROOT).equals("end of ascii header")) {
                return new JaerHeader(version, chipClass);
            }
        }
        if (isInPreferences && input.available() == 0) {
            throw input.error("the header is cut inside the preferences");
        }
        return new JaerHeader(version, chipClass);
    }
}
