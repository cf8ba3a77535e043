package dev.afterglow.app.runtime;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The child process of {@link KafkaBrokerMain}: how it is launched, when it is ready, how it ends. */
final class BrokerProcess {
    private static final String ERRORS = "errors.txt";
    private static final String CLASS_SHARING = "afterglow.broker.class.sharing";
    private static final int QUOTED_LINES = 2;

    private final Process process;
    private final Path errors;
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private BrokerProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    static BrokerProcess launch(Path directory) throws IOException {
        Path errors = directory.resolve(ERRORS);
        Process process = new ProcessBuilder(command(directory))
                .redirectError(errors.toFile())
                .start();
        BrokerProcess broker = new BrokerProcess(process, errors);
        Thread reader = new Thread(broker::readAddress, "broker-output");
        reader.setDaemon(true);
        reader.start();
        return broker;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits for the broker's address; a broker that fails or is too slow is stopped and explained in one line. */
    String awaitReady(Duration limit) throws IOException {
        try {
            return ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw failure("was not ready after " + limit.toSeconds() + " s", late);
        } catch (ExecutionException ended) {
            throw failure("ended while it was starting", ended);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure("was interrupted while it was starting", interrupted);
        }
    }

    /** Asks for an orderly stop and enforces it after the limit. Returns when the process is gone. */
    void stop(Duration limit) {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // A broken pipe: the process that should read the end of the stream has ended before.
        }
        boolean wasInterrupted = false;
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            wasInterrupted = true;
        }
        process.destroyForcibly().onExit().join();
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path directory) {
        List<String> command = new ArrayList<>();
        // Ctrl-C reaches the whole process group. An ignored signal stays ignored across exec and the JVM respects it,
        // so that the parent ends its job first and then stops the broker.
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms256m", "-Xmx512m", "-XX:+UseParallelGC", "-Xlog:disable"));
        // It moves bytes, which the system and intrinsics do. Compiling more thoroughly took half of its time in a run
        // of a minute.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(classSharing());
        command.add("-Dafterglow.log.directory=" + logDirectory());
        command.add("-Dafterglow.log.name=kafka");
        command.add("-Dafterglow.log.console=error");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(KafkaBrokerMain.class.getName());
        command.add(directory.toString());
        return command;
    }

    /** The launcher's word on class data sharing: one JVM option, or none. */
    private static List<String> classSharing() {
        String option = System.getProperty(CLASS_SHARING, "");
        return option.isEmpty() ? List.of() : List.of(option);
    }

    private static Path logDirectory() {
        return Path.of(System.getProperty("afterglow.log.directory", "logs")).toAbsolutePath();
    }

    private void readAddress() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(KafkaBrokerMain.READY_PREFIX)) {
                    ready.complete(line.substring(KafkaBrokerMain.READY_PREFIX.length()));
                }
            }
            ready.completeExceptionally(new EOFException("the broker's output ended"));
        } catch (IOException broken) {
            ready.completeExceptionally(broken);
        }
    }

    private IOException failure(String whatHappened, Exception cause) throws IOException {
        process.destroyForcibly().onExit().join();
        String said = lastWords();
        String message = "the Kafka broker " + whatHappened + ": " + said;
        IOException failure = said.contains(BindException.class.getName())
                ? new PortTakenException(message)
                : new IOException(message);
        failure.initCause(cause);
        return failure;
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(errors).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return "it said nothing; see kafka.log in " + logDirectory();
        }
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size()));
    }
}
