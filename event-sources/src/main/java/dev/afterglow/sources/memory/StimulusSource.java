package dev.afterglow.sources.memory;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import java.util.List;
import java.util.Map;

/**
 * The events of a session, train by train: in time order within a tile, and within milliseconds across tiles that are pulsed
 * at once.
 */
public final class StimulusSource implements EventSource {
    private final ItemLayout layout;
    private final List<PulseTrain> trains;
    private final long startUs;
    private int train;
    private int pulse;
    private int device;

    /** A source whose session begins at {@code startUs}. */
    public StimulusSource(Session session, long startUs) {
        layout = session.layout();
        trains = session.trains();
        this.startUs = startUs;
    }

    @Override
    public String format() {
        return "working-memory protocol";
    }

    @Override
    public String sensor() {
        return "items";
    }

    @Override
    public SensorGeometry geometry() {
        return layout.geometry();
    }

    @Override
    public boolean read(EventBatch batch) {
        batch.clear();
        while (!batch.isFull() && train < trains.size()) {
            add(trains.get(train), batch);
        }
        return batch.size() > 0;
    }

    @Override
    public Map<String, Long> skipped() {
        return Map.of();
    }

    @Override
    public void close() {}

    /** Goes on with a train until it ends or the batch is full. */
    private void add(PulseTrain current, EventBatch batch) {
        for (; pulse < current.pulses(); pulse++, device = 0) {
            long timestampUs = startUs + current.startUs() + (long) pulse * PulseTrain.PULSE_PERIOD_US;
            for (; device < current.devices(); device++) {
                if (batch.isFull()) {
                    return;
                }
                int neuron = (current.fromDevice() + device) % layout.devices();
                batch.add(
                        timestampUs,
                        layout.column(current.item(), neuron),
                        layout.row(neuron),
                        ItemLayout.isBrighter(neuron));
            }
        }
        pulse = 0;
        train++;
    }
}
