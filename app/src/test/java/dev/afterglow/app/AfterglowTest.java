package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.app.command.UserErrorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class AfterglowTest {
    private final StringWriter data = new StringWriter();
    private final StringWriter words = new StringWriter();

    @Test
    void helpIsDataAndSaysWhatAfterglowIs() {
        assertThat(execute("--help")).isZero();
        assertThat(data.toString()).startsWith("Usage: afterglow").contains("neuromorphic streaming engine");
        assertThat(words.toString()).isEmpty();
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(execute("--version")).isZero();
        assertThat(data.toString())
                .matches("afterglow \\d+\\.\\d+\\.\\d+\\S*\\RFlink \\d\\S+, Kafka \\d\\S+, Java 17\\S*\\R");
    }

    @Test
    void withoutACommandItIsUsedWrongly() {
        assertThat(execute()).isEqualTo(2);
        assertThat(words.toString().lines())
                .containsExactly("afterglow: a command is needed", "Try 'afterglow --help'.");
    }

    @Test
    void anUnknownOptionIsUsedWronglyAndTheHintNamesTheCommand() {
        assertThat(execute("fail", "--fast")).isEqualTo(2);
        assertThat(words.toString().lines())
                .containsExactly("afterglow: Unknown option: '--fast'", "Try 'afterglow fail --help'.");
    }

    @Test
    void everyCommandHasHelp() {
        assertThat(execute("fail", "--help")).isZero();
        assertThat(data.toString()).startsWith("Usage: afterglow fail");
    }

    static Stream<Arguments> aUsersErrors() {
        return Stream.of(
                Arguments.of(new UserErrorException("--rate must be positive: -1"), "--rate must be positive: -1"),
                Arguments.of(new IllegalArgumentException("widthPx: 0"), "widthPx: 0"),
                Arguments.of(new IOException("drive.aedat4, byte 12: a header"), "drive.aedat4, byte 12: a header"),
                Arguments.of(new IOException("two\n  lines"), "two lines"),
                Arguments.of(new NoSuchFileException("drive.raw"), "drive.raw: no such file"),
                Arguments.of(new UncheckedIOException(new NoSuchFileException("a.h5")), "a.h5: no such file"),
                Arguments.of(new IOException(), "IOException"));
    }

    @ParameterizedTest
    @MethodSource("aUsersErrors")
    void aUsersErrorIsOneLineAndExitCodeOne(Exception error, String line) {
        assertThat(execute(error, "fail")).isEqualTo(1);
        assertThat(words.toString().lines()).containsExactly("afterglow: " + line);
        assertThat(data.toString()).isEmpty();
    }

    @Test
    void aDefectIsOneLineThatSaysWhereTheLogIs() {
        assertThat(execute(new IllegalStateException("half open"), "fail")).isEqualTo(1);
        assertThat(words.toString().lines())
                .singleElement()
                .asString()
                .startsWith("afterglow: unexpected IllegalStateException: half open (details in /")
                .endsWith("afterglow.log)");
    }

    @ParameterizedTest
    @MethodSource("whereADeveloperAsks")
    void aDeveloperCanAskForTheStackTrace(String first, String second) {
        assertThat(execute(new IOException("torn"), first, second)).isEqualTo(1);
        assertThat(words.toString()).startsWith("afterglow: torn").contains("\tat " + AfterglowTest.class.getName());
    }

    static Stream<Arguments> whereADeveloperAsks() {
        return Stream.of(Arguments.of("--stacktrace", "fail"), Arguments.of("fail", "--stacktrace"));
    }

    private int execute(String... arguments) {
        return execute(new IllegalStateException("not to be thrown"), arguments);
    }

    private int execute(Exception error, String... arguments) {
        CommandLine commandLine = Afterglow.commandLine().addSubcommand(new TestingFailure(error));
        return commandLine
                .setOut(new PrintWriter(data, true))
                .setErr(new PrintWriter(words, true))
                .execute(arguments);
    }

    /** A command that does nothing but fail. */
    @Command(name = "fail")
    private static final class TestingFailure implements Callable<Integer> {
        private final Exception error;

        private TestingFailure(Exception error) {
            this.error = error;
        }

        @Override
        public Integer call() throws Exception {
            throw error;
        }
    }
}
