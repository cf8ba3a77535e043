package dev.afterglow.app.command;

import dev.afterglow.app.replay.ReplayBar;
import dev.afterglow.app.replay.ReplayFiles;
import dev.afterglow.app.replay.ReplayKeyboard;
import dev.afterglow.app.replay.ReplayKeys;
import dev.afterglow.app.replay.ReplayReport;
import dev.afterglow.app.replay.ReplayServer;
import dev.afterglow.app.topics.InputTopics;
import dev.afterglow.jobs.Topics;
import dev.afterglow.sources.ServerAddress;
import dev.afterglow.sources.replay.KafkaPublisher;
import dev.afterglow.sources.replay.Replay;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayPlan;
import dev.afterglow.sources.vehicle.VehicleTraceOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: recordings to Kafka, at their own pace or another. */
@Command(
        name = "replay",
        description = {
            "Publish recordings of cameras and vehicles to Kafka on one clock, merged by time stamp.",
            "At a terminal: " + ReplayKeys.HELP + "."
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final TopicArguments topics = new TopicArguments();

    @Parameters(
            arity = "1..*",
            paramLabel = "[NAME=]FILE",
            description = "Recordings of cameras, vehicle traces, drives; told by their content."
                    + " NAME is what a camera is called within its rig.")
    private List<String> files = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "BOOTSTRAP",
            description = "Kafka brokers, HOST:PORT[,HOST:PORT...].")
    private String bootstrapServers = "";

    @Mixin
    private final ReplayArguments arguments = new ReplayArguments();

    @Mixin
    private final RecordingArguments recording = new RecordingArguments();

    @Mixin
    private final VehicleArguments vehicle = new VehicleArguments();

    @Option(
            names = "--rig",
            paramLabel = "NAME",
            defaultValue = "car0",
            description = "Vehicle that all this was recorded in (default: ${DEFAULT-VALUE}).")
    private String rig = "";

    @Option(
            names = "--http",
            paramLabel = "HOST:PORT",
            description = "Serve the knobs under /api/replay and Prometheus metrics under /metrics,"
                    + " for example at 127.0.0.1:8091 (default: off).")
    private @Nullable String http;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        ReplayPlan plan = Usable.of(spec, () -> arguments.plan(System.currentTimeMillis()));
        ReplayControl control = Usable.of(spec, () -> arguments.control(System::nanoTime));
        VehicleTraceOptions traceOptions = Usable.of(spec, vehicle::toOptions);
        ServerAddress address = Usable.of(spec, () -> http == null ? null : ServerAddress.parse("--http", http));
        Map<String, Integer> partitionsByTopic = Usable.of(spec, topics::partitionsByTopic);
        requireName("--rig", rig);
        Map<String, Object> settings = arguments.kafkaSettings();
        try (ReplayFiles opened = ReplayFiles.open(files, rig, recording.toOptions(), traceOptions)) {
            opened.kinds().forEach(file -> say("%s is %s, published as %s", file.file(), file.format(), file.sensor()));
            for (String topic :
                    InputTopics.ensure(bootstrapServers, partitionsByTopic, InputTopics.KEPT_FOREVER, settings)) {
                say("created topic %s", topic);
            }
            try (KafkaPublisher publisher =
                    new KafkaPublisher(bootstrapServers, Topics.EVENTS, Topics.VEHICLE, settings)) {
                report(replay(opened, plan, control, publisher, address));
            }
        }
        return 0;
    }

    private ReplayReport replay(
            ReplayFiles opened,
            ReplayPlan plan,
            ReplayControl control,
            KafkaPublisher publisher,
            @Nullable ServerAddress address)
            throws Exception {
        Replay replay = new Replay(opened.inputs(), plan, control, publisher, (timeUs, events) -> {});
        replay.readAhead();
        try (Surroundings surroundings = new Surroundings()) {
            if (address != null) {
                ReplayServer server = surroundings.add(ReplayServer.start(address, control));
                say(
                        "knobs and metrics at %s/api/replay and /metrics",
                        address.atPort(server.port()).url());
            }
            if (Boolean.getBoolean("afterglow.keyboard")) {
                say("%s", ReplayKeys.HELP);
                surroundings.add(ReplayKeyboard.open(new ReplayKeys(control)::press));
            }
            if (Boolean.getBoolean("afterglow.terminal")) {
                surroundings.add(new ReplayBar(control));
            }
            long startNanos = System.nanoTime();
            replay.run();
            double wallSeconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
            return ReplayReport.of(opened.kinds(), replay, control, wallSeconds);
        }
    }

    private void report(ReplayReport report) throws IOException {
        if (report.events().published() + report.samples() == 0) {
            say("nothing was published: nothing lies between the start and the end");
        }
        PrintWriter data = spec.commandLine().getOut();
        data.println(json ? JsonText.of(report) : table(report));
        data.flush();
    }

    private static String table(ReplayReport report) {
        return new TextTable(12)
                .line("events", "%,d in %,d packets", report.events().published(), report.packets())
                .line("samples", "%,d of the vehicle", report.samples())
                .line("passed over", "%,d", report.passedOver())
                .line("published", "%.3f s in %.3f s", report.publishedSeconds(), report.wallSeconds())
                .line("rate", "%.4g x, at most %.1f ms late", report.achievedRate(), report.maxLagSeconds() * 1000)
                .toString();
    }

    private void say(String format, Object... values) {
        PrintWriter words = spec.commandLine().getErr();
        words.println("afterglow: " + String.format(Locale.ROOT, format, values));
        words.flush();
    }

    private void requireName(String option, String name) {
        if (!name.matches("[A-Za-z0-9_.-]{1,64}")) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be of letters, digits, dots and dashes: " + name);
        }
    }

    /** What stands around a replay while it runs, and is put away in the opposite order. */
    private static final class Surroundings implements AutoCloseable {
        private final Deque<AutoCloseable> open = new ArrayDeque<>();

        private <T extends AutoCloseable> T add(T one) {
            open.push(one);
            return one;
        }

        @Override
        public void close() throws Exception {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        }
    }
}
