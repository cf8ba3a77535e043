package dev.afterglow.sources.live.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.SensorGeometry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SensorAddressTest {
    @Test
    void anAddressHasProtocolHostPortAndOptions() {
        SensorAddress address = SensorAddress.parse("evt3+tcp://camera.local:4711?geometry=640x480&sensor=front");
        assertThat(address.protocol()).isEqualTo(Protocol.EVT3);
        assertThat(address.host()).isEqualTo("camera.local");
        assertThat(address.port()).isEqualTo(4711);
        assertThat(address.options().geometry()).isEqualTo(new SensorGeometry(640, 480));
        assertThat(address.options().sensor()).isEqualTo("front");
        assertThat(address.place()).isEqualTo("evt3+tcp://camera.local:4711");
    }

    @Test
    void usualPortsMayBeLeftOutAndSixPartAddressesHaveBrackets() {
        assertThat(SensorAddress.parse("dv://localhost").port()).isEqualTo(7777);
        assertThat(SensorAddress.parse("openxc://[::1]").host()).isEqualTo("::1");
    }

    @Test
    void aDashIsStandardInput() {
        assertThat(SensorAddress.parse("openxc:-").isStandardInput()).isTrue();
    }

    @Test
    void spifNeedsAGeometry() {
        assertThatThrownBy(() -> SensorAddress.parse("spif://0.0.0.0:3333"))
                .hasMessage("SPIF does not tell the size; add ?geometry=WxH: spif://0.0.0.0:3333");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "evt3://host; a port from 1 to 65535 must follow the host: evt3://host",
                "evt3://host:70000; a port from 1 to 65535 must follow the host: evt3://host:70000",
                "camera:7777; a source must be like PROTOCOL://HOST:PORT",
                "usb://1; a source must begin with one of dv+tcp://, evt2+tcp://",
                "spif:-?geometry=1x1; a source must begin with one of dv:-, evt2:-",
                "dv://host?color=red; behind the question mark may stand sensor, geometry, each with =VALUE",
                "dv://host?geometry=big; geometry must be WxH, for example 640x480: big",
                "dv://host?sensor=a/b; sensor must be letters, digits, dot, dash or underscore: a/b",
                "dv://host/path; nothing must follow the port but ?NAME=VALUE: dv://host/path"
            })
    void aWrongAddressIsAnsweredWithWhatToChange(String text, String words) {
        assertThatThrownBy(() -> SensorAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(words);
    }
}
