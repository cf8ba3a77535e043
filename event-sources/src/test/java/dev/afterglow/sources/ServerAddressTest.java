package dev.afterglow.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0:9000,       0.0.0.0,   9000",
        "localhost:0,        localhost, 0",
        "car-1.example:65535, car-1.example, 65535",
        "[::1]:8091,         ::1,       8091",
        "[::ffff:10.0.0.1]:80, ::ffff:10.0.0.1, 80"
    })
    void hostAndPortAreReadAndWrittenAlike(String text, String host, int port) {
        ServerAddress address = ServerAddress.parse("--http", text);

        assertThat(address).isEqualTo(new ServerAddress(host, port)).hasToString(text);
        assertThat(address.url()).isEqualTo("http://" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "8090",
                ":8090",
                "localhost",
                "localhost:",
                "localhost:x",
                "localhost:-1",
                "localhost:65536",
                "localhost:100000",
                "1:2:3",
                "::1:8090",
                "[::1]",
                "[]:8090",
                "[localhost]:8090",
                "two words:8090",
                "http://localhost:8090"
            })
    void whatIsNoAddressIsRefusedInTheWordsOfItsOption(String text) {
        assertThatThrownBy(() -> ServerAddress.parse("--view", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "--view must be HOST:PORT with a port from 0 to 65535, an IPv6 address in brackets: " + text);
    }

    @Test
    void anotherPortIsOfTheSameHost() {
        assertThat(new ServerAddress("::1", 8090).atPort(0)).isEqualTo(new ServerAddress("::1", 0));
    }
}
