package dev.afterglow.sources.replay;

/** How fast a recording is replayed: a multiple of sensor time, or as fast as it can be taken. */
public record ReplayRate(double factor) {
    public static final ReplayRate MAX = new ReplayRate(Double.POSITIVE_INFINITY);

    public ReplayRate {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("--rate must be a positive number or max: " + factor);
        }
    }

    public static ReplayRate parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        try {
            return new ReplayRate(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--rate must be a positive number or max: " + text, e);
        }
    }

    public boolean isMax() {
        return Double.isInfinite(factor);
    }
}
