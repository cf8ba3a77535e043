package dev.afterglow.app.command;

import java.math.BigDecimal;
import java.util.Locale;

/** A quantity with the prefix that people say it with: 4e-9 s is 4 ns. */
final class Quantity {
    private static final String[] PREFIXES = {"a", "f", "p", "n", "u", "m", "", "k", "M", "G"};
    private static final int NO_PREFIX = 6;

    private Quantity() {}

    static String of(double value, String unit) {
        if (value == 0 || !Double.isFinite(value)) {
            return String.format(Locale.ROOT, "%.0f %s", value, unit);
        }
        // What three digits round up to the next prefix gets it: 999.9 ns is 1 us.
        int thousands = (int) Math.floor(Math.log10(Math.abs(value) * 1.0005) / 3);
        int prefix = Math.max(-NO_PREFIX, Math.min(PREFIXES.length - 1 - NO_PREFIX, thousands));
        double shown = value / Math.pow(1000, prefix);
        int magnitude = (int) Math.floor(Math.log10(Math.abs(shown) * 1.0005));
        String digits = String.format(Locale.ROOT, "%." + Math.max(0, 2 - magnitude) + "f", shown);
        if (digits.contains(".")) {
            digits = digits.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return digits + " " + PREFIXES[prefix + NO_PREFIX] + unit;
    }

    /** A number with all its digits and no zeros after them. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
