package dev.afterglow.app.run;

import dev.afterglow.device.tile.DeviceSpread;
import dev.afterglow.device.tile.PopulationDrive;
import dev.afterglow.functions.tile.NeuronOperation;
import dev.afterglow.functions.tile.NeuronSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the neurons of a run were operated; the component names are keys of the contract. Null is what suits the preset.
 *
 * @param compression seconds of the sensor's clock for one second of device time
 */
public record RunOperation(
        String drive,
        String polarity,
        @Nullable PopulationDrive onVolts,
        @Nullable PopulationDrive offVolts,
        double compression,
        DeviceSpread spread,
        @Nullable Double ambientKelvin,
        boolean compensated) {
    static RunOperation of(NeuronSettings neurons) {
        NeuronOperation operation = neurons.operation();
        return new RunOperation(
                operation.drive().kind().toString(),
                operation.drive().polarity().toString(),
                operation.drive().on(),
                operation.drive().off(),
                neurons.timeCompression(),
                operation.spread(),
                operation.ambientKelvin(),
                operation.compensated());
    }

    /** In words, without what is as usual. */
    String words() {
        StringBuilder words = new StringBuilder("%s, %s; %s s of the sensor for 1 s of the device"
                .formatted(
                        drive,
                        polarity.replace('-', ' '),
                        (compression < 1 ? "%.3g" : "%,.0f").formatted(compression)));
        if (onVolts != null) {
            words.append("; ON ").append(volts(onVolts));
        }
        if (offVolts != null) {
            words.append("; OFF ").append(volts(offVolts));
        }
        if (!spread.equals(DeviceSpread.NONE)) {
            words.append("; devices differ by %.3g %% in resistance, %.3g %% in Vc, %.3g %% in tau"
                    .formatted(
                            100 * spread.resistanceSigma(),
                            100 * spread.criticalVoltsSigma(),
                            100 * spread.timeConstantSigma()));
        }
        if (ambientKelvin != null) {
            words.append("; %.4g K around%s".formatted(ambientKelvin, compensated ? ", compensated" : ""));
        }
        return words.toString();
    }

    private static String volts(PopulationDrive drive) {
        return "%.4g + %.4g V".formatted(drive.biasVolts(), drive.gainVolts());
    }
}
