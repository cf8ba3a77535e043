package dev.afterglow.app.command;

import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.DeviceSpread;
import dev.afterglow.device.tile.DriveSettings;
import dev.afterglow.device.tile.Polarity;
import dev.afterglow.device.tile.PopulationDrive;
import dev.afterglow.functions.tile.NeuronOperation;
import dev.afterglow.functions.tile.NeuronSettings;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which neurons a run has, and how they are operated. */
public final class NeuronArguments {
    @Mixin
    private final NeuronKindArguments kind = new NeuronKindArguments();

    @Option(
            names = "--drive",
            paramLabel = "D",
            defaultValue = "per-event",
            description = "per-event: each event is a pulse; per-frame: each tick one pulse, by the count of events"
                    + " (default: ${DEFAULT-VALUE}).")
    private String drive = "";

    @Option(
            names = "--polarity",
            paramLabel = "P",
            defaultValue = "two-populations",
            description = "two-populations: ON and OFF neurons see their own events; signed: those of the other as"
                    + " negative (default: ${DEFAULT-VALUE}).")
    private String polarity = "";

    @Option(
            names = "--on-volts",
            paramLabel = "BIAS,GAIN",
            description = "Pulses of the ON neurons: bias + gain for an event, bias + gain ln(1+n)/ln(16) for n events"
                    + " of a frame (default: as the preset).")
    private @Nullable String onVolts;

    @Option(names = "--off-volts", paramLabel = "BIAS,GAIN", description = "Likewise of the OFF neurons.")
    private @Nullable String offVolts;

    @Option(
            names = "--compression",
            paramLabel = "S",
            defaultValue = "STREAM",
            description = "Sensor seconds for a second of device time: STREAM (2.5e7), REAL_TIME (1, in which no heat"
                    + " lasts to the next event) or a number (default: ${DEFAULT-VALUE}).")
    private String compression = "";

    @Option(
            names = "--spread",
            paramLabel = "R,VC,TAU",
            description = "Differences between devices in percent, for example 5,3,10. Some hundred times slower.")
    private @Nullable String spread;

    @Option(names = "--ambient", paramLabel = "K", description = "Temperature around the junctions in kelvin.")
    private @Nullable Double ambientKelvin;

    @Option(names = "--compensate", description = "Let the write voltage follow the ambient temperature.")
    private boolean compensated;

    /**
     * The neurons that are meant.
     *
     * @throws IllegalArgumentException naming what to change
     */
    NeuronSettings settings(long seed) throws IOException {
        if (compensated && ambientKelvin == null) {
            throw new IllegalArgumentException("--compensate needs --ambient to compensate for");
        }
        return NeuronSettings.of(kind.neuron(), kind.preset(NeuronSettings.DEFAULT_PRESET), seed)
                .operated(
                        TimeCompression.parse(compression),
                        new NeuronOperation(
                                new DriveSettings(
                                        DriveSettings.Kind.named(drive),
                                        Polarity.named(polarity),
                                        population(onVolts),
                                        population(offVolts)),
                                spread == null ? DeviceSpread.NONE : DeviceSpread.parse(spread),
                                ambientKelvin,
                                compensated));
    }

    private static @Nullable PopulationDrive population(@Nullable String text) {
        return text == null ? null : PopulationDrive.parse(text);
    }
}
