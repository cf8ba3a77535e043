package dev.afterglow.sources.recording.plain;

import dev.afterglow.sources.recording.decoding.TextLines;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fields of a line, separated by spaces, tabs, commas or semicolons, and read in place. */
final class TextFields {
    private static final int MOST_FIELDS = 16;
    private static final int MOST_DIGITS = 19;
    private static final long WRONG = -1;

    private final TextLines line;
    private final int[] starts = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private int count;

    TextFields(TextLines line) {
        this.line = line;
    }

    /** Splits the line at hand; fields beyond the sixteenth are left out. */
    void split() {
        byte[] bytes = line.bytes();
        count = 0;
        int at = line.start();
        while (at < line.end() && count < MOST_FIELDS) {
            while (at < line.end() && isSeparator(bytes[at])) {
                at++;
            }
            if (at == line.end()) {
                return;
            }
            starts[count] = at;
            while (at < line.end() && !isSeparator(bytes[at])) {
                at++;
            }
            ends[count++] = at;
        }
    }

    int count() {
        return count;
    }

    String text(int field) {
        return new String(line.bytes(), starts[field], ends[field] - starts[field], StandardCharsets.ISO_8859_1);
    }

    /** All fields of the line. */
    String[] texts() {
        String[] texts = new String[count];
        Arrays.setAll(texts, this::text);
        return texts;
    }

    boolean isComment() {
        byte first = line.bytes()[starts[0]];
        return first == '#' || first == '%';
    }

    /** A whole number, possibly written with an empty fraction; negative if it passes 2^63 or if the field is anything else. */
    long integer(int field) {
        byte[] bytes = line.bytes();
        long number = 0;
        if (ends[field] - starts[field] > MOST_DIGITS) {
            return scaled(field, 1);
        }
        for (int at = starts[field]; at < ends[field]; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return scaled(field, 1);
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** The number times {@code factor}, rounded; negative if the field is no number from 0 on. */
    long scaled(int field, double factor) {
        double number = number(text(field)) * factor;
        return number >= 0 && number < 9e15 ? Math.round(number) : WRONG;
    }

    /** 1 for brighter, 0 for darker, -1 if the field is neither. */
    int polarity(int field) {
        if (ends[field] - starts[field] == 1) {
            byte value = line.bytes()[starts[field]];
            return value == '1' ? 1 : value == '0' ? 0 : -1;
        }
        return polarity(text(field));
    }

    /** As {@link #polarity(int)}, of a text. */
    static int polarity(String text) {
        if (text.equalsIgnoreCase("true")) {
            return 1;
        }
        if (text.equalsIgnoreCase("false")) {
            return 0;
        }
        double number = number(text);
        return number == 1 ? 1 : number == 0 || number == -1 ? 0 : -1;
    }

    /** The number that a text writes, or one that is none. */
    static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    private static boolean isSeparator(byte value) {
        return value == ' ' || value == ',' || value == '\t' || value == ';';
    }
}
