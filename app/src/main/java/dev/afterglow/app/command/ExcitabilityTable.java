package dev.afterglow.app.command;

import dev.afterglow.app.device.ExcitabilityReport;
import dev.afterglow.app.device.ExcitabilityReport.Frequency;
import dev.afterglow.app.device.ExcitabilityReport.Interval;
import dev.afterglow.app.device.ExcitabilityReport.Ratio;
import java.util.Locale;

/** The excitability law in a stream as people read it. */
final class ExcitabilityTable {
    private ExcitabilityTable() {}

    static String of(ExcitabilityReport report) {
        TextTable table = new TextTable(22)
                .line("recording", "%s (%s), %,d events", report.recording(), report.sensor(), report.events())
                .line("neurons", "preset %s, seed %d", report.preset(), report.seed())
                .line(
                        "tau",
                        "%s in the scene, %,.0f times that of the device",
                        Quantity.of(report.tauSeconds(), "s"),
                        report.sensorSecondsPerDeviceSecond())
                .line(
                        "pulses",
                        "%,d on neurons that could switch, %,d on neurons that had, %,d late",
                        report.all().pulses(),
                        report.pulsesOnSwitched(),
                        report.latePulses())
                .line(
                        "switches",
                        "%,d; %,d of them differ from the reference model's",
                        report.all().switches(),
                        report.differingSwitches())
                .blank()
                .line("since the last pulse", "    pulses   switched   measured  predicted  off by");
        report.intervals().forEach(interval -> frequency(table, name(interval), interval.frequency()));
        frequency(table, "never pulsed before", report.firstPulse());
        frequency(table, "all", report.all());
        table.blank();
        frequency(table, "within tau", report.againWithinTau());
        frequency(table, "rested for 10 tau", report.restedForTenTau());
        return table.line("ratio of the two", "%s", ratio(report.ratio())).toString();
    }

    private static void frequency(TextTable table, String name, Frequency frequency) {
        if (frequency.pulses() == 0) {
            table.line(name, "%10s", "none");
            return;
        }
        table.line(
                name,
                "%,10d %,10d %10.4f %10.4f  %+.1f sigma",
                frequency.pulses(),
                frequency.switches(),
                frequency.measured(),
                frequency.predicted(),
                frequency.deviationSigmas());
    }

    private static String name(Interval interval) {
        return interval.toTau() == null
                ? String.format(Locale.ROOT, "over %s tau", Quantity.plain(interval.fromTau()))
                : String.format(
                        Locale.ROOT,
                        "%s to %s tau",
                        Quantity.plain(interval.fromTau()),
                        Quantity.plain(interval.toTau()));
    }

    private static String ratio(Ratio ratio) {
        if (ratio.measured() == null || ratio.predicted() == null || ratio.standardError() == null) {
            return "not to be had from this recording";
        }
        return String.format(
                Locale.ROOT,
                "measured %.3f, predicted %.3f +/- %.3f",
                ratio.measured(),
                ratio.predicted(),
                ratio.standardError());
    }
}
