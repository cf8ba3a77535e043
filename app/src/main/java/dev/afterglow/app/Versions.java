package dev.afterglow.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions a bug report needs, as the build has noted them. */
final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties versions = new Properties();
        try (InputStream noted = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(Objects.requireNonNull(noted, "versions.properties is not on the class path"));
        }
        return new String[] {
            "afterglow " + versions.getProperty("afterglow"),
            "Flink " + versions.getProperty("flink")
                    + ", Kafka " + versions.getProperty("kafka")
                    + ", Java " + System.getProperty("java.version")
        };
    }
}
