package dev.afterglow.app.run;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.replay.Rewindable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a run replays: one camera and, if there is one, the vehicle it is mounted on. */
public record RunSource(
        String name,
        Rewindable<EventSource> camera,
        @Nullable Rewindable<VehicleSource> vehicle) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        try (camera) {
            if (vehicle != null) {
                vehicle.close();
            }
        }
    }
}
