package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcitabilityStreamTest {
    /** Beyond this a difference is no chance: once in 15,000. */
    private static final double SIGMAS = 4;

    @TempDir
    Path folder;

    /** Bursts of three on 512 neurons, each within tau, and rests of over ten tau between them. */
    @Test
    void neuronsHitAgainSwitchMoreOftenByTheFactorTheLawSays() throws Exception {
        SyntheticRecording recording = new SyntheticRecording();
        int startUs = 0;
        for (int burst = 0; burst < 12; burst++) {
            for (int hit = 0; hit < 3; hit++) {
                for (int pixel = 0; pixel < 512; pixel++) {
                    recording.event(startUs + 30_000 * hit + pixel, pixel % 64, pixel / 64, true);
                }
            }
            startUs += 1_500_000;
        }
        Path file = recording.write(folder.resolve("bursts.aedat2"));

        JsonNode report = report(file, 1);

        assertThat(report.get("events").asLong()).isEqualTo(12 * 3 * 512);
        assertThat(report.at("/firstPulse/pulses").asLong()).isEqualTo(512);
        assertThat(report.at("/restedForTenTau/pulses").asLong()).isEqualTo(11 * 512);
        assertThatLawHolds(report);
        assertThat(report.at("/ratio/measured").asDouble()).isGreaterThan(1.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRealRecordingObeysTheLaw(long seed) throws Exception {
        JsonNode report = report(RealRecordings.file("aedat2/BioLab__assets_pendulo.aedat"), seed);

        assertThat(report.get("events").asLong()).isEqualTo(278_538);
        assertThat(report.at("/all/pulses").asLong()
                        + report.get("pulsesOnSwitched").asLong())
                .isEqualTo(278_538);
        assertThatLawHolds(report);
        assertThat(report.at("/ratio/predicted").asDouble()).isBetween(2.7, 2.9);
    }

    private static void assertThatLawHolds(JsonNode report) {
        for (JsonNode interval : report.get("intervals")) {
            assertThat(interval.get("deviationSigmas").asDouble())
                    .as("%s", interval)
                    .isBetween(-SIGMAS, SIGMAS);
        }
        double measured = report.at("/ratio/measured").asDouble();
        double predicted = report.at("/ratio/predicted").asDouble();
        double error = report.at("/ratio/standardError").asDouble();
        assertThat(Math.abs(measured - predicted)).isLessThan(SIGMAS * error);
        assertThat(report.get("differingSwitches").asLong()).isZero();
    }

    private static JsonNode report(Path file, long seed) throws Exception {
        CommandCall call = CommandCall.of("device", "--stream", file, "--seed", seed, "--json");
        assertThat(call.exitCode()).as(call.words()).isZero();
        return call.json();
    }
}
