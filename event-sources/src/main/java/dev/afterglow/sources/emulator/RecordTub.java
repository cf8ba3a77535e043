package dev.afterglow.sources.emulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A donkeycar tub of version 1: {@code meta.json}, whose {@code start} is in Unix seconds, and for each frame a file
 * {@code record_N.json} beside its image, with the {@code milliseconds} since the start. A deleted record is a missing file.
 */
final class RecordTub {
    private static final Pattern RECORD = Pattern.compile("(?<folder>(?:.*/)?)record_(?<number>\\d{1,9})\\.json");
    private static final String META = "meta.json";
    private static final long LATEST_SECONDS = 4_000_000_000L;
    private static final double US_PER_SECOND = 1e6;
    private static final double US_PER_MS = 1e3;
    private static final JsonFactory JSON = new JsonFactory();

    private final FrameStore store;
    private final Path path;
    private final SkippedCounts skipped;
    private final TubFrames frames;

    RecordTub(FrameStore store, Path path, SkippedCounts skipped) {
        this.store = store;
        this.path = path;
        this.skipped = skipped;
        frames = new TubFrames(store, skipped);
    }

    static boolean isIn(FrameStore store) {
        Set<String> names = new HashSet<>(store.names());
        return names.stream().map(RECORD::matcher).anyMatch(name -> name.matches() && names.contains(meta(name)));
    }

    /** The frames of the first tub in the store. */
    List<Frame> frames() throws IOException {
        String folder = null;
        TreeMap<Integer, String> records = new TreeMap<>();
        for (String name : store.names()) {
            Matcher record = RECORD.matcher(name);
            if (record.matches() && frames.has(meta(record))) {
                folder = folder == null ? record.group("folder") : folder;
                if (folder.equals(record.group("folder"))) {
                    records.put(Integer.parseInt(record.group("number")), name);
                }
            }
        }
        double startUs = number(folder + META, "start") * US_PER_SECOND;
        if (!(startUs >= 0 && startUs <= LATEST_SECONDS * US_PER_SECOND)) {
            throw new RecordingException(path.toString(), folder + META + " must tell the start in Unix seconds");
        }
        for (String record : records.values()) {
            add(String.valueOf(folder), record, startUs);
        }
        return frames.all();
    }

    private void add(String folder, String record, double startUs) throws IOException {
        double sinceStartUs = number(record, "milliseconds") * US_PER_MS;
        String image = text(record, "cam/image_array");
        if (image == null || !(sinceStartUs >= 0 && sinceStartUs <= LATEST_SECONDS * US_PER_SECOND)) {
            skipped.add(SkippedCounts.MALFORMED_LINE, 1);
            return;
        }
        frames.add(new Frame(
                folder + image,
                Math.round(startUs + sinceStartUs),
                number(record, "user/angle"),
                number(record, "user/throttle")));
    }

    private double number(String name, String key) throws IOException {
        String text = text(name, key);
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    /** A value of the object in a file, or null if it is not there. */
    private @Nullable String text(String name, String key) throws IOException {
        byte[] bytes = store.read(name);
        try (JsonParser json = JSON.createParser(new String(bytes, StandardCharsets.UTF_8))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                if (json.nextToken().isScalarValue() && field.equals(key)) {
                    return json.getText();
                }
                json.skipChildren();
            }
            return null;
        } catch (IOException damage) {
            return null;
        }
    }

    private static String meta(Matcher record) {
        return record.group("folder") + META;
    }
}
