package dev.afterglow.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.alert.Heard;
import dev.afterglow.functions.alert.Hearing;
import dev.afterglow.functions.alert.Sign;
import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.frame.EnergySums;
import dev.afterglow.functions.frame.SensorFrame;
import dev.afterglow.functions.memory.Probe;
import dev.afterglow.functions.memory.SpentEnergy;
import dev.afterglow.functions.metrics.TickMoment;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.functions.prediction.DrivingMoment;
import dev.afterglow.functions.prediction.DrivingMoments;
import dev.afterglow.functions.prediction.PredictionScore;
import dev.afterglow.functions.prediction.PredictionScoring;
import dev.afterglow.functions.prediction.SteeringLearner;
import dev.afterglow.functions.prediction.VehicleMotion;
import dev.afterglow.functions.prediction.VehicleReading;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.ThermalSnapshot;
import dev.afterglow.schemas.TrajectoryPrediction;
import dev.afterglow.schemas.VehicleSample;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTypesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Received.class,
                TilePacket.class,
                TileReadout.class,
                SensorFrame.class,
                EnergySums.Sums.class,
                VehicleReading.class,
                VehicleMotion.class,
                SteeringLearner.class,
                DrivingMoment.class,
                DrivingMoments.Tick.class,
                DrivingAlert.class,
                Heard.class,
                Hearing.class,
                MemoryAnswer.class,
                PredictionScore.class,
                PredictionScoring.Outlook.class,
                Sign.class,
                TickMoment.class,
                Probe.class,
                SpentEnergy.class,
                TrajectoryPrediction.class,
                ThermalSnapshot.class,
                RejectedRecord.class,
                VehicleSample.class
            })
    void noTypeOfTheStreamFallsBackToGenericSerialization(Class<?> type) {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);
        assertThat(TypeInformation.of(type).createSerializer(config)).isNotNull();
    }
}
