package dev.afterglow.app.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Another JVM on the class path of this one, so that a test can end it in any way. */
final class TestingJvm {
    private TestingJvm() {}

    static Process launch(Class<?> mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Dafterglow.log.directory=" + System.getProperty("afterglow.log.directory", "target/logs"),
                "-cp",
                System.getProperty("java.class.path"),
                mainClass.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
