package dev.afterglow.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.app.memory.FreeRecallExperiment.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the loop answers is what the job answers, whatever its parallelism. */
class MemoryJobITCase {
    private static final Subject SUBJECT = new Subject("mtj", "MEMORY_ITEMS", 7, false);

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void jobAndLoopAgreeInEveryExperiment(int parallelism) throws Exception {
        try (MemoryEngine job = JobEngine.start(parallelism)) {
            assertAgrees(job);
        }
    }

    /** Bits of strengths, answers and energies, over a broker with four partitions. */
    @Test
    void theWayThroughKafkaGivesTheSameAnswers() throws Exception {
        try (MemoryEngine kafka = KafkaEngine.start(2)) {
            assertAgrees(kafka);
        }
    }

    private static void assertAgrees(MemoryEngine engine) throws Exception {
        MemoryEngine loop = new LoopEngine();
        NBackExperiment nBack = new NBackExperiment(SUBJECT, 60);
        assertThat(nBack.levels(engine, 3, 64)).isEqualTo(nBack.levels(loop, 3, 64));

        FreeRecallExperiment recall = new FreeRecallExperiment(SUBJECT, 20);
        List<Condition> conditions =
                List.of(new Condition(new ListDesign(10, 2), 0, true), new Condition(new ListDesign(20, 1), 30, false));
        assertThat(recall.curves(engine, conditions, 5, 12))
                .usingRecursiveComparison()
                .isEqualTo(recall.curves(loop, conditions, 5, 12));

        InterferenceExperiment interference = new InterferenceExperiment(SUBJECT, 30);
        assertThat(interference.results(engine, 40, 8))
                .usingRecursiveComparison()
                .isEqualTo(interference.results(loop, 40, 8));
    }

    @Test
    void aTraceIsReadInTheJobAsInTheLoop() throws Exception {
        Subject integrator = new Subject("leaky-integrator", "MEMORY_ITEMS", 7, false);
        NBackExperiment nBack = new NBackExperiment(integrator, 60);
        try (MemoryEngine job = JobEngine.start(2)) {
            assertThat(nBack.levels(job, 3, 64)).isEqualTo(nBack.levels(new LoopEngine(), 3, 64));
        }
    }
}
