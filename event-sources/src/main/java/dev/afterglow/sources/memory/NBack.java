package dev.afterglow.sources.memory;

import dev.afterglow.sources.RandomStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One block of the n-back task: letters in a row, each first asked for (one pulse) and then shown. A third of the scored letters
 * are targets, the same as n before; a ninth are lures, the same as n - 1 or n + 1 before; all others differ from these three.
 *
 * @param n how far back a match lies
 * @param letters kinds of stimuli
 * @param trials scored letters; n more come before them
 * @param devices of an item
 * @param itemSeconds from letter to letter
 */
public record NBack(int n, int letters, int trials, int devices, double itemSeconds, Timing timing, long seed)
        implements Protocol {
    private static final double TARGET_SHARE = 1.0 / 3;
    private static final double LURE_SHARE = 1.0 / 9;

    /** What a scored letter is. */
    public enum Kind {
        TARGET,
        LURE,
        OTHER
    }

    public NBack {
        if (n < 1 || letters < n + 3) {
            throw new IllegalArgumentException("n-back needs n of 1 or more and n + 3 letters: " + n + ", " + letters);
        }
        if (trials < 1) {
            throw new IllegalArgumentException("trials must be positive: " + trials);
        }
    }

    /** What each letter is, the first n left out. */
    public List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        draw(kinds);
        return kinds;
    }

    @Override
    public Session session() {
        int[] letter = draw(new ArrayList<>());
        Script script = new Script(new ItemLayout(letters, devices), timing);
        for (int place = 0; place < letter.length; place++) {
            long startUs = script.nowUs();
            if (place >= n) {
                script.probe(place - n, letter[place]);
            }
            script.show(letter[place]).waitUntil(startUs, itemSeconds);
        }
        return script.end();
    }

    private int[] draw(List<Kind> kinds) {
        RandomStream random = RandomStream.of(seed, "n-back");
        int[] letter = new int[n + trials];
        for (int place = 0; place < letter.length; place++) {
            double kind = place < n ? 1 : random.uniform();
            if (kind < TARGET_SHARE) {
                letter[place] = letter[place - n];
                kinds.add(Kind.TARGET);
            } else if (kind < TARGET_SHARE + LURE_SHARE && lure(letter, place, random)) {
                kinds.add(Kind.LURE);
            } else {
                letter[place] = other(letter, place, random);
                if (place >= n) {
                    kinds.add(Kind.OTHER);
                }
            }
        }
        return letter;
    }

    /** Takes the letter one nearer or one further than a match, unless that is a match as well. */
    private boolean lure(int[] letter, int place, RandomStream random) {
        boolean nearer = random.uniform() < 0.5;
        int lag = (nearer && n > 1) || place == n ? n - 1 : n + 1;
        if (lag == 0 || letter[place - lag] == letter[place - n]) {
            return false;
        }
        letter[place] = letter[place - lag];
        return true;
    }

    private int other(int[] letter, int place, RandomStream random) {
        int drawn;
        do {
            drawn = (int) (random.uniform() * letters);
        } while (isAt(drawn, letter, place - n + 1, place)
                || isAt(drawn, letter, place - n, place)
                || isAt(drawn, letter, place - n - 1, place));
        return drawn;
    }

    private static boolean isAt(int drawn, int[] letter, int where, int now) {
        return where >= 0 && where < now && letter[where] == drawn;
    }
}
