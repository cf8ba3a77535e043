package dev.afterglow.app.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A child process whose words go to a file; it ends with the test. */
final class TestingProcess implements AutoCloseable {
    private static final long STOP_SECONDS = 10;

    private final Process process;
    private final Path words;

    private TestingProcess(Process process, Path words) {
        this.process = process;
        this.words = words;
    }

    static TestingProcess start(List<String> command, Map<String, String> environment, Path words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(words.toFile()));
        builder.environment().putAll(environment);
        return new TestingProcess(builder.start(), words);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Fails if it has ended in error. */
    void throwIfFailed() throws IOException {
        if (!process.isAlive() && process.exitValue() != 0) {
            throw new AssertionError("ended with " + process.exitValue() + ": " + said());
        }
    }

    /** SIGKILL, as a machine that is lost. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits for its end and returns what it said; fails if it failed. */
    String join(long seconds) throws Exception {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("did not end within " + seconds + " s: " + said());
        }
        throwIfFailed();
        return said();
    }

    String said() throws IOException {
        return Files.readString(words, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
