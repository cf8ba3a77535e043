package dev.afterglow.app.command;

import dev.afterglow.schemas.Micros;
import dev.afterglow.sources.replay.Rebase;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayPlan;
import dev.afterglow.sources.replay.WallClock;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What of the recordings is replayed, how fast, as of when, and how Kafka takes it. */
public final class ReplayArguments {
    private static final double US_PER_SECOND = 1e6;
    private static final long US_PER_MS = 1000;
    private static final double MAX_SECONDS = 1e9;
    /** A broker that is gone for longer ends the replay. */
    private static final int DELIVERY_LIMIT_MS = 30_000;

    private static final int REQUEST_LIMIT_MS = 10_000;

    @Mixin
    private final RateArguments rate = new RateArguments();

    @Mixin
    private final PacketArguments packets = new PacketArguments();

    @Option(names = "--start", paramLabel = "S", description = "Begin that many seconds into the recording.")
    private @Nullable Double start;

    @Option(names = "--end", paramLabel = "S", description = "End that many seconds into the recording.")
    private @Nullable Double end;

    @Option(names = "--duration", paramLabel = "S", description = "Replay that many seconds of it.")
    private @Nullable Double duration;

    @Option(
            names = "--loop",
            paramLabel = "N",
            defaultValue = "1",
            description = "Replay it that often, 0 for ever; published time goes on (default: ${DEFAULT-VALUE}).")
    private int loop = 1;

    @Option(names = "--start-paused", description = "Hold at the beginning until told to go on.")
    private boolean startPaused;

    @Option(
            names = "--rebase",
            paramLabel = "none|now|INSTANT",
            defaultValue = "none",
            description = "Time that the first event is published with: what the recording says, now, or an instant"
                    + " such as 2026-01-31T12:00:00Z. All sensors are shifted alike (default: ${DEFAULT-VALUE}).")
    private String rebase = "none";

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Properties of the Kafka client, for example how it logs in.")
    private @Nullable Path kafkaConfig;

    /** The plan as of {@code nowMs}, which is also the session: higher than that of any replay before. */
    ReplayPlan plan(long nowMs) {
        if (end != null && duration != null) {
            throw new IllegalArgumentException("--end and --duration say the same; give one of them");
        }
        if (loop < 0) {
            throw new IllegalArgumentException("--loop must be 0 or more: " + loop);
        }
        long startUs = start == null ? 0 : microseconds("--start", start);
        long endUs = Long.MAX_VALUE;
        if (end != null) {
            endUs = microseconds("--end", end);
        } else if (duration != null) {
            endUs = startUs + microseconds("--duration", duration);
        }
        if (endUs <= startUs) {
            throw new IllegalArgumentException(
                    duration == null ? "--end must be later than --start: " + end : "--duration must be positive: 0");
        }
        return new ReplayPlan(startUs, endUs, loop, rebase(nowMs), nowMs, packets.toExtent());
    }

    ReplayControl control(WallClock wallClock) {
        return new ReplayControl(rate.toRate(), wallClock, startPaused);
    }

    Map<String, Object> kafkaSettings() throws IOException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("delivery.timeout.ms", DELIVERY_LIMIT_MS);
        settings.put("max.block.ms", DELIVERY_LIMIT_MS);
        settings.put("request.timeout.ms", REQUEST_LIMIT_MS);
        if (kafkaConfig != null) {
            Properties given = new Properties();
            try (Reader reader = Files.newBufferedReader(kafkaConfig)) {
                given.load(reader);
            }
            given.stringPropertyNames().forEach(name -> settings.put(name, given.getProperty(name)));
        }
        return settings;
    }

    private Rebase rebase(long nowMs) {
        if (rebase.equals("none")) {
            return Rebase.NONE;
        }
        if (rebase.equals("now")) {
            return Rebase.at(nowMs * US_PER_MS);
        }
        try {
            return Rebase.at(Micros.of(Instant.parse(rebase)));
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "--rebase must be none, now or an instant such as 2026-01-31T12:00:00Z: " + rebase, e);
        }
    }

    private static long microseconds(String option, double seconds) {
        if (!(seconds >= 0 && seconds <= MAX_SECONDS)) {
            throw new IllegalArgumentException(option + " must be a number of seconds from 0 to 1e9: " + seconds);
        }
        return Math.round(seconds * US_PER_SECOND);
    }
}
