package dev.afterglow.app.memory;

import dev.afterglow.app.memory.FreeRecallReport.FirstRecall;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published human curves, as aggregates.
 *
 * <ul>
 *   <li>free recall: Murdock (1962), J. Exp. Psychol. 64, 482; lists shown every second computed from the trials that the
 *       Computational Memory Lab distributes, those shown every two seconds read off the published figure
 *   <li>n-back: Oberauer (2006), experiment 1: eight practised adults, letters cued by place, which is easier than plain n-back
 *   <li>retention: Floden's young adults; distractors: Lewandowsky et al. (2010), experiment 2, serial recall of five words; both
 *       computed from the data of Oberauer et al. (2018)
 * </ul>
 */
final class HumanMemory {
    static final double[] N_BACK_D_PRIME = {4.25, 3.51, 3.26, 2.88, 2.63};
    static final double[] N_BACK_D_PRIME_SD = {0.41, 0.61, 0.72, 0.43, 0.38};
    static final double[] N_BACK_ACCURACY = {0.982, 0.952, 0.936, 0.918, 0.897};
    static final double[] N_BACK_HITS = {0.98, 0.939, 0.919, 0.893, 0.861};
    static final double[] N_BACK_FALSE_ALARMS = {0.017, 0.034, 0.046, 0.057, 0.067};
    /** From n = 2 on. */
    static final double[] N_BACK_LURE_FALSE_ALARMS = {0.077, 0.086, 0.098, 0.098};

    static final double[] N_BACK_NON_LURE_FALSE_ALARMS = {0.03, 0.038, 0.045, 0.057};

    static final double[] RETENTION_SECONDS = {0, 3, 18, 36, 60};
    static final double[] RETENTION = {0.981, 0.924, 0.795, 0.701, 0.648};

    /** No distractor, one, three times the same, three different. */
    static final double[] DISTRACTORS = {0.836, 0.485, 0.489, 0.421};

    private static final Map<String, FirstRecall> FIRST_RECALL = Map.of(
            "20-1", new FirstRecall(.079, new double[] {.092, .201, .182, .124, .151}),
            "40-1", new FirstRecall(.009, new double[] {.087, .161, .202, .192, .202}));

    private static final Map<String, double[]> SERIAL_POSITION = new LinkedHashMap<>();

    static {
        SERIAL_POSITION.put("10-2", new double[] {.69, .56, .48, .44, .44, .58, .67, .7, .82, .96});
        SERIAL_POSITION.put("15-2", new double[] {.62, .5, .45, .4, .38, .38, .4, .4, .42, .5, .58, .62, .8, .88, .98});
        SERIAL_POSITION.put("20-1", new double[] {
            .461, .275, .197, .143, .17, .143, .139, .149, .214, .222, .236, .212, .227, .252, .294, .388, .603, .718,
            .822, .95
        });
        SERIAL_POSITION.put("20-2", new double[] {
            .55, .41, .37, .34, .29, .31, .29, .26, .23, .29, .3, .32, .3, .39, .4, .45, .59, .73, .89, .96
        });
        SERIAL_POSITION.put("30-1", new double[] {
            .441, .268, .188, .159, .182, .19, .164, .161, .19, .178, .186, .178, .168, .173, .15, .158, .192, .172,
            .18, .176, .198, .188, .219, .23, .324, .377, .528, .742, .891, .952
        });
        SERIAL_POSITION.put("40-1", new double[] {
            .308, .198, .126, .122, .112, .108, .123, .129, .117, .088, .145, .117, .098, .1, .109, .135, .108, .096,
            .117, .097, .109, .104, .105, .148, .136, .12, .111, .15, .145, .138, .17, .168, .148, .214, .261, .362,
            .489, .698, .828, .952
        });
    }

    private HumanMemory() {}

    static double[] serialPosition(String list) {
        double[] curve = SERIAL_POSITION.get(list);
        if (curve == null) {
            throw new IllegalArgumentException("no human curve of list " + list);
        }
        return curve.clone();
    }

    /** Of the first and the last five items; null for lists whose first recalls are not at hand. */
    static @Nullable FirstRecall firstRecall(String list) {
        return FIRST_RECALL.get(list);
    }
}
