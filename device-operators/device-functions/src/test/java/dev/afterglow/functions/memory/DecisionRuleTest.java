package dev.afterglow.functions.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.functions.tile.TileReadout;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionRuleTest {
    private static final int DRAWS = 20_000;

    @Test
    void theBandIsWhereMatchesAreMoreFrequentThanOthers() {
        MatchBand band = MatchBand.learned(new int[] {4, 5, 5, 6, 6, 7}, new int[] {0, 1, 1, 2, 4, 9, 9, 10});

        assertThat(band).isEqualTo(new MatchBand(4, 7));
        assertThat(band.decide(new int[] {5}, 1)).containsExactly(1);
        assertThat(band.decide(new int[] {8}, 1)).containsExactly(0);
    }

    @Test
    void whereNothingTellsThemApartNothingMatches() {
        MatchBand band = MatchBand.learned(new int[] {1, 1}, new int[] {1, 1, 1});

        assertThat(band.decide(new int[] {1}, 1)).containsExactly(0);
    }

    @Test
    void recallNamesEachAnsweringItemOnceAndTheOthersNever() {
        for (long key = 0; key < 100; key++) {
            assertThat(new SampledRecall().decide(new int[] {0, 3, 0, 1, 7}, key))
                    .containsExactlyInAnyOrder(1, 3, 4);
        }
        assertThat(new SampledRecall().decide(new int[3], 1)).isEmpty();
    }

    /** Binomial standard error is 0.0035 at most; five of them. */
    @Test
    void theFirstRecalledIsDrawnInProportionToStrength() {
        int[] first = new int[4];
        for (long key = 0; key < DRAWS; key++) {
            first[new SampledRecall().decide(new int[] {1, 2, 0, 7}, key)[0]]++;
        }

        assertThat(first[0] / (double) DRAWS).isCloseTo(0.1, within(0.018));
        assertThat(first[1] / (double) DRAWS).isCloseTo(0.2, within(0.018));
        assertThat(first[2]).isZero();
    }

    @Test
    void theStrongestIsChosenAndTiesAreDrawnFairly() {
        int[] chosen = new int[4];
        for (long key = 0; key < DRAWS; key++) {
            chosen[new StrongestItem().decide(new int[] {5, 2, 5, 5}, key)[0]]++;
        }

        assertThat(chosen[1]).isZero();
        assertThat(chosen[0] / (double) DRAWS).isCloseTo(1 / 3.0, within(0.018));
        assertThat(chosen[2] / (double) DRAWS).isCloseTo(1 / 3.0, within(0.018));
    }

    @Test
    void aTraceIsReadInProportion() {
        LinearReading reading = new LinearReading(1000, 0.1, 0.5, 6, 1);

        assertThat(reading.of(readout(0, 1)) / 1000.0).isCloseTo(0.1, within(0.05));
        assertThat(reading.of(readout(0, 4)) / 1000.0).isCloseTo(0.3, within(0.08));
        assertThat(reading.of(readout(0, 70)) / 1000.0).isCloseTo(0.5, within(0.08));
    }

    @Test
    void aProbeOfATileThatWasNotReadIsAnError() {
        AnswerBook book = new AnswerBook(new SwitchCount(), Map.of("subject/items", new StrongestItem()), 1);
        Probe probe = new Probe("subject/items", 0, 50_000, new int[] {0, 1});

        assertThat(book.answer(probe, List.of(readout(1, 0), readout(0, 0))).strengths())
                .containsExactly(9, 9);
        assertThatThrownBy(() -> book.answer(probe, List.of(readout(1, 0))))
                .hasMessage("subject/items at 50000 us asks 2 tiles, of which only 1 were read");
    }

    private static TileReadout readout(int tile, float trace) {
        return new TileReadout(
                "subject/items",
                46,
                23,
                23,
                tile,
                50_000,
                new int[] {9},
                new float[] {trace},
                1,
                1,
                1,
                9,
                1000,
                0,
                0,
                0,
                false,
                0);
    }
}
