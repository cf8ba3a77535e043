package dev.afterglow.functions.memory;

import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.MemoryRule;
import java.util.Arrays;

/**
 * Says yes ({@code answer[0] = 1}) if the one probed item answers within a band of strengths: one shown more recently answers
 * more strongly, one shown longer ago less.
 *
 * @param least strength that counts as a match
 * @param most likewise, included
 */
public record MatchBand(int least, int most) implements DecisionRule {
    /**
     * The band with the largest difference of hit rate and false-alarm rate on the strengths of a practice block. Where the
     * likelihood ratio has one peak, that is the band in which it exceeds 1.
     */
    public static MatchBand learned(int[] matches, int[] others) {
        int strongest = Math.max(strongest(matches), strongest(others));
        // In units of 1 / (matches x others), so that sums are exact.
        long[] gain = new long[strongest + 1];
        Arrays.stream(matches).forEach(strength -> gain[strength] += others.length);
        Arrays.stream(others).forEach(strength -> gain[strength] -= matches.length);
        MatchBand best = new MatchBand(1, 0);
        long bestGain = 0;
        long sum = 0;
        int start = 0;
        for (int strength = 0; strength <= strongest; strength++) {
            sum += gain[strength];
            if (sum > bestGain) {
                bestGain = sum;
                best = new MatchBand(start, strength);
            } else if (sum <= 0) {
                sum = 0;
                start = strength + 1;
            }
        }
        return best;
    }

    @Override
    public void askIn(MemoryProbe.Builder question) {
        question.setRule(MemoryRule.MATCH).setLeastStrength(least).setMostStrength(most);
    }

    @Override
    public int[] decide(int[] strengths, long key) {
        return new int[] {strengths[0] >= least && strengths[0] <= most ? 1 : 0};
    }

    private static int strongest(int[] strengths) {
        return Arrays.stream(strengths).max().orElse(0);
    }
}
