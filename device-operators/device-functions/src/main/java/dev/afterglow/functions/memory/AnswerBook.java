package dev.afterglow.functions.memory;

import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.Micros;
import java.util.Arrays;
import java.util.List;

/** Turns the readouts of a probe's tick into its answer. */
public final class AnswerBook {
    private final TileStrength strength;
    private final long seed;

    public AnswerBook(NeuronSettings neurons) {
        strength = TileStrength.of(neurons);
        seed = neurons.seed();
    }

    /**
     * The answer to a question.
     *
     * @param readouts of the question's tick, at least those of its tiles
     * @param spent since the answer before
     * @throws UnreadTilesException if one of the tiles was not read at that tick: nothing had been pulsed in it
     */
    public MemoryAnswer answer(MemoryProbe question, Iterable<TileReadout> readouts, SpentEnergy spent)
            throws UnreadTilesException {
        int[] strengths = new int[question.getTiles().size()];
        int found = 0;
        for (TileReadout readout : readouts) {
            int place = question.getTiles().indexOf(readout.tile());
            if (place >= 0) {
                strengths[place] = strength.of(readout, question);
                found++;
            }
        }
        if (found != strengths.length) {
            throw new UnreadTilesException("%s at %d us asks %d tiles, of which only %d were read"
                    .formatted(question.getSensorId(), Micros.of(question.getTick()), strengths.length, found));
        }
        return MemoryAnswer.newBuilder()
                .setSensorId(question.getSensorId())
                .setTrial(question.getTrial())
                .setTick(question.getTick())
                .setStrengths(boxed(strengths))
                .setAnswer(boxed(DecisionRule.of(question).decide(strengths, key(question))))
                .setWriteJoules(spent.writeJoules())
                .setReadJoules(spent.readJoules())
                .setResetJoules(spent.resetJoules())
                .build();
    }

    private long key(MemoryProbe question) {
        return KeyedDraw.mix(KeyedDraw.tileKey(seed, question.getSensorId(), -1) ^ Micros.of(question.getTick()));
    }

    private static List<Integer> boxed(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
