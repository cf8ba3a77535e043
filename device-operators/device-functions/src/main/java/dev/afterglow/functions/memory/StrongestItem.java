package dev.afterglow.functions.memory;

import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.MemoryRule;

/** Chooses the item that answered most strongly, one of them by lot if several did; {@code answer[0]} is its place. */
public record StrongestItem() implements DecisionRule {
    @Override
    public void askIn(MemoryProbe.Builder question) {
        question.setRule(MemoryRule.STRONGEST);
    }

    @Override
    public int[] decide(int[] strengths, long key) {
        int strongest = -1;
        int ties = 0;
        for (int place = 0; place < strengths.length; place++) {
            if (strongest < 0 || strengths[place] > strengths[strongest]) {
                strongest = place;
                ties = 1;
            } else if (strengths[place] == strengths[strongest] && DecisionRule.draw(key, place) * ++ties < 1) {
                strongest = place;
            }
        }
        return new int[] {strongest};
    }
}
