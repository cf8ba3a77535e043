package dev.afterglow.app.command;

import dev.afterglow.app.ingest.EndAtSignal;
import dev.afterglow.app.ingest.LiveSources;
import dev.afterglow.app.ingest.SteadyClock;
import dev.afterglow.app.topics.InputTopics;
import dev.afterglow.jobs.Topics;
import dev.afterglow.sources.ServerAddress;
import dev.afterglow.sources.live.Ingest;
import dev.afterglow.sources.live.IngestReport;
import dev.afterglow.sources.live.LiveSettings;
import dev.afterglow.sources.live.LiveSource;
import dev.afterglow.sources.live.metrics.IngestMetrics;
import dev.afterglow.sources.live.metrics.MetricsServer;
import dev.afterglow.sources.replay.KafkaPublisher;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ingest}: live sensors to Kafka. */
@Command(
        name = "ingest",
        description = {
            "Publish live sensors to Kafka until Ctrl-C: all sensors of one rig, on one clock.",
            "A sensor that is away is called again; what Kafka is too slow for is dropped, whole packets, oldest"
                    + " first, and counted."
        },
        footerHeading = "%nSources:%n",
        footer = {
            "  dv://HOST:PORT                       iniVation DV or dv-processing, AEDAT 4 over TCP",
            "  evt2+tcp://HOST:PORT  evt2:-         Prophesee EVT 2.0 from TCP or standard input;",
            "                                       evt21 and evt3 likewise",
            "  spif+udp://HOST:PORT?geometry=WxH    AEStream's SPIF datagrams, HOST being an address of ours",
            "  openxc+tcp://HOST:PORT  openxc:-     OpenXC messages, ended by NUL or line feed",
            "  candump+tcp://HOST:PORT?dbc=FILE     CAN frames as candump prints them, candump:- from a pipe;",
            "                                       &signals=NAME=SIGNAL:UNIT,... takes some under our names",
            "  mqtt://HOST:PORT/TOPIC               JSON or bare numbers from a broker; + and # as MQTT has them",
            "A camera may have ?geometry=WxH, where it does not tell its size, and &sensor=NAME.",
            "",
            "Examples:",
            "  afterglow ingest dv://localhost:7777 openxc+tcp://192.168.1.50:50001 --to localhost:9092",
            "  candump -L can0 | afterglow ingest 'candump:-?dbc=car.dbc' --to localhost:9092",
            "Quote a source that has a question mark. More in docs/live-sensors.md."
        })
public final class IngestCommand implements Callable<Integer> {
    private static final double MS_PER_SECOND = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final TopicArguments topics = new TopicArguments();

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Live sensors, see below.")
    private List<String> sources = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "BOOTSTRAP",
            description = "Kafka brokers, HOST:PORT[,HOST:PORT...].")
    private String bootstrapServers = "";

    @Option(
            names = "--rig",
            paramLabel = "NAME",
            defaultValue = "car0",
            description = "Vehicle that the sensors are mounted on (default: ${DEFAULT-VALUE}).")
    private String rig = "";

    @Option(names = "--seconds", paramLabel = "N", description = "End after so long (default: at Ctrl-C).")
    private double seconds = Double.POSITIVE_INFINITY;

    @Option(
            names = "--buffer",
            paramLabel = "EVENTS",
            defaultValue = "" + LiveSettings.DEFAULT_BUFFER_READINGS,
            description = "Events of a sensor that may wait for Kafka (default: ${DEFAULT-VALUE}).")
    private int buffer;

    @Mixin
    private final PacketArguments packets = new PacketArguments();

    @Option(
            names = "--patience",
            paramLabel = "MS",
            defaultValue = "100",
            description = "How long a quiet sensor is waited for before time goes on (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(
            names = "--give-up",
            paramLabel = "SECONDS",
            description = "End with an error when a sensor is away for so long (default: never).")
    private @Nullable Double giveUp;

    @Option(
            names = "--metrics",
            paramLabel = "HOST:PORT",
            description = "Serve Prometheus metrics under /metrics, for example at 127.0.0.1:9250 (default: off).")
    private @Nullable String metrics;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        List<LiveSource> live = Usable.of(spec, () -> LiveSources.of(sources, rig(), System.in));
        SteadyClock clock = new SteadyClock();
        Map<String, Integer> partitionsByTopic = Usable.of(spec, topics::partitionsByTopic);
        LiveSettings settings = Usable.of(spec, () -> settings(clock.getAsLong()));
        for (String topic : InputTopics.ensure(bootstrapServers, partitionsByTopic, Map.of(), Map.of())) {
            say("created topic " + topic);
        }
        try (KafkaPublisher publisher = new KafkaPublisher(bootstrapServers, Topics.EVENTS, Topics.VEHICLE)) {
            Ingest ingest = new Ingest(live, settings, clock, publisher, (sensor, words) -> say(sensor + ": " + words));
            try (EndAtSignal end = new EndAtSignal(ingest::stop);
                    MetricsServer server = serve(ingest)) {
                try {
                    ingest.run(seconds);
                } finally {
                    report(ingest.report());
                }
            }
        }
        return 0;
    }

    private @Nullable MetricsServer serve(Ingest ingest) throws Exception {
        String place = metrics;
        if (place == null) {
            return null;
        }
        ServerAddress address = Usable.of(spec, () -> ServerAddress.parse("--metrics", place));
        PrometheusRegistry registry = new PrometheusRegistry();
        IngestMetrics.register(ingest.sensors(), registry);
        MetricsServer server = MetricsServer.start(address, registry);
        say("metrics at " + address.atPort(server.port()).url() + "/metrics");
        return server;
    }

    private LiveSettings settings(long nowUs) {
        require(seconds > 0, "--seconds must be above 0: " + seconds);
        require(patience >= 0 && patience <= 60_000, "--patience must be 0 to 60000 ms: " + patience);
        require(giveUp == null || giveUp > 0, "--give-up must be above 0: " + giveUp);
        // Higher than that of any earlier run on a host whose clock does not go back.
        LiveSettings settings = LiveSettings.of(rig, nowUs)
                .withExtent(packets.toExtent())
                .withBufferReadings(buffer)
                .withPatience(Duration.ofMillis(patience));
        return giveUp == null ? settings : settings.withGiveUpAfter(Duration.ofMillis((long) (giveUp * MS_PER_SECOND)));
    }

    private String rig() {
        require(rig.matches("[A-Za-z0-9_.-]{1,64}"), "--rig must be of letters, digits, dots and dashes: " + rig);
        return rig;
    }

    private void report(IngestReport report) throws IOException {
        PrintWriter data = spec.commandLine().getOut();
        data.println(json ? JsonText.of(report) : IngestTable.of(report));
        data.flush();
    }

    private void say(String line) {
        PrintWriter words = spec.commandLine().getErr();
        words.println("afterglow: " + line);
        words.flush();
    }

    private static void require(boolean holds, String words) {
        if (!holds) {
            throw new IllegalArgumentException(words);
        }
    }
}
