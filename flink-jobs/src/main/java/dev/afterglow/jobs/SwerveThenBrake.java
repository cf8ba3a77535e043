package dev.afterglow.jobs;

import dev.afterglow.functions.prediction.DrivingMoment;
import dev.afterglow.schemas.AlertKind;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.Micros;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.util.Collector;

/** A jump of the steering wheel followed by hard braking within two seconds. */
final class SwerveThenBrake extends PatternProcessFunction<DrivingMoment, DrivingAlert> {
    static final double JUMP_DEGREES = 40;
    static final double HARD_BRAKING_METRES_PER_SECOND2 = 4;
    static final Duration WITHIN = Duration.ofSeconds(2);

    private static final String SWERVE = "swerve";
    private static final String BRAKE = "brake";

    static Pattern<DrivingMoment, ?> pattern() {
        return Pattern.<DrivingMoment>begin(SWERVE, AfterMatchSkipStrategy.skipPastLastEvent())
                .where(SimpleCondition.of(moment -> moment.beginsToSwerve(JUMP_DEGREES)))
                .followedBy(BRAKE)
                .where(SimpleCondition.of(moment -> moment.beginsToBrake(HARD_BRAKING_METRES_PER_SECOND2)))
                .within(WITHIN);
    }

    @Override
    public void processMatch(Map<String, List<DrivingMoment>> match, Context context, Collector<DrivingAlert> out) {
        DrivingMoment swerve = Objects.requireNonNull(match.get(SWERVE)).get(0);
        DrivingMoment brake = Objects.requireNonNull(match.get(BRAKE)).get(0);
        out.collect(DrivingAlert.newBuilder()
                .setSensorId(swerve.sensorId())
                .setKind(AlertKind.SWERVE_THEN_BRAKE)
                .setStart(Micros.toInstant(swerve.tickUs()))
                .setEnd(Micros.toInstant(brake.tickUs()))
                .setText(String.format(
                        Locale.ROOT,
                        "steering jumped by %.0f degrees, then braking at %.1f m/s2 after %.2f s",
                        swerve.steeringJumpDegrees(),
                        brake.decelerationMetresPerSecond2(),
                        (brake.tickUs() - swerve.tickUs()) * 1e-6))
                .build());
    }
}
