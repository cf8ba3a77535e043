package dev.afterglow.app.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunDirectoryTest {
    @TempDir
    private Path parent;

    @Test
    void closingLeavesNothingBehind() throws IOException {
        RunDirectory directory = RunDirectory.create(parent);
        Files.writeString(
                Files.createDirectories(directory.path().resolve("a/b")).resolve("c"), "warm");

        directory.close();
        directory.close();

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aLinkIsDeletedAndWhatItPointsToStays() throws IOException {
        Path kept = Files.writeString(
                Files.createDirectory(parent.resolve("elsewhere")).resolve("kept"), "warm");
        try (RunDirectory directory = RunDirectory.create(parent)) {
            Files.createSymbolicLink(directory.path().resolve("link"), kept.getParent());
        }
        assertThat(kept).exists();
    }

    @Test
    void whatWorksThereIsStoppedBeforeTheDeletionTheLastOneFirst() throws IOException {
        List<String> stopped = new ArrayList<>();
        RunDirectory directory = RunDirectory.create(parent);
        directory.stopBeforeDeletion(() -> stopped.add("broker, " + Files.exists(directory.path())));
        directory.stopBeforeDeletion(() -> {
            throw new IOException("a resource that does not stop");
        });
        directory.stopBeforeDeletion(() -> stopped.add("cluster, " + Files.exists(directory.path())));

        directory.close();

        assertThat(stopped).containsExactly("cluster, true", "broker, true");
        assertThat(parent).isEmptyDirectory();
        assertThatThrownBy(() -> directory.stopBeforeDeletion(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProcessThatForgetsToCloseLeavesNothingBehind() throws Exception {
        Process forgetful = launchOwner("exit");

        assertThat(forgetful.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsClearedAwayButNotWhatALivingOneHas() throws Exception {
        Process owner = launchOwner("stay");
        Path itsDirectory = Path.of(owner.inputReader().readLine());

        RunDirectory.create(parent).close();
        assertThat(itsDirectory).exists();

        owner.destroyForcibly().waitFor();
        assertThat(itsDirectory).exists();

        RunDirectory.create(parent).close();
        assertThat(parent).isEmptyDirectory();
    }

    private Process launchOwner(String manner) throws IOException {
        return TestingJvm.launch(TestingDirectoryOwner.class, parent.toString(), manner);
    }

    /** Creates a run directory, prints its path, and exits without closing it or stays until it is killed. */
    static final class TestingDirectoryOwner {
        private TestingDirectoryOwner() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(RunDirectory.create(Path.of(arguments[0])).path());
            if (arguments[1].equals("stay")) {
                System.in.read();
            }
        }
    }
}
