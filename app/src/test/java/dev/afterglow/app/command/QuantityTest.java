package dev.afterglow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "4e-9, 4 ns",
        "1.75e-11, 17.5 ps",
        "5.107e-13, 511 fJ",
        "9.999e-10, 1 nJ",
        "999.4, 999 Ohm",
        "7049, 7.05 kOhm",
        "100, 100 s",
        "-0.78, -780 mV",
        "0, 0 J"
    })
    void aQuantityIsSaidWithThreeDigitsAndItsPrefix(double value, String said) {
        String unit = said.substring(said.indexOf(' ') + 1).replaceFirst("^[fpnmk](?=.)", "");

        assertThat(Quantity.of(value, unit)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"500, 500", "0.55, 0.55", "1e-3, 0.001", "0, 0"})
    void aPlainNumberKeepsItsDigits(double value, String said) {
        assertThat(Quantity.plain(value)).isEqualTo(said);
    }
}
