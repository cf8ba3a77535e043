package dev.afterglow.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewAddressTest {
    @Test
    void hostAndPortAreRead() {
        assertThat(ViewAddress.parse("0.0.0.0:9000")).isEqualTo(new ViewAddress("0.0.0.0", 9000, true));
        assertThat(ViewAddress.parse("[::1]:9000")).isEqualTo(new ViewAddress("::1", 9000, true));
    }

    @Test
    void portZeroIsAnyThatIsFree() {
        assertThat(ViewAddress.parse("localhost:0").isChosen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "8090", ":8090", "localhost", "localhost:", "localhost:x", "localhost:-1", "localhost:65536"
            })
    void whatIsNoAddressIsNamed(String text) {
        assertThatThrownBy(() -> ViewAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--view must be HOST:PORT with a port from 0 to 65535: " + text);
    }
}
