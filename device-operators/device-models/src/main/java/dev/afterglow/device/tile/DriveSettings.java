package dev.afterglow.device.tile;

import dev.afterglow.device.NeuronPreset;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets about the drive.
 *
 * @param kind whether events or frames pulse the neurons
 * @param polarity what the two neurons of a pixel see
 * @param on amplitudes of the ON neurons, or null for those that suit the preset
 * @param off likewise of the OFF neurons
 */
public record DriveSettings(
        Kind kind,
        Polarity polarity,
        @Nullable PopulationDrive on,
        @Nullable PopulationDrive off) implements Serializable {
    public static final DriveSettings DEFAULT = new DriveSettings(Kind.PER_EVENT, Polarity.TWO_POPULATIONS, null, null);

    /** What makes a pulse. */
    public enum Kind {
        PER_EVENT("per-event"),
        PER_FRAME("per-frame");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public static Kind named(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown drive %s: must be one of %s"
                            .formatted(
                                    text,
                                    Arrays.stream(values()).map(Kind::toString).collect(Collectors.joining(", ")))));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public static DriveSettings of(Kind kind) {
        return new DriveSettings(kind, Polarity.TWO_POPULATIONS, null, null);
    }

    public Drive forPreset(NeuronPreset preset) {
        return switch (kind) {
            case PER_EVENT -> {
                EventDrive usual = EventDrive.of(preset);
                yield new EventDrive(given(on, usual.on()), given(off, usual.off()), polarity);
            }
            case PER_FRAME -> {
                FrameDrive usual = FrameDrive.of(preset);
                PopulationDrive onDrive = given(on, usual.on());
                PopulationDrive offDrive = given(off, usual.off());
                yield new FrameDrive(
                        onDrive,
                        offDrive,
                        polarity,
                        usual.mostEvents(),
                        Math.max(onDrive.mostVolts(), offDrive.mostVolts()));
            }
        };
    }

    private static PopulationDrive given(@Nullable PopulationDrive drive, PopulationDrive usual) {
        return drive == null ? usual : drive;
    }
}
