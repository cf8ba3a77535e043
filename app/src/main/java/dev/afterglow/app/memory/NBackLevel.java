package dev.afterglow.app.memory;

/** How one level of n-back went; shares are of the letters in question, energy is for each letter shown and asked. */
public record NBackLevel(
        int n,
        double accuracy,
        double hits,
        double falseAlarms,
        double lureFalseAlarms,
        double nonLureFalseAlarms,
        double dPrime,
        double joulesPerItem) {}
