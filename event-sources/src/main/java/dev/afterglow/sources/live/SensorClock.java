package dev.afterglow.sources.live;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.live.feed.CameraPacket;
import dev.afterglow.sources.live.feed.LivePacket;
import dev.afterglow.sources.live.feed.SignalPacket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Event time of one sensor, in Unix microseconds of this host.
 *
 * <p>A sensor's own clock tells the time between its readings. A clock that agrees with the host's within a second is Unix time
 * and is taken as it is; any other is set once a connection, so that its first reading is from when it arrived. Readings without
 * a time are from when they arrived, and so is a packet that steps back by more than a second or is more than ten seconds from the
 * host's time; when the next one is too, the clock is set anew and that is counted.
 */
final class SensorClock {
    static final long TRUSTED_US = 1_000_000;
    private static final long BELIEVABLE_US = 10_000_000;
    /** By how much the lag that is reckoned with falls a packet: what was slow once may be so again. */
    private static final double FORGETTING = 1.0 / 64;

    private boolean isSet;
    private boolean wasAstray;
    private long offsetUs;
    private long newestUs = Long.MIN_VALUE;
    /** Until it has sent something, what it will send may be from before now. */
    private volatile boolean isDated = true;

    private volatile long lagUs;
    private final AtomicLong steps = new AtomicLong();

    /** Forgets where the sensor's clock was: it may have been switched off. */
    void reconnected() {
        isSet = false;
        wasAstray = false;
        newestUs = Long.MIN_VALUE;
    }

    /** The packet in event time. Its batch is changed in place; signals are copied. */
    LivePacket toEventTime(LivePacket packet, long arrivalUs) {
        long firstUs = packet.firstUs();
        isDated = firstUs != LivePacket.UNDATED;
        long shiftUs = isDated ? shiftUs(firstUs, arrivalUs) : 0;
        follow(isDated ? firstUs + shiftUs : arrivalUs, arrivalUs);
        if (packet instanceof CameraPacket camera) {
            shift(camera.events(), shiftUs, arrivalUs);
            return camera;
        }
        return shifted((SignalPacket) packet, shiftUs, arrivalUs);
    }

    /** Whether the sensor dates its readings; one that does not never sends one from before now. */
    boolean isDated() {
        return isDated;
    }

    /** How far readings lag behind their arrival, the worst of late; 0 for a sensor that does not date them. */
    long lagUs() {
        return lagUs;
    }

    /** How often the clock was set anew within a connection. */
    long steps() {
        return steps.get();
    }

    private long shiftUs(long firstUs, long arrivalUs) {
        long toArrivalUs = arrivalUs - firstUs;
        if (!isSet) {
            isSet = true;
            offsetUs = Math.abs(toArrivalUs) <= TRUSTED_US ? 0 : toArrivalUs;
        }
        if (!isAstray(firstUs + offsetUs, arrivalUs)) {
            wasAstray = false;
            return offsetUs;
        }
        if (wasAstray) {
            offsetUs = toArrivalUs;
            newestUs = arrivalUs;
            steps.incrementAndGet();
        }
        wasAstray = !wasAstray;
        return toArrivalUs;
    }

    private boolean isAstray(long eventUs, long arrivalUs) {
        boolean isBack = newestUs != Long.MIN_VALUE && eventUs < newestUs - TRUSTED_US;
        return isBack || Math.abs(eventUs - arrivalUs) > BELIEVABLE_US;
    }

    private void follow(long eventUs, long arrivalUs) {
        newestUs = Math.max(newestUs, eventUs);
        long nowUs = Math.max(0, arrivalUs - eventUs);
        lagUs = Math.max(nowUs, lagUs - (long) Math.ceil((lagUs - nowUs) * FORGETTING));
    }

    private static void shift(EventBatch events, long shiftUs, long arrivalUs) {
        for (int i = 0; i < events.size(); i++) {
            long timestampUs = events.timestampsUs[i];
            events.timestampsUs[i] = timestampUs == LivePacket.UNDATED ? arrivalUs : timestampUs + shiftUs;
        }
    }

    private static SignalPacket shifted(SignalPacket packet, long shiftUs, long arrivalUs) {
        VehicleSignal[] signals = packet.signals().toArray(new VehicleSignal[0]);
        Arrays.setAll(signals, i -> {
            VehicleSignal signal = signals[i];
            boolean isDated = signal.timestampUs() != LivePacket.UNDATED;
            return new VehicleSignal(
                    isDated ? signal.timestampUs() + shiftUs : arrivalUs, signal.name(), signal.value());
        });
        return new SignalPacket(List.of(signals));
    }
}
