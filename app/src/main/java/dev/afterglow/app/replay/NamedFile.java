package dev.afterglow.app.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as it is given on the command line: FILE or NAME=FILE.
 *
 * @param name of the sensor, empty if none was given
 */
record NamedFile(String name, Path path) {
    private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9_.-]{1,64})=(.+)");
    private static final int MAX_NAME_LENGTH = 64;

    static NamedFile of(String text) {
        Matcher named = NAMED.matcher(text);
        // A file may have an equals sign in its own name.
        return named.matches() && !Files.exists(Path.of(text))
                ? new NamedFile(named.group(1), Path.of(named.group(2)))
                : new NamedFile("", Path.of(text));
    }

    /** The file's name without its ending, with nothing in it that a sensor may not be called. */
    String nameOfFile() {
        String last = String.valueOf(path.getFileName());
        int ending = last.lastIndexOf('.');
        String plain = (ending > 0 ? last.substring(0, ending) : last).replaceAll("[^A-Za-z0-9_.-]+", "-");
        return plain.substring(0, Math.min(plain.length(), MAX_NAME_LENGTH));
    }
}
