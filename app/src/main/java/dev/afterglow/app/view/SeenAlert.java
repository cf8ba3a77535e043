package dev.afterglow.app.view;

import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.Micros;

/** An alert of any kind, as a page lists it. */
record SeenAlert(String kind, double startSeconds, double endSeconds, String text) {
    private static final double SECONDS_PER_US = 1e-6;

    static SeenAlert of(DrivingAlert alert) {
        return new SeenAlert(
                alert.getKind().toString(),
                Micros.of(alert.getStart()) * SECONDS_PER_US,
                Micros.of(alert.getEnd()) * SECONDS_PER_US,
                alert.getText());
    }
}
