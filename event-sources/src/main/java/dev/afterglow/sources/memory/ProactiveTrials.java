package dev.afterglow.sources.memory;

/**
 * Proactive interference: trial after trial of retention with words of one category, each word in turn, then one trial with a
 * new category (release). At each question all words of the category are asked for, so the words of the trials before compete.
 *
 * @param words of a category, and trials before the category changes
 * @param blocks each of {@code words + 1} trials, with a rest after it
 * @param delaySeconds from the word to the question
 * @param intervalSeconds from the question to the next word
 */
public record ProactiveTrials(
        int words, int blocks, int devices, double delaySeconds, double intervalSeconds, Timing timing)
        implements Protocol {
    public ProactiveTrials {
        if (words < 2 || blocks < 1) {
            throw new IllegalArgumentException("words must be 2 or more, blocks positive: " + words + ", " + blocks);
        }
    }

    /** Place of the right word in the question of a trial within its block. */
    public int rightPlace(int trialOfBlock) {
        return trialOfBlock % words;
    }

    public int trialsOfBlock() {
        return words + 1;
    }

    @Override
    public Session session() {
        Script script = new Script(new ItemLayout(2 * words, devices), timing);
        int trial = 0;
        for (int block = 0; block < blocks; block++) {
            for (int word = 0; word < words; word++) {
                ask(script, trial++, word, 0);
                script.waitFor(intervalSeconds);
            }
            ask(script, trial++, words, words);
            script.rest();
        }
        return script.end();
    }

    private void ask(Script script, int trial, int word, int category) {
        int[] all = new int[words];
        for (int place = 0; place < words; place++) {
            all[place] = category + place;
        }
        script.show(word).waitFor(delaySeconds).probe(trial, all);
    }
}
