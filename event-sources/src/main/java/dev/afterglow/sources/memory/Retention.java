package dev.afterglow.sources.memory;

/**
 * Short-term retention after Brown and Peterson: one word is shown; after a delay it and words that were not shown are asked
 * for at once. Distractors may come in between, evenly spaced; the j-th resembles the j-th of the words not shown: they share
 * devices. Resemblance to the word itself would only help to remember it.
 *
 * <p>Item 0 is the word, items 1 to {@code choices - 1} are the words not shown, the others the distractors.
 *
 * @param choices words to choose from
 * @param delaySeconds from the word to the question
 * @param distractors shown in between, as many as there are slots, or none
 * @param same whether all of them are one and the same
 * @param overlap share of a distractor's devices that are devices of the word it resembles
 */
public record Retention(
        int choices,
        int trials,
        int devices,
        double delaySeconds,
        int distractors,
        boolean same,
        double overlap,
        Timing timing)
        implements Protocol {
    public Retention {
        if (choices < 2 || trials < 1) {
            throw new IllegalArgumentException(
                    "choices must be 2 or more, trials positive: " + choices + ", " + trials);
        }
        if (distractors < 0 || distractors > choices - 1) {
            throw new IllegalArgumentException("distractors must be within the words not shown: " + distractors);
        }
        if (!(overlap >= 0 && overlap <= 1)) {
            throw new IllegalArgumentException("overlap must be in [0, 1]: " + overlap);
        }
    }

    /** Without distractors. */
    public static Retention quiet(int choices, int trials, int devices, double delaySeconds, Timing timing) {
        return new Retention(choices, trials, devices, delaySeconds, 0, false, 0, timing);
    }

    @Override
    public Session session() {
        Script script = new Script(new ItemLayout(2 * choices - 1, devices), timing);
        int[] words = new int[choices];
        for (int word = 0; word < choices; word++) {
            words[word] = word;
        }
        for (int trial = 0; trial < trials; trial++) {
            long startUs = script.nowUs();
            script.show(0);
            for (int slot = 1; slot <= distractors; slot++) {
                script.waitUntil(startUs, delaySeconds * slot / (distractors + 1));
                distract(script, same ? 1 : slot);
            }
            script.waitUntil(startUs, delaySeconds).waitUntil(startUs, 1e-6 * timing.tickUs());
            script.probe(trial, words.clone()).rest();
        }
        return script.end();
    }

    private void distract(Script script, int which) {
        int shared = (int) Math.round(overlap * devices);
        script.showOverlapping(choices - 1 + which, which, shared);
    }
}
