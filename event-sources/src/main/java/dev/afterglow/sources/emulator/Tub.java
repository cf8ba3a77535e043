package dev.afterglow.sources.emulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A donkeycar tub of version 2: {@code manifest.json}, five lines of JSON of which the last names the catalogs and the indexes
 * that were deleted; catalogs, a record a line; and the images that the records name, in {@code images}.
 */
final class Tub {
    static final String DELETED = "deleted";
    private static final String MANIFEST = "manifest.json";
    private static final long US_PER_MS = 1000;
    private static final JsonFactory JSON = new JsonFactory();

    private final FrameStore store;
    private final Path path;
    private final SkippedCounts skipped;
    private final Set<Long> deleted = new HashSet<>();
    private final List<String> catalogs = new ArrayList<>();
    private final TubFrames frames;
    private String folder = "";

    Tub(FrameStore store, Path path, SkippedCounts skipped) {
        this.store = store;
        this.path = path;
        this.skipped = skipped;
        frames = new TubFrames(store, skipped);
    }

    static boolean isIn(FrameStore store) {
        return store.names().stream().anyMatch(Tub::isManifest);
    }

    List<Frame> frames() throws IOException {
        String manifest =
                store.names().stream().filter(Tub::isManifest).findFirst().orElseThrow();
        folder = manifest.substring(0, manifest.length() - MANIFEST.length());
        readManifest(new String(store.read(manifest), StandardCharsets.UTF_8));
        for (String catalog : catalogs) {
            String name = folder + catalog;
            if (!frames.has(name)) {
                throw new RecordingException(path.toString(), "the manifest names a catalog that is missing: " + name);
            }
            new String(store.read(name), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(this::addRecord);
        }
        return frames.all();
    }

    private static boolean isManifest(String name) {
        return name.equals(MANIFEST) || name.endsWith("/" + MANIFEST);
    }

    private void readManifest(String text) throws IOException {
        String last = text.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
        try (JsonParser json = JSON.createParser(last)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING && json.getParsingContext().inArray()) {
                    catalogs.add(json.getText());
                } else if (token == JsonToken.VALUE_NUMBER_INT
                        && json.getParsingContext().inArray()) {
                    deleted.add(json.getLongValue());
                }
            }
        } catch (IOException damage) {
            throw new RecordingException(
                    path.toString(), folder + MANIFEST + " must end in a line with paths and deleted_indexes");
        }
    }

    private void addRecord(String line) {
        TubRecord record = record(line);
        if (record == null) {
            skipped.add(SkippedCounts.MALFORMED_LINE, 1);
        } else if (deleted.contains(record.index())) {
            skipped.add(DELETED, 1);
        } else {
            frames.add(new Frame(
                    folder + "images/" + record.image(),
                    record.timestampMs() * US_PER_MS,
                    record.angle(),
                    record.throttle()));
        }
    }

    private static @Nullable TubRecord record(String line) {
        try (JsonParser json = JSON.createParser(line)) {
            return TubRecord.read(json);
        } catch (IOException damage) {
            return null;
        }
    }
}
