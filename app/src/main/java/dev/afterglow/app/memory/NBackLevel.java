package dev.afterglow.app.memory;

/** How one level of n-back went; all but d' are shares of the letters in question. */
public record NBackLevel(
        int n,
        double accuracy,
        double hits,
        double falseAlarms,
        double lureFalseAlarms,
        double nonLureFalseAlarms,
        double dPrime) {}
