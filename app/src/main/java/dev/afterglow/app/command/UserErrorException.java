package dev.afterglow.app.command;

/** Ends a command with exit code 1 and one line for the person who called it: what is wrong and what to change. */
public final class UserErrorException extends RuntimeException {
    public UserErrorException(String message) {
        super(message);
    }

    public UserErrorException(String message, Throwable cause) {
        super(message, cause);
    }
}
