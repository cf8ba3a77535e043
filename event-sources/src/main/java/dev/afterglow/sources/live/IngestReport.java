package dev.afterglow.sources.live;

import java.util.List;

/**
 * What came of a run of {@code ingest}; the components are keys of {@code ingest --json}.
 *
 * @param seconds from start to end
 * @param received readings of all sensors; what is not published was dropped
 */
public record IngestReport(double seconds, long received, long published, long dropped, List<SensorReport> sensors) {
    static IngestReport of(double seconds, List<SensorReport> sensors) {
        return new IngestReport(
                seconds,
                sensors.stream().mapToLong(SensorReport::received).sum(),
                sensors.stream().mapToLong(SensorReport::published).sum(),
                sensors.stream().mapToLong(SensorReport::dropped).sum(),
                List.copyOf(sensors));
    }
}
