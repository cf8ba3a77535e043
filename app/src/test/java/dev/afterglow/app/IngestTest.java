package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** {@code ingest} where it does not come to Kafka. */
final class IngestTest {
    @Test
    void aSourceThatIsNoneIsUsedWrongly() {
        CommandCall call = CommandCall.of("ingest", "usb://1", "--to", "localhost:1");
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.firstWords()).startsWith("afterglow: a source must begin with one of dv+tcp://");
    }

    @Test
    void twoCamerasOfOneNameAreUsedWrongly() {
        CommandCall call =
                CommandCall.of("ingest", "dv://a?sensor=front", "dv://b?sensor=front", "--to", "localhost:1");
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.firstWords()).isEqualTo("afterglow: every camera needs a name of its own: front");
    }

    @Test
    void standardInputServesOneSource() {
        CommandCall call = CommandCall.of("ingest", "dv:-", "openxc:-", "--to", "localhost:1");
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.firstWords()).isEqualTo("afterglow: only one source can be standard input: openxc:-");
    }

    @Test
    void aBrokerThatIsNotThereIsSaidInOneLine() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        CommandCall call = CommandCall.of("ingest", "dv://localhost:7777", "--to", "127.0.0.1:" + port);
        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.words().lines())
                .containsExactly("afterglow: no Kafka broker answers at 127.0.0.1:" + port + " within 10 s");
    }

    @Test
    void helpShowsTheSources() {
        assertThat(CommandCall.of("ingest", "--help").data())
                .contains("dv://HOST:PORT", "spif+udp://HOST:PORT?geometry=WxH", "openxc:-");
    }
}
