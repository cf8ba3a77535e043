package dev.afterglow.sources.live;

import java.util.Map;

/**
 * The counts of one sensor; the components are keys of {@code ingest --json}. Readings are events of a camera, signals of a
 * vehicle. What was received is published, dropped, or still in the buffer.
 *
 * @param format what the sensor said of itself, empty if it was never there
 * @param late published readings that came after event time had passed them
 * @param clockSteps how often its clock leapt and was set anew
 * @param skipped what is no reading or could not be read, by reason
 */
public record SensorReport(
        String id,
        String source,
        String kind,
        String format,
        long packets,
        long received,
        long published,
        long droppedPackets,
        long dropped,
        long late,
        long reconnects,
        long clockSteps,
        Map<String, Long> skipped) {}
