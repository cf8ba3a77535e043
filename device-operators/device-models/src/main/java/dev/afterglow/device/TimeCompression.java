package dev.afterglow.device;

/**
 * How many seconds of the sensor's clock one second of device time stands for. Heat of a junction is gone in nanoseconds and
 * never bridges the milliseconds between events by itself: a compression says openly that the device is run that much faster
 * than the scene. Quiet intervals shrink by it, pulses keep their width.
 */
public record TimeCompression(double sensorSecondsPerDeviceSecond) {
    /** No compression, the negative control: nothing is left of any pulse at the next event. */
    public static final TimeCompression REAL_TIME = new TimeCompression(1);

    /** A time constant of 4 ns becomes 100 ms of the scene: two readout ticks of 50 ms. */
    public static final TimeCompression STREAM = new TimeCompression(2.5e7);

    public TimeCompression {
        Require.positive("sensorSecondsPerDeviceSecond", sensorSecondsPerDeviceSecond);
    }

    /** Reads {@code STREAM}, {@code REAL_TIME} or a number. */
    public static TimeCompression parse(String text) {
        try {
            return switch (text) {
                case "STREAM" -> STREAM;
                case "REAL_TIME" -> REAL_TIME;
                default -> new TimeCompression(Double.parseDouble(text));
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "compression must be STREAM, REAL_TIME or a positive number: " + text, e);
        }
    }

    public double deviceSeconds(double sensorSeconds) {
        return sensorSeconds / sensorSecondsPerDeviceSecond;
    }

    public double sensorSeconds(double deviceSeconds) {
        return deviceSeconds * sensorSecondsPerDeviceSecond;
    }
}
