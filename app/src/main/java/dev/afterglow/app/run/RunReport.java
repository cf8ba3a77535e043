package dev.afterglow.app.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.afterglow.app.score.HorizonScore;
import java.util.Locale;

/** A summary in the form that is asked for. */
public final class RunReport {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RunReport() {}

    public static String json(RunSummary summary) {
        try {
            return JSON.writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a summary is always writable", e);
        }
    }

    /** What a person wants to know, a line each. */
    public static String table(RunSummary run) {
        StringBuilder table = new StringBuilder();
        line(table, "source", "%s (%s), %.2f s of sensor time", run.source(), run.sensor(), run.sensorSeconds());
        line(table, "neurons", "%s, preset %s, seed %d", run.neuron(), run.preset(), run.seed());
        line(table, "", "%s", run.operation().words());
        RunSummary.Events events = run.events();
        line(table, "events", "%,d read in %,d packets", events.read(), run.packets());
        line(
                table,
                "",
                "%,d processed, %,d late, %,d duplicate, %,d rejected%s",
                events.processed(),
                events.late(),
                events.duplicate(),
                events.rejected(),
                events.areAllAccountedFor() ? "" : "  NOT ALL ACCOUNTED FOR");
        line(table, "pulses", "%,d, of which switched a neuron %,d", run.pulses(), run.switches());
        line(table, "ticks", "%,d, with %,d predictions", run.ticks(), run.predictions());
        energy(table, run);
        steering(table, run);
        line(
                table,
                "throughput",
                "%,.0f events/s, %.2f x real time",
                run.throughput().eventsPerSecond(),
                run.throughput().realTimeFactor());
        Double median = run.latencyMs().p50();
        Double slow = run.latencyMs().p99();
        if (median != null && slow != null) {
            line(
                    table,
                    "latency",
                    "%.1f ms median, %.1f ms 99th percentile, last event to prediction (%s)",
                    median,
                    slow,
                    run.delivery());
        }
        for (RunSummary.Alert alert : run.alerts()) {
            line(table, "alert", "at %.2f s: %s", alert.startSeconds(), alert.text());
        }
        line(table, "state", "digest %s", run.stateDigest());
        return table.toString().stripTrailing();
    }

    private static void energy(StringBuilder table, RunSummary run) {
        RunSummary.EnergyJoules joules = run.energyJoules();
        line(
                table,
                "energy",
                "%.3g J: write %.3g, read %.3g, reset %.3g",
                joules.total(),
                joules.write(),
                joules.read(),
                joules.reset());
        Double lstm = run.memoryEnergyRatio().lstm();
        Double cnn3d = run.memoryEnergyRatio().cnn3d();
        if (lstm == null || cnn3d == null) {
            return;
        }
        line(table, "", "memory alone would cost an LSTM %,.0f times, a 3D-CNN %,.0f times that", lstm, cnn3d);
        line(
                table,
                "",
                "claimed are %,.0f and %,.0f (arXiv 2512.15829); --ledger shows every term",
                run.ledger().lstm().claimedRatio(),
                run.ledger().cnn3d().claimedRatio());
    }

    private static void steering(StringBuilder table, RunSummary run) {
        if (run.steering().horizons().isEmpty()) {
            line(table, "steering", "not learnt: no vehicle signals");
            return;
        }
        line(table, "steering", "RMSE in degrees of the wheel; best constant; wheel kept as it is");
        for (HorizonScore horizon : run.steering().horizons()) {
            line(
                    table,
                    "",
                    "%+.1f s %8.2f %8.2f %8.2f   explained variance %s",
                    horizon.seconds(),
                    horizon.rmseDeg(),
                    horizon.meanRmseDeg(),
                    horizon.lastValueRmseDeg(),
                    horizon.eva() == null ? "-" : String.format(Locale.ROOT, "%.2f", horizon.eva()));
        }
        if (run.trajectory() != null) {
            line(
                    table,
                    "trajectory",
                    "%.2f m off on average, %.2f m after 2 s; %.2f m if wheel and speed were kept",
                    run.trajectory().adeM(),
                    run.trajectory().fdeM(),
                    run.trajectory().constantAdeM());
        }
    }

    private static void line(StringBuilder table, String name, String format, Object... values) {
        table.append(String.format(Locale.ROOT, "%-11s", name))
                .append(String.format(Locale.ROOT, format, values))
                .append('\n');
    }
}
