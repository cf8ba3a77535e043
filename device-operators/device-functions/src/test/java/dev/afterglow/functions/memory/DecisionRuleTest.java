package dev.afterglow.functions.memory;

import static dev.afterglow.functions.memory.TestingQuestions.question;
import static dev.afterglow.functions.memory.TestingQuestions.readout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.device.NeuronFigures;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.MemoryProbe;
import java.util.List;
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
        LinearReading reading = new LinearReading(NeuronPresets.named("MEMORY_ITEMS"), 1);
        MemoryProbe question = question(List.of(0)).setDevices(1000).build();
        double cold = NeuronFigures.of(NeuronPresets.named("MEMORY_ITEMS")).coldProbability();
        double none = reading.of(readout(0, 1), question) / 1000.0;
        double half = reading.of(readout(0, 4), question) / 1000.0;
        double whole = reading.of(readout(0, 7), question) / 1000.0;

        assertThat(none).isCloseTo(cold, within(0.02));
        assertThat(half).isCloseTo((none + whole) / 2, within(0.06));
        assertThat(reading.of(readout(0, 70), question) / 1000.0).isEqualTo(whole);
    }

    @Test
    void aRuleComesBackFromTheQuestionThatAsksForIt() {
        for (DecisionRule rule : List.of(new MatchBand(3, 8), new SampledRecall(), new StrongestItem())) {
            MemoryProbe.Builder question = question(List.of(0));
            rule.askIn(question);
            assertThat(DecisionRule.of(question.build())).isEqualTo(rule);
        }
    }

    @Test
    void aProbeOfATileThatWasNotReadIsRefused() throws Exception {
        AnswerBook book = new AnswerBook(NeuronSettings.of("mtj", "MEMORY_ITEMS", 1));
        MemoryProbe question = question(List.of(0, 1)).build();

        assertThat(book.answer(question, List.of(readout(1, 0), readout(0, 0)), SpentEnergy.NONE)
                        .getStrengths())
                .containsExactly(9, 9);
        assertThatThrownBy(() -> book.answer(question, List.of(readout(1, 0)), SpentEnergy.NONE))
                .isInstanceOf(UnreadTilesException.class)
                .hasMessage("subject/items at 50000 us asks 2 tiles, of which only 1 were read");
    }

    @Test
    void energyAddsUpTheSameInWhateverOrderTilesAreRead() {
        List<TileReadout> tiles = List.of(readout(2, 0.3), readout(0, 1e17), readout(1, -1e17));
        List<TileReadout> others = List.of(tiles.get(1), tiles.get(2), tiles.get(0));

        assertThat(SpentEnergy.NONE.plus(tiles)).isEqualTo(SpentEnergy.NONE.plus(others));
        assertThat(SpentEnergy.NONE.plus(tiles).writeJoules()).isEqualTo(0.3);
    }
}
