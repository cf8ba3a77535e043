package dev.afterglow.schemas;

/** Says that bytes are not the record they should be. The message is one line and names what is wrong. */
public final class MalformedRecordException extends Exception {
    public MalformedRecordException(String message) {
        super(message);
    }

    public MalformedRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
