package dev.afterglow.functions.memory;

import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.MemoryRule;

/**
 * Recalls items one after the other without coming back: the next is drawn in proportion to strength (Luce's choice) among
 * those left, until only items are left of which no device answered. So an item is recalled if any of its devices does.
 */
public record SampledRecall() implements DecisionRule {
    @Override
    public void askIn(MemoryProbe.Builder question) {
        question.setRule(MemoryRule.RECALL);
    }

    @Override
    public int[] decide(int[] strengths, long key) {
        int[] left = strengths.clone();
        long sum = 0;
        int recallable = 0;
        for (int strength : left) {
            sum += strength;
            recallable += strength > 0 ? 1 : 0;
        }
        int[] recalled = new int[recallable];
        for (int turn = 0; turn < recallable; turn++) {
            int place = placeAt(left, (long) (DecisionRule.draw(key, turn) * sum));
            recalled[turn] = place;
            sum -= left[place];
            left[place] = 0;
        }
        return recalled;
    }

    private static int placeAt(int[] left, long mark) {
        int place = 0;
        for (long passed = left[0]; passed <= mark; passed += left[place]) {
            place++;
        }
        return place;
    }
}
