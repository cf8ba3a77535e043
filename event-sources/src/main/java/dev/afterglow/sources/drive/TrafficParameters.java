package dev.afterglow.sources.drive;

/**
 * Cars that come the other way.
 *
 * @param carsPerMinute that come into sight on average, of which 0 is none
 * @param slowestMetresPerSecond of them, {@code fastestMetresPerSecond} likewise
 */
public record TrafficParameters(double carsPerMinute, double slowestMetresPerSecond, double fastestMetresPerSecond) {
    public TrafficParameters {
        Need.notNegative("carsPerMinute", carsPerMinute);
        Need.ordered(
                "slowestMetresPerSecond", slowestMetresPerSecond, "fastestMetresPerSecond", fastestMetresPerSecond);
    }

    public static TrafficParameters none() {
        return of(0);
    }

    public static TrafficParameters of(double carsPerMinute) {
        return new TrafficParameters(carsPerMinute, 11, 21);
    }
}
