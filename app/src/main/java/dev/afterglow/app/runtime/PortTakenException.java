package dev.afterglow.app.runtime;

import java.io.IOException;

/** Says that a broker could not bind its port because another process holds it. */
final class PortTakenException extends IOException {
    PortTakenException(String message) {
        super(message);
    }
}
