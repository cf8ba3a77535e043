package dev.afterglow.sources.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.live.feed.SensorAddress;
import dev.afterglow.sources.live.feed.SensorConnector;
import dev.afterglow.sources.recording.TestingAedat4;
import dev.afterglow.sources.recording.TestingAedat4.Packing;
import dev.afterglow.sources.recording.TestingEvent;
import dev.afterglow.sources.recording.encoding.RecordingWriter;
import dev.afterglow.sources.recording.encoding.RecordingWriters;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveCameraTest {
    private static final long SEED = 41;

    @ParameterizedTest
    @EnumSource(Packing.class)
    void everyEventOfADvStreamArrivesAtTheIntervalsOfTheSensor(Packing packing) throws Exception {
        List<TestingEvent> events = TestingEvent.random(SEED, 20_000, 100, 100, LiveRun.START_US, 5);
        TestingAedat4 stream = new TestingAedat4(packing);
        for (int from = 0; from < events.size(); from += 1000) {
            stream.events(0, events.subList(from, from + 1000));
        }
        CollectingSink sink = new CollectingSink();
        try (SensorServer camera = SensorServer.of(stream.interrupted());
                LiveRun run = LiveRun.of(sink, camera.address("dv", ""))) {
            run.awaitPublished(0, events.size());
        }
        assertThat(sink.events()).isEqualTo(beginningWith(sink.events(), events));
        assertThat(sink.packets()).allMatch(packet -> packet.getSession() == 7 && packet.getWidthPx() == 346);
    }

    @Test
    void aStreamByTheProjectsOwnWriterArrivesToo(@TempDir Path directory) throws Exception {
        List<TestingEvent> events = TestingEvent.random(SEED, 5000, 320, 240, LiveRun.START_US, 5);
        Path file = directory.resolve("stream.aedat4");
        try (RecordingWriter writer =
                RecordingWriters.create(file, WritableFormat.AEDAT4_LZ4, "camera", new SensorGeometry(320, 240))) {
            EventBatch batch = new EventBatch(events.size());
            events.forEach(event -> batch.add(event.timestampUs(), event.x(), event.y(), event.brighter()));
            writer.write(batch);
        }
        CollectingSink sink = new CollectingSink();
        try (SensorServer camera = SensorServer.of(Files.readAllBytes(file));
                LiveRun run = LiveRun.of(sink, camera.address("dv+tcp", ""))) {
            run.awaitPublished(0, events.size());
        }
        assertThat(sink.events()).isEqualTo(beginningWith(sink.events(), events));
    }

    @Test
    void aCameraThatIsCutOffAndComesBackGoesOnWithoutAGapInItsSequences() throws Exception {
        List<TestingEvent> before = TestingEvent.random(SEED, 3000, 64, 64, 1_000_000, 5);
        List<TestingEvent> after = TestingEvent.random(SEED + 1, 3000, 64, 64, 50, 5);
        CollectingSink sink = new CollectingSink();
        LiveRun run;
        try (SensorServer camera = SensorServer.of(SensorWords.evt3(before), SensorWords.evt3(after))) {
            run = LiveRun.of(sink, camera.address("evt3+tcp", "?geometry=64x64"));
            try (run) {
                run.awaitPublished(0, 6000);
            }
        }
        assertThat(run.report(0).reconnects()).isEqualTo(1);
        assertThat(run.words)
                .filteredOn(words -> words.contains("the stream has ended; trying again"))
                .hasSize(1);
        Map<Integer, Long> sequences = new HashMap<>();
        for (EventPacket packet : sink.packets()) {
            long expected = sequences.merge(packet.getTile(), 1L, Long::sum) - 1;
            assertThat(packet.getSequence()).isEqualTo(expected);
        }
        // The intervals are the sensor's, whatever its clock began at. It may be back before its own time has passed,
        // and then both lie
        // mixed.
        List<TestingEvent> published = sink.events();
        assertThat(published).hasSize(6000);
        assertThat(Set.copyOf(published)).containsAll(beginningWith(published, before));
    }

    @Test
    void evt2FromAPipeEndsWithItAndNothingIsLost() throws Exception {
        List<TestingEvent> events = TestingEvent.random(SEED, 30_000, 640, 480, 5_000_000, 20);
        CollectingSink sink = new CollectingSink();
        LiveRun run = LiveRun.of(SensorWords.evt2(events), sink, "evt2:-?geometry=640x480");
        run.awaitEnd();
        assertThat(run.report(0).published()).isEqualTo(30_000);
        assertThat(run.report(0).late()).isZero();
        assertThat(sink.events()).hasSize(30_000);
        assertThat(sink.marksUs()).isSorted();
    }

    @Test
    void datedAndUndatedDatagramsForSpifArrive() throws Exception {
        CollectingSink sink = new CollectingSink();
        List<TestingEvent> dated = TestingEvent.random(SEED, 64, 128, 128, 0xFFFF_FFF0L, 1);
        List<TestingEvent> undated = TestingEvent.random(SEED + 1, 128, 128, 128, 0, 0);
        int port = freeUdpPort();
        try (LiveRun run = LiveRun.of(sink, "spif+udp://127.0.0.1:" + port + "?geometry=128x128");
                DatagramSocket sender = new DatagramSocket()) {
            run.await(() -> run.ingest.sensors().get(0).isConnected());
            send(sender, port, SensorWords.spif(dated, true));
            run.awaitPublished(0, 64);
            send(sender, port, SensorWords.spif(undated, false));
            send(sender, port, new byte[] {1, 2, 3});
            run.awaitPublished(0, 192);
            run.await(() -> run.report(0).skipped().containsKey("trailingBytes"));
        }
        List<TestingEvent> published = sink.events();
        long spanUs = published.get(63).timestampUs() - published.get(0).timestampUs();
        assertThat(spanUs).isEqualTo(dated.get(63).timestampUs() - dated.get(0).timestampUs());
        assertThat(published.subList(64, 192))
                .map(TestingEvent::timestampUs)
                .containsOnly(published.get(64).timestampUs());
    }

    @Test
    void aConsumerThatIsTooSlowCostsTheOldestPacketsWholeAndCounted() throws Exception {
        CollectingSink sink = new CollectingSink(false);
        List<TestingEvent> events = TestingEvent.random(SEED, 6400, 64, 64, 0, 50);
        int port = freeUdpPort();
        LiveRun run = LiveRun.of(
                LiveRun.settings().withBufferReadings(640), sink, "spif://127.0.0.1:" + port + "?geometry=64x64");
        try (run;
                DatagramSocket sender = new DatagramSocket()) {
            run.await(() -> run.ingest.sensors().get(0).isConnected());
            for (int packet = 0; packet < 100; packet++) {
                send(sender, port, SensorWords.spif(events.subList(64 * packet, 64 * packet + 64), true));
                int sent = packet + 1;
                run.await(() -> run.report(0).packets() == sent);
            }
            sink.open();
            run.await(() -> run.report(0).published() + run.report(0).dropped() == 6400);
        }
        SensorReport report = run.report(0);
        assertThat(report.droppedPackets()).isPositive();
        assertThat(report.dropped()).isEqualTo(64 * report.droppedPackets());
        assertThat(report.received()).isEqualTo(6400).isEqualTo(report.published() + report.dropped());
        // The newest ten packets fit, so they are there.
        List<TestingEvent> published = sink.events();
        List<TestingEvent> newest = CollectingSink.sorted(events.subList(6400 - 640, 6400));
        assertThat(published.subList(published.size() - 640, published.size()))
                .map(event -> event.x() + 64 * event.y())
                .isEqualTo(
                        newest.stream().map(event -> event.x() + 64 * event.y()).toList());
    }

    @Test
    void garbageGivesOneLineAndAnotherAttempt() throws Exception {
        byte[] garbage = new byte[100_000];
        IntStream.range(0, garbage.length).forEach(i -> garbage[i] = (byte) (31 * i));
        List<TestingEvent> events = TestingEvent.random(SEED, 100, 100, 100, LiveRun.START_US, 5);
        byte[] sound = new TestingAedat4(Packing.NONE).events(0, events).interrupted();
        CollectingSink sink = new CollectingSink();
        LiveRun run;
        try (SensorServer camera = SensorServer.of(garbage, garbage, garbage, sound)) {
            run = LiveRun.of(sink, camera.address("dv", ""));
            try (run) {
                run.awaitPublished(0, 100);
            }
        }
        assertThat(run.words).hasSize(2);
        assertThat(run.words.get(0)).contains("AEDAT 4 must begin with").endsWith("; trying again");
        assertThat(run.words.get(1)).contains("receiving AEDAT 4.0");
    }

    @Test
    void garbageBehindASoundHeaderNeverEndsInAnythingButAnotherAttempt() throws Exception {
        byte[] header = new TestingAedat4(Packing.NONE).interrupted();
        byte[] negativeLength = {0, 0, 0, 0, -1, -1, -1, -1};
        byte[] hugeLength = {0, 0, 0, 0, -1, -1, -1, 127, 1, 2, 3, 4, 5, 6, 7, 8};
        List<TestingEvent> events = TestingEvent.random(SEED, 100, 100, 100, LiveRun.START_US, 5);
        byte[] sound = new TestingAedat4(Packing.NONE).events(0, events).interrupted();
        CollectingSink sink = new CollectingSink();
        LiveRun run;
        try (SensorServer camera = SensorServer.of(join(header, negativeLength), join(header, hugeLength), sound)) {
            run = LiveRun.of(sink, camera.address("dv", ""));
            try (run) {
                run.awaitPublished(0, 100);
            }
        }
        assertThat(run.report(0).reconnects()).isEqualTo(2);
        assertThat(run.words).noneMatch(words -> words.contains("Exception"));
    }

    @Test
    void eventTimeGoesOnWhileACameraIsStill() throws Exception {
        List<TestingEvent> events = TestingEvent.random(SEED, 10, 64, 64, 1000, 5);
        CollectingSink sink = new CollectingSink();
        try (SensorServer camera = SensorServer.of(SensorWords.evt3(events));
                LiveRun run = LiveRun.of(sink, camera.address("evt3", "?geometry=64x64"))) {
            run.awaitPublished(0, 10);
            long publishedUs = sink.events().get(9).timestampUs();
            run.await(() -> sink.marksUs().stream().anyMatch(markUs -> markUs > publishedUs + 300_000));
        }
        assertThat(sink.marksUs()).isSorted();
    }

    @Test
    void twoCamerasOfOneRigArriveUnderTheirNames() throws Exception {
        List<TestingEvent> left = TestingEvent.random(SEED, 5000, 64, 64, LiveRun.START_US, 60);
        List<TestingEvent> right = TestingEvent.random(SEED + 1, 5000, 64, 64, LiveRun.START_US, 60);
        CollectingSink sink = new CollectingSink();
        try (SensorServer one = SensorServer.of(
                        new TestingAedat4(Packing.NONE).events(0, left).interrupted());
                SensorServer other = SensorServer.of(
                        new TestingAedat4(Packing.LZ4).events(0, right).interrupted());
                LiveRun run =
                        LiveRun.of(sink, one.address("dv", "?sensor=left"), other.address("dv", "?sensor=right"))) {
            run.awaitPublished(0, 5000);
            run.awaitPublished(1, 5000);
        }
        assertThat(sink.packets()).extracting(EventPacket::getSensorId).containsOnly("car0/left", "car0/right");
    }

    @Test
    void aCameraThatDoesNotTellItsSizeIsOfNoUse() throws Exception {
        try (SensorServer camera = SensorServer.of(new byte[] {0, (byte) 0x80})) {
            LiveRun run = LiveRun.of(new CollectingSink(), camera.address("evt3", ""));
            assertThatThrownBy(run::awaitEnd).hasMessageContaining("add ?geometry=WxH");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dv", "evt3+tcp"})
    void aCameraThatAnswersAndSendsNothingDoesNotHoldUpTheEnd(String scheme) throws Exception {
        try (ServerSocket camera = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SensorAddress address = SensorAddress.parse(scheme + "://127.0.0.1:" + camera.getLocalPort());
            SensorConnector connector = new SensorConnector(address, InputStream.nullInputStream());
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread reader = new Thread(() -> end.complete(catchThrowable(connector::open)));
            reader.start();
            try (Socket answered = camera.accept()) {
                assertThat(answered.isConnected()).isTrue();
                connector.cancel();
                assertThat(end.get(10, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
            }
            reader.join();
            assertThatThrownBy(connector::open).hasMessageEndingWith("no longer wanted");
        }
    }

    @Test
    void aSensorThatIsAwayForTooLongIsGivenUp() throws Exception {
        LiveSettings impatient = LiveRun.settings().withGiveUpAfter(Duration.ofMillis(100));
        int port = freeUdpPort();
        LiveRun run = LiveRun.of(impatient, new CollectingSink(), "dv://127.0.0.1:" + port);
        assertThatThrownBy(run::awaitEnd).hasMessageContaining("Connection refused; given up after");
        assertThat(run.words)
                .filteredOn(words -> words.contains("Connection refused; trying again"))
                .hasSize(1);
    }

    /** The events in order, on a clock on which the first of them is from when the first that was published is. */
    private static List<TestingEvent> beginningWith(List<TestingEvent> published, List<TestingEvent> events) {
        long shiftUs = published.get(0).timestampUs() - events.get(0).timestampUs();
        return CollectingSink.sorted(events.stream()
                .map(event -> new TestingEvent(event.timestampUs() + shiftUs, event.x(), event.y(), event.brighter()))
                .toList());
    }

    private static void send(DatagramSocket sender, int port, byte[] datagram) throws Exception {
        sender.send(new DatagramPacket(datagram, datagram.length, InetAddress.getLoopbackAddress(), port));
    }

    private static int freeUdpPort() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static byte[] join(byte[] head, byte[] tail) {
        byte[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return joined;
    }
}
