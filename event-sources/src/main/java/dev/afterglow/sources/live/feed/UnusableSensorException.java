package dev.afterglow.sources.live.feed;

import java.io.IOException;

/** Says in one line what is wrong with a sensor that trying again cannot put right. */
public final class UnusableSensorException extends IOException {
    public UnusableSensorException(String message) {
        super(message);
    }
}
