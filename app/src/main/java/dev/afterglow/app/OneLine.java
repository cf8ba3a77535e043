package dev.afterglow.app;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What an exception has to say to a person, in one line. */
final class OneLine {
    private OneLine() {}

    static String of(Throwable error) {
        return words(error).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String words(Throwable error) {
        Throwable cause = error.getCause();
        if (error instanceof UncheckedIOException && cause != null) {
            return words(cause);
        }
        // The JDK's own message of these is the bare path.
        if (error instanceof NoSuchFileException file) {
            return file.getFile() + ": no such file";
        }
        if (error instanceof AccessDeniedException file) {
            return file.getFile() + ": permission denied";
        }
        String message = error.getMessage();
        return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
    }
}
