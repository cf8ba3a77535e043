package dev.afterglow.functions.memory;

import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.schemas.MemoryProbe;
import java.io.Serializable;

/** Makes an answer of the strengths of the probed items. Pure: what is left to chance follows from the key. */
public sealed interface DecisionRule extends Serializable permits MatchBand, SampledRecall, StrongestItem {
    /** The rule that a question asks for. */
    static DecisionRule of(MemoryProbe question) {
        return switch (question.getRule()) {
            case MATCH -> new MatchBand(question.getLeastStrength(), question.getMostStrength());
            case RECALL -> new SampledRecall();
            case STRONGEST -> new StrongestItem();
        };
    }

    /** Makes a question ask for this rule. */
    void askIn(MemoryProbe.Builder question);

    /**
     * The answer.
     *
     * @param key of the draws of one question
     */
    int[] decide(int[] strengths, long key);

    /** A draw in [0, 1) of one question. */
    static double draw(long key, int number) {
        return KeyedDraw.of(key, number, 0, 0);
    }
}
