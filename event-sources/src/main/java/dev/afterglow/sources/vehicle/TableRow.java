package dev.afterglow.sources.vehicle;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a table after RFC 4180: fields with a character between them. A field may stand in double quotes, which hide that
 * character; two quotes within are one. A quoted field ends with its line.
 */
final class TableRow {
    private static final char QUOTE = '"';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TableRow() {}

    /** The fields of a line, without quotes and without space around them. */
    static List<String> fields(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == separator && !isQuoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else if (character != QUOTE) {
                field.append(character);
            } else if (isQuoted && i + 1 < line.length() && line.charAt(i + 1) == QUOTE) {
                field.append(QUOTE);
                i++;
            } else {
                isQuoted = !isQuoted;
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /** The names in the first line of a table, which some programs begin with a byte order mark. */
    static List<String> names(String line, char separator) {
        return fields(line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line, separator);
    }
}
