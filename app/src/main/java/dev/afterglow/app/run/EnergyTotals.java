package dev.afterglow.app.run;

import dev.afterglow.device.EnergyLedger;
import dev.afterglow.device.MemoryTechnology;
import dev.afterglow.schemas.EnergyReport;

/** Sum of all energy reports of a run. */
public final class EnergyTotals {
    private long packets;
    private long events;
    private long pulses;
    private long switches;
    private long ticks;
    private long neuronSteps;
    private double writeJoules;
    private double readJoules;
    private double resetJoules;
    private double lstmMemoryJoules;
    private double cnn3dMemoryJoules;

    public void add(EnergyReport report) {
        packets += report.getPackets();
        events += report.getEvents();
        pulses += report.getPulses();
        switches += report.getSwitches();
        ticks += report.getTicks();
        neuronSteps += report.getNeuronSteps();
        writeJoules += report.getWriteJoules();
        readJoules += report.getReadJoules();
        resetJoules += report.getResetJoules();
        lstmMemoryJoules += report.getLstmMemoryJoules();
        cnn3dMemoryJoules += report.getCnn3dMemoryJoules();
    }

    public long packets() {
        return packets;
    }

    public long events() {
        return events;
    }

    public long pulses() {
        return pulses;
    }

    public long switches() {
        return switches;
    }

    public long ticks() {
        return ticks;
    }

    public RunSummary.EnergyJoules joules() {
        return new RunSummary.EnergyJoules(
                writeJoules, readJoules, resetJoules, writeJoules + readJoules + resetJoules);
    }

    RunLedger ledger(MemoryTechnology technology) {
        return RunLedger.of(
                new EnergyLedger(technology, neuronSteps, writeJoules, readJoules, resetJoules), pulses, switches);
    }

    public RunSummary.MemoryEnergyRatio ratio() {
        double total = writeJoules + readJoules + resetJoules;
        return total == 0
                ? new RunSummary.MemoryEnergyRatio(null, null)
                : new RunSummary.MemoryEnergyRatio(lstmMemoryJoules / total, cnn3dMemoryJoules / total);
    }
}
