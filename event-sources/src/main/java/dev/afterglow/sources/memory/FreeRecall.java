package dev.afterglow.sources.memory;

import dev.afterglow.sources.RandomStream;

/**
 * Free recall of lists: items are shown one after the other, and one item's time after the last, or later, all are asked for at
 * once. Each list is a trial of its own, with a rest after it.
 *
 * <p>Rehearsal is the only thing here that favours early items, and a mechanism beside the neuron: after every second item one
 * item of those shown so far is drawn with a weight of one over the square of its place, and gets one pulse half way to the
 * next. Fewer rehearsals for later items is what Rundus (1971) found; how many is chosen.
 *
 * @param items in a list
 * @param devices of an item
 * @param itemSeconds from item to item
 * @param delaySeconds between the end of the list and the question
 */
public record FreeRecall(
        int items,
        int lists,
        int devices,
        double itemSeconds,
        double delaySeconds,
        boolean rehearsed,
        Timing timing,
        long seed)
        implements Protocol {
    private static final int REHEARSED_EVERY = 2;

    public FreeRecall {
        if (items < 1 || lists < 1) {
            throw new IllegalArgumentException("lists and their items must be positive: " + lists + ", " + items);
        }
    }

    @Override
    public Session session() {
        Script script = new Script(new ItemLayout(items, devices), timing);
        RandomStream random = RandomStream.of(seed, "rehearsal");
        int[] all = new int[items];
        for (int item = 0; item < items; item++) {
            all[item] = item;
        }
        for (int list = 0; list < lists; list++) {
            for (int item = 0; item < items; item++) {
                long startUs = script.nowUs();
                script.show(item);
                if (rehearsed && item % REHEARSED_EVERY == 1) {
                    script.waitFor(itemSeconds / 2).pulse(early(item + 1, random), 0, devices, 1);
                }
                script.waitUntil(startUs, itemSeconds);
            }
            script.waitFor(delaySeconds).probe(list, all.clone()).rest();
        }
        return script.end();
    }

    /** One of the first {@code shown} items, with weights 1, 1/4, 1/9... */
    private static int early(int shown, RandomStream random) {
        double sum = 0;
        for (int place = 1; place <= shown; place++) {
            sum += 1.0 / (place * place);
        }
        double mark = random.uniform() * sum;
        int item = 0;
        for (double passed = 1; passed < mark && item < shown - 1; passed += 1.0 / ((item + 1) * (item + 1))) {
            item++;
        }
        return item;
    }
}
