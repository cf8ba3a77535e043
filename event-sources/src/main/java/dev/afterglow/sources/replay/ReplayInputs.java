package dev.afterglow.sources.replay;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.VehicleSource;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is replayed together: the cameras of a rig by name, and traces of the vehicle it is mounted on.
 *
 * @param rig name of the vehicle; a camera's sensor id is rig/name
 */
public record ReplayInputs(
        String rig, Map<String, Rewindable<EventSource>> cameras, List<Rewindable<VehicleSource>> vehicles)
        implements Closeable {
    public ReplayInputs {
        cameras = Collections.unmodifiableMap(new LinkedHashMap<>(cameras));
        vehicles = List.copyOf(vehicles);
    }

    /** One camera, and its vehicle if there is one. */
    public static ReplayInputs of(
            String rig, Rewindable<EventSource> camera, @Nullable Rewindable<VehicleSource> vehicle) {
        return new ReplayInputs(rig, Map.of("camera", camera), vehicle == null ? List.of() : List.of(vehicle));
    }

    @Override
    public void close() throws IOException {
        List<Closeable> all = new ArrayList<>(cameras.values());
        all.addAll(vehicles);
        IOException failure = null;
        for (Closeable source : all) {
            try {
                source.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
