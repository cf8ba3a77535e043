package dev.afterglow.app.command;

import dev.afterglow.app.device.BenchPulse;
import dev.afterglow.app.device.DerivedFigures;
import dev.afterglow.app.device.DeviceReport;
import dev.afterglow.device.FosterMode;
import dev.afterglow.device.NeuronFigures;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.VoltagePulse;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A neuron on the bench as people read it. */
final class DeviceTable {
    private final TextTable table = new TextTable(14);
    private final DeviceReport report;

    private DeviceTable(DeviceReport report) {
        this.report = report;
    }

    static String of(DeviceReport report) {
        return new DeviceTable(report).text();
    }

    private String text() {
        NeuronPreset preset = report.preset();
        table.line("preset", "%s", preset.name())
                .line("", "%s", preset.summary())
                .blank();
        junction();
        pulses();
        groups();
        overTemperature();
        sources();
        if (report.pulses() != null) {
            train(report.pulses());
        }
        return table.toString();
    }

    private void junction() {
        DerivedFigures derived = report.derived();
        table.line(
                "resistance",
                "%s parallel; %s antiparallel, which the write voltage lowers to %s",
                Quantity.of(derived.parallelOhms(), "Ohm"),
                Quantity.of(derived.antiparallelOhmsAtZeroBias(), "Ohm"),
                Quantity.of(derived.figures().antiparallelOhms(), "Ohm"));
        String name = "heat";
        for (FosterMode mode : report.preset().junction().modes()) {
            table.line(
                    name,
                    "%,.0f K/W relaxing with %s",
                    mode.thermalResistanceKelvinPerWatt(),
                    Quantity.of(mode.timeConstantSeconds(), "s"));
            name = "";
        }
    }

    private void pulses() {
        NeuronFigures figures = report.derived().figures();
        table.line("write", "%s: %s", pulse(report.preset().pulses().write()), energy(figures.writeJoules()))
                .line("", "%s once it has switched", energy(figures.writeJoulesSwitched()))
                .line("", "a cold neuron switches with probability %.4f", figures.coldProbability())
                .line("read", "%s: %s", pulse(report.preset().pulses().read()), energy(figures.readJoules()))
                .line("reset", "%s: %s", pulse(report.preset().pulses().reset()), energy(figures.resetJoules()))
                .line(
                        "excitability",
                        "chi = %.4f /K, what a kelvin left over adds to ln(rate) below the critical voltage",
                        figures.excitabilityPerKelvin())
                .line("price", "%s", figures.price());
    }

    private void groups() {
        var groups = report.derived().groups();
        table.blank()
                .line("groups", "%8.4f  chi kappa, excitation by the heat of one pulse", groups.excitationPerPulse())
                .line("", "%8.4f  Tc / tau, readout tick of 50 ms over the time constant", groups.periodOverTau())
                .line("", "%8.4f  tp / tau, pulse width over the time constant", groups.pulseOverTau())
                .line("", "%8.4f  Delta (1 - V/Vc), barrier left under the write voltage", groups.barrierUnderBias())
                .line("", "%8.4f  R P / T0, hottest by writing over ambient temperature", groups.heatOverAmbient());
    }

    private void overTemperature() {
        double ambientHertz = report.derived().overTemperature().get(0).rateHertz();
        table.blank()
                .line("temperature", " barrier/kT   critical V   rate at the write voltage, and over that at ambient");
        report.derived()
                .overTemperature()
                .forEach(at -> table.line(
                        String.format(Locale.ROOT, "%7.0f K", at.kelvin()),
                        "%11.5f %12.6f   %.4g /s %9.3f",
                        at.stabilityFactor(),
                        at.criticalVolts(),
                        at.rateHertz(),
                        at.rateHertz() / ambientHertz));
    }

    private void sources() {
        table.blank().line("sources of the numbers", "");
        new TreeMap<>(report.preset().sources())
                .forEach((key, source) -> table.line("  %-32s".formatted(key), "%s", source));
    }

    private void train(List<BenchPulse> train) {
        table.blank()
                .line(
                        "pulses",
                        "  t (ns)      V  width (ns)  state  before (K)   after (K)     hazard  probability  energy");
        for (BenchPulse pulse : train) {
            table.line(
                    "",
                    "%8s %6s %11s  %-5s %11.6f %11.6f %10.4g  %11.6f  %s%s",
                    Quantity.plain(pulse.tNs()),
                    Quantity.plain(pulse.volts()),
                    Quantity.plain(pulse.widthNs()),
                    pulse.state(),
                    pulse.excessKelvinBefore(),
                    pulse.excessKelvinAfter(),
                    pulse.hazard(),
                    pulse.probability(),
                    energy(pulse.energyJoules()),
                    Boolean.TRUE.equals(pulse.switched()) ? "  switched" : "");
        }
        double joules = train.stream().mapToDouble(BenchPulse::energyJoules).sum();
        table.line("", "%s in all", energy(joules));
    }

    private static String pulse(VoltagePulse pulse) {
        return "%s V for %s".formatted(Quantity.plain(pulse.volts()), Quantity.of(pulse.seconds(), "s"));
    }

    private static String energy(double joules) {
        return Quantity.of(joules, "J");
    }
}
