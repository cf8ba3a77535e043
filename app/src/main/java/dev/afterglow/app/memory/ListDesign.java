package dev.afterglow.app.memory;

import dev.afterglow.app.memory.FreeRecallReport.FirstRecall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of free recall, named as Murdock (1962) did: items, then seconds from item to item. */
record ListDesign(int items, int itemSeconds) {
    static final List<ListDesign> MURDOCK = List.of(
            new ListDesign(10, 2),
            new ListDesign(15, 2),
            new ListDesign(20, 1),
            new ListDesign(20, 2),
            new ListDesign(30, 1),
            new ListDesign(40, 1));

    /** Places over which people show recency; what is left of a list shows primacy. */
    private static final int RECENCY = 8;

    private static final int PRIMACY = 3;

    String name() {
        return items + "-" + itemSeconds;
    }

    double[] human() {
        return HumanMemory.serialPosition(name());
    }

    /** As far as it is published. */
    @Nullable
    FirstRecall humanFirstRecall() {
        return HumanMemory.firstRecall(name());
    }

    /** First place of the recency part: the last eight, or all but the first three if the list is short. */
    int recencyFrom() {
        return items - Math.min(RECENCY, items - PRIMACY);
    }
}
