package dev.afterglow.jobs;

import dev.afterglow.functions.alert.Sign;
import dev.afterglow.schemas.AlertKind;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.Micros;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * A sign that was calm and then raised for a number of steps in a row: one alert when it has, and no other until it was calm again.
 *
 * <p>What a pattern keeps is bounded by the steps of one subject, and thrown away after {@code within}.
 */
final class SustainedAlert extends PatternProcessFunction<Sign, DrivingAlert> {
    /** Signs behind the watermark. They come in its order, so there are none; a counter says so. */
    static final OutputTag<Sign> LATE = new OutputTag<>("late-signs") {};

    private static final String CALM = "calm";
    private static final String RAISED = "raised";
    private static final int SPARE_STEPS = 2;

    private final AlertKind kind;
    private final String text;

    private SustainedAlert(AlertKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /**
     * Alerts from signs.
     *
     * @param signs by their subject
     * @param steps how many raised signs in a row make an alert
     * @param step time between two signs of one subject
     * @param text sentence for a person; gets the seconds since the calm sign, the largest value, the tile and the sensor
     */
    static SingleOutputStreamOperator<DrivingAlert> of(
            KeyedStream<Sign, String> signs, AlertKind kind, int steps, Duration step, String text) {
        return Patience.ALERT.of(CEP.pattern(signs, pattern(steps, step))
                .inEventTime()
                .sideOutputLateData(LATE)
                .process(new SustainedAlert(kind, text))
                .name(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .uid(OperatorUids.alertOf(kind)));
    }

    static Pattern<Sign, ?> pattern(int steps, Duration step) {
        return Pattern.<Sign>begin(CALM, AfterMatchSkipStrategy.skipPastLastEvent())
                .where(SimpleCondition.of(sign -> !sign.raised()))
                .next(RAISED)
                .where(SimpleCondition.of(Sign::raised))
                .times(steps)
                .consecutive()
                .within(step.multipliedBy(steps + SPARE_STEPS));
    }

    @Override
    public void processMatch(Map<String, List<Sign>> match, Context context, Collector<DrivingAlert> out) {
        Sign calm = Objects.requireNonNull(match.get(CALM)).get(0);
        List<Sign> raised = Objects.requireNonNull(match.get(RAISED));
        Sign last = raised.get(raised.size() - 1);
        double largest = raised.stream().mapToDouble(Sign::value).max().orElse(Double.NaN);
        DrivingAlert.Builder alert = DrivingAlert.newBuilder()
                .setSensorId(last.sensorId())
                .setKind(kind)
                .setStart(Micros.toInstant(calm.tickUs()))
                .setEnd(Micros.toInstant(last.tickUs()))
                .setText(String.format(
                        Locale.ROOT,
                        text,
                        (last.tickUs() - calm.tickUs()) * 1e-6,
                        largest,
                        last.tile(),
                        last.sensorId()));
        if (last.tile() != Sign.NO_TILE) {
            alert.setTile(last.tile());
        }
        out.collect(alert.build());
    }
}
