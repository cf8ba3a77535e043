package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunITCase {
    @Test
    void parallelismAndDeliveryDoNotChangeWhatComesOut() throws Exception {
        JsonNode one = run("--seconds", 3, "--parallelism", 1, "--delivery", "exactly-once");
        JsonNode two = run("--seconds", 3, "--parallelism", 2, "--delivery", "low-latency");

        for (String key :
                new String[] {"stateDigest", "switches", "energyJoules", "steering", "trajectory", "events", "alerts"
                }) {
            assertThat(two.get(key)).as(key).isEqualTo(one.get(key));
        }
        assertThat(one.get("stateDigest").asText()).matches("[0-9a-f]{16}").isNotEqualTo("0".repeat(16));
    }

    @Test
    void parallelismDoesNotChangeWhatComesOutOfFrames() throws Exception {
        JsonNode one = run("--seconds", 2, "--parallelism", 1, "--drive", "per-frame");
        JsonNode two = run("--seconds", 2, "--parallelism", 2, "--drive", "per-frame");

        assertThat(two.get("stateDigest")).isEqualTo(one.get("stateDigest"));
        assertThat(two.get("energyJoules")).isEqualTo(one.get("energyJoules"));
        assertThat(one.get("pulses")).isEqualTo(one.at("/ledger/neuronSteps"));
        assertThat(one.at("/operation/drive").asText()).isEqualTo("per-frame");
    }

    @Test
    void theLedgerOfARunHasEveryTerm() throws Exception {
        JsonNode summary = run("--seconds", 2, "--memory-technology", "cmos-28nm", "--compression", "REAL_TIME");
        JsonNode ledger = summary.get("ledger");

        double junctions = 0;
        for (JsonNode term : ledger.get("junctionTerms")) {
            assertThat(term.get("joules").asDouble())
                    .isCloseTo(
                            term.get("count").asDouble()
                                    * term.get("joulesEach").asDouble(),
                            withinPercentage(1e-9));
            junctions += term.get("joules").asDouble();
        }
        double total = summary.at("/energyJoules/total").asDouble();
        assertThat(junctions).isCloseTo(total, withinPercentage(1e-9));
        assertThat(ledger.at("/lstm/joules").asDouble() / total)
                .isCloseTo(summary.at("/memoryEnergyRatio/lstm").asDouble(), withinPercentage(1e-6));
        assertThat(ledger.at("/cnn3d/claimedRatio").asDouble()).isEqualTo(90_920);
        assertThat(ledger.get("technology").asText()).isEqualTo("cmos-28nm");
        assertThat(summary.at("/operation/compression").asDouble()).isEqualTo(1);
    }

    @Test
    void onTheSimulatedRoadTheCameraTellsTheSteeringBetterThanAConstant() throws Exception {
        JsonNode summary = run("--seconds", 30);

        double rmse = summary.at("/steering/rmseDeg").asDouble();
        double constant = summary.at("/steering/baselineRmseDeg").asDouble();
        assertThat(rmse).isPositive().isLessThan(0.7 * constant);
        assertThat(summary.at("/trajectory/adeM").asDouble()).isBetween(0.0, 3.0);
        assertThat(summary.get("alerts")).isNotEmpty();
        assertThat(summary.at("/memoryEnergyRatio/lstm").asDouble()).isGreaterThan(1);
        assertThat(summary.get("pulses").asLong())
                .isEqualTo(summary.at("/events/processed").asLong());
        assertThat(summary.get("predictions").asLong())
                .isEqualTo(summary.get("ticks").asLong());
    }

    @ParameterizedTest
    @CsvSource({
        "aedat2/BioLab__assets_pendulo.aedat, 278538",
        "aedat4/tonic__sample.aedat4, 111954",
        "evt2/expelliarmus__evt2_sample.raw, 539481"
    })
    void everyEventOfARealRecordingIsProcessed(String recording, long events) throws Exception {
        JsonNode summary = run("--events", RealRecordings.file(recording));

        assertThat(summary.at("/events/read").asLong()).isEqualTo(events);
    }

    @Test
    void aRecordingWithoutEventsEndsLikeAnyOther(@TempDir Path directory) throws Exception {
        Path empty = Files.writeString(directory.resolve("empty.raw"), "% evt 2.0\n% geometry 640x480\n% end\n");

        JsonNode summary = run("--events", empty);

        assertThat(summary.get("ticks").asLong()).isZero();
        assertThat(summary.at("/memoryEnergyRatio/lstm").isNull()).isTrue();
        assertThat(summary.at("/throughput/eventsPerSecond").asDouble()).isZero();
    }

    @Test
    void aVehicleTraceIsLearntFromBesideARecording() throws Exception {
        JsonNode summary = run(
                "--events",
                RealRecordings.file("aedat2/BioLab__assets_pendulo.aedat"),
                "--vehicle",
                RealRecordings.file("openxc/mpg__drivingnew.json"));

        assertThat(summary.at("/steering/horizons")).hasSize(3);
        assertThat(summary.at("/trajectory/paths").asLong()).isPositive();
    }

    /** Runs as fast as it goes, and holds the summary to what every run must keep. */
    private static JsonNode run(Object... options) throws Exception {
        Object[] arguments = Stream.concat(Stream.of("run", "--rate", "max", "--json"), Stream.of(options))
                .toArray();
        CommandCall call = CommandCall.of(arguments);
        assertThat(call.exitCode()).as(call.words()).isZero();
        JsonNode summary = call.json();
        JsonNode events = summary.get("events");
        assertThat(events.get("published")).isEqualTo(events.get("read"));
        assertThat(events.get("processed")).isEqualTo(events.get("read"));
        assertThat(events.get("late").asLong()
                        + events.get("duplicate").asLong()
                        + events.get("rejected").asLong())
                .isZero();
        assertNothingIsLeftBehind();
        return summary;
    }

    private static void assertNothingIsLeftBehind() throws Exception {
        String ours = "afterglow-run-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith(ours)))
                    .isEmpty();
        }
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }
}
