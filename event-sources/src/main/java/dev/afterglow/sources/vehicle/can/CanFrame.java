package dev.afterglow.sources.vehicle.can;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One frame as {@code candump} prints it: {@code (1436509052.249713) can0 044#2A366C2BBA} in logs ({@code -l}, {@code -L}), or
 * {@code (1436509052.249713)  can0  044   [5]  2A 36 6C 2B BA} on the screen, where the time may be missing. CAN FD has a second
 * {@code #} and a flag digit. Identifiers of eight digits are extended ones. An underscore and a digit may follow the data: a length code
 * beyond 8, which says no more.
 *
 * @param timestampUs null if the line has no time
 * @param data up to 64 bytes; empty for a remote frame, which carries none
 */
public record CanFrame(@Nullable Long timestampUs, int id, boolean isExtended, byte[] data) {
    private static final String TIME = "(?:\\((?<seconds>\\d{1,10}\\.\\d{1,9})\\)\\s+)?(?<bus>\\S{1,64})\\s+";
    private static final Pattern LOGGED = Pattern.compile(
            TIME
                    + "(?<id>[0-9A-Fa-f]{3}|[0-9A-Fa-f]{8})#(?:#[0-9A-Fa-f])?(?<data>(?:[0-9A-Fa-f]{2}\\.?){0,64}|R\\d?)(?:_[0-9A-Fa-f])?(?:\\s.*)?");
    private static final Pattern PRINTED = Pattern.compile(TIME
            + "(?:(?:RX|TX)(?:\\s\\S\\s\\S)?\\s+)?(?<id>[0-9A-Fa-f]{3}|[0-9A-Fa-f]{8})\\s+\\[\\d{1,2}]\\s*"
            + "(?<data>(?:[0-9A-Fa-f]{2}\\s?){0,64}|remote request)\\s*(?:'.*|ERRORFRAME)?");
    private static final int STANDARD_DIGITS = 3;
    private static final double US_PER_SECOND = 1e6;
    private static final int LONGEST_LINE_BYTES = 1024;

    /** The frame in {@code bytes[from..to)}, or null if there is none. */
    public static @Nullable CanFrame parse(byte[] bytes, int from, int to) {
        if (to - from > LONGEST_LINE_BYTES) {
            return null;
        }
        String line = new String(bytes, from, to - from, StandardCharsets.US_ASCII).strip();
        Matcher form = LOGGED.matcher(line);
        if (!form.matches()) {
            form = PRINTED.matcher(line);
        }
        if (!form.matches()) {
            return null;
        }
        String digits = form.group("id");
        String seconds = form.group("seconds");
        return new CanFrame(
                seconds == null ? null : (Long) Math.round(Double.parseDouble(seconds) * US_PER_SECOND),
                Integer.parseUnsignedInt(digits, 16),
                digits.length() > STANDARD_DIGITS,
                data(form.group("data")));
    }

    private static byte[] data(String text) {
        String digits = text.replaceAll("[ .\t]", "").toUpperCase(Locale.ROOT);
        return digits.startsWith("R") ? new byte[0] : HexFormat.of().parseHex(digits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanFrame frame
                && id == frame.id
                && isExtended == frame.isExtended
                && Arrays.equals(data, frame.data)
                && Objects.equals(timestampUs, frame.timestampUs);
    }

    @Override
    public int hashCode() {
        return 31 * id + Arrays.hashCode(data);
    }
}
