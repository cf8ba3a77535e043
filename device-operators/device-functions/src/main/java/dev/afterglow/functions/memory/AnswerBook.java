package dev.afterglow.functions.memory;

import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.functions.tile.TileReadout;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** Turns the readouts of a probe's tick into its answer. */
public final class AnswerBook implements Serializable {
    private final TileStrength strength;
    private final TreeMap<String, DecisionRule> ruleOfSensor;
    private final long seed;

    /**
     * A book of rules.
     *
     * @param ruleOfSensor what decides, by the sensor that is asked
     * @param seed of the draws that a rule may need
     */
    public AnswerBook(TileStrength strength, Map<String, DecisionRule> ruleOfSensor, long seed) {
        this.strength = strength;
        this.ruleOfSensor = new TreeMap<>(ruleOfSensor);
        this.seed = seed;
    }

    /**
     * The answer to a probe.
     *
     * @param readouts of the probe's tick, at least those of its tiles
     */
    public MemoryAnswer answer(Probe probe, Iterable<TileReadout> readouts) {
        int[] strengths = new int[probe.tiles().length];
        int found = 0;
        for (TileReadout readout : readouts) {
            for (int place = 0; place < strengths.length; place++) {
                if (probe.tiles()[place] == readout.tile()) {
                    strengths[place] = strength.of(readout);
                    found++;
                }
            }
        }
        if (found != strengths.length) {
            throw new IllegalStateException("%s at %d us asks %d tiles, of which only %d were read"
                    .formatted(probe.sensorId(), probe.tickUs(), strengths.length, found));
        }
        return new MemoryAnswer(
                probe.sensorId(),
                probe.trial(),
                probe.tickUs(),
                strengths,
                ruleOf(probe).decide(strengths, key(probe)));
    }

    private DecisionRule ruleOf(Probe probe) {
        DecisionRule rule = ruleOfSensor.get(probe.sensorId());
        if (rule == null) {
            throw new IllegalStateException("no rule for " + probe.sensorId() + ", only for " + ruleOfSensor.keySet());
        }
        return rule;
    }

    private long key(Probe probe) {
        return KeyedDraw.mix(KeyedDraw.tileKey(seed, probe.sensorId(), -1) ^ probe.tickUs());
    }
}
