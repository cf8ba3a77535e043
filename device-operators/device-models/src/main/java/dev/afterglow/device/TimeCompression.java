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

    public double deviceSeconds(double sensorSeconds) {
        return sensorSeconds / sensorSecondsPerDeviceSecond;
    }

    public double sensorSeconds(double deviceSeconds) {
        return deviceSeconds * sensorSecondsPerDeviceSecond;
    }
}
