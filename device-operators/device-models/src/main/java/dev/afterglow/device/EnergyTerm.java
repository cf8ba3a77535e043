package dev.afterglow.device;

/** One line of a ledger: how often something was done, and what it costs once. */
public record EnergyTerm(String what, double count, double joulesEach) {
    public double joules() {
        return count * joulesEach;
    }

    static double total(Iterable<EnergyTerm> terms) {
        double total = 0;
        for (EnergyTerm term : terms) {
            total += term.joules();
        }
        return total;
    }
}
