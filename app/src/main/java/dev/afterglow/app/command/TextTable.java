package dev.afterglow.app.command;

import java.util.Locale;

/** Lines of a name and what there is to say about it, for people. A line without a name goes on with the one before. */
final class TextTable {
    private final int nameWidth;
    private final StringBuilder text = new StringBuilder();

    TextTable(int nameWidth) {
        this.nameWidth = nameWidth;
    }

    TextTable line(String name, String format, Object... values) {
        String padded = name + " ".repeat(Math.max(1, nameWidth - name.length()));
        text.append(padded)
                .append(String.format(Locale.ROOT, format, values).stripTrailing())
                .append('\n');
        return this;
    }

    TextTable blank() {
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
