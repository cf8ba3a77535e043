package dev.afterglow.sources.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.VehicleSample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveVehicleTest {
    private static final String MESSAGES = "{\"name\":\"steering_wheel_angle\",\"value\":-12.5}%s"
            + "{\"name\":\"brake_pedal_status\",\"value\":true}%s"
            + "{\"name\":\"transmission_gear_position\",\"value\":\"first\"}%s"
            + "no message at all%s"
            + "{\"name\":\"vehicle_speed\",\"value\":48.5}%s";

    @Test
    void openXcMessagesEndWithNulOrWithALineFeed() throws Exception {
        for (String end : new String[] {"\0", "\n", "\r\n"}) {
            CollectingSink sink = new CollectingSink();
            LiveRun run;
            try (SensorServer car = SensorServer.of(bytes(MESSAGES.replace("%s", end)))) {
                run = LiveRun.of(sink, car.address("openxc+tcp", ""));
                try (run) {
                    run.awaitPublished(0, 3);
                }
            }
            assertThat(sink.samples())
                    .extracting(VehicleSample::getVehicleId, VehicleSample::getSignal, VehicleSample::getValue)
                    .containsExactly(
                            tuple("car0", "steering_wheel_angle", -12.5),
                            tuple("car0", "brake_pedal_status", 1.0),
                            tuple("car0", "vehicle_speed", 48.5));
            assertThat(run.report(0).skipped()).containsEntry("notNumeric", 1L).containsEntry("malformedLine", 1L);
        }
    }

    @Test
    void messagesWithATimeKeepTheirIntervalsAndOthersAreFromTheirArrival() throws Exception {
        CollectingSink sink = new CollectingSink();
        LiveRun run = LiveRun.of(bytes("""
            {"name":"engine_speed","value":1,"timestamp":1332794184.100000}
            {"name":"engine_speed","value":2,"timestamp":1332794184.350000}
            """), sink, "openxc:-");
        run.awaitEnd();
        assertThat(sink.samples()).hasSize(2);
        long firstUs = Micros.of(sink.samples().get(0).getTimestamp());
        assertThat(firstUs).isBetween(LiveRun.START_US, run.nowUs());
        assertThat(Micros.of(sink.samples().get(1).getTimestamp()) - firstUs).isEqualTo(250_000);
        assertThat(run.words).last().asString().endsWith("openxc:-: the stream has ended");
    }

    @Test
    void aLineWithoutEndIsPassedOverInPiecesOfBoundedLength() throws Exception {
        CollectingSink sink = new CollectingSink();
        LiveRun run =
                LiveRun.of(bytes("x".repeat(300_000) + "\n{\"name\":\"engine_speed\",\"value\":3}"), sink, "openxc:-");
        run.awaitEnd();
        assertThat(sink.samples()).extracting(VehicleSample::getValue).containsExactly(3.0);
        assertThat(run.report(0).skipped()).containsKey("malformedLine");
    }

    @Test
    void framesOfACarBecomeTheSignalsThatAreAskedFor(@TempDir Path directory) throws Exception {
        Path dbc = Files.writeString(
                directory.resolve("car.dbc"),
                "BO_ 37 STEERING: 8 XXX\n SG_ ANGLE : 3|12@0- (1.5,0) [-500|500] \"deg\" XXX\n");
        CollectingSink sink = new CollectingSink();
        LiveRun run = LiveRun.of(
                bytes("(1436509052.249713) can0 025#0FFF6400\n(1436509052.349713) can0 025#0002\ncan0 3AA#00\n"),
                sink,
                "candump:-?dbc=" + dbc + "&signals=steering_wheel_angle=ANGLE");
        run.awaitEnd();
        assertThat(sink.samples())
                .extracting(VehicleSample::getSignal, VehicleSample::getValue)
                .containsExactly(tuple("steering_wheel_angle", -1.5), tuple("steering_wheel_angle", 3.0));
        assertThat(run.report(0).skipped()).containsEntry("unknownFrame", 1L);
    }

    @Test
    void messagesOfABrokerAreNamedByThemselvesOrByTheirTopic() throws Exception {
        List<String[]> first = List.of(
                new String[] {"car/steering_wheel_angle", "-7.5"},
                new String[] {"car/any", "{\"name\":\"vehicle_speed\",\"value\":33}"},
                new String[] {"car/gear", "park"},
                new String[] {"car/brake_pedal_status", "true"});
        List<String[]> second = List.<String[]>of(new String[] {"car/engine_speed", "{\"value\":1500}"});
        CollectingSink sink = new CollectingSink();
        LiveRun run;
        try (TestingBroker broker = TestingBroker.of(List.of(first, second))) {
            run = LiveRun.of(sink, "mqtt://127.0.0.1:" + broker.port() + "/car/+");
            try (run) {
                run.awaitPublished(0, 3);
                broker.hangUp();
                run.awaitPublished(0, 4);
            }
        }
        assertThat(sink.samples())
                .extracting(VehicleSample::getSignal, VehicleSample::getValue)
                .containsExactly(
                        tuple("steering_wheel_angle", -7.5),
                        tuple("vehicle_speed", 33.0),
                        tuple("brake_pedal_status", 1.0),
                        tuple("engine_speed", 1500.0));
        assertThat(run.report(0).reconnects()).isEqualTo(1);
        assertThat(run.report(0).skipped()).containsEntry("malformedLine", 1L);
        assertThat(run.words).anyMatch(words -> words.endsWith("/car/+: the connection is lost; trying again"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
