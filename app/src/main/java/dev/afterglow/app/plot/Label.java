package dev.afterglow.app.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in labels: three digits that count, and no zeros after them. */
final class Label {
    private static final MathContext DIGITS = new MathContext(3);

    private Label() {}

    static String of(double number) {
        return BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
