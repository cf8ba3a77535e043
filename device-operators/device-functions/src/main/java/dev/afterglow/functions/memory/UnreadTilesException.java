package dev.afterglow.functions.memory;

/** Says in one line that a question cannot be answered, since tiles it asks were not read at its tick. */
public final class UnreadTilesException extends Exception {
    UnreadTilesException(String message) {
        super(message);
    }
}
