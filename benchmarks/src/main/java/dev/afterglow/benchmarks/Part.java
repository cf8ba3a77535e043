package dev.afterglow.benchmarks;

import dev.afterglow.benchmarks.micro.DecoderPart;
import dev.afterglow.benchmarks.micro.KernelPart;
import dev.afterglow.benchmarks.micro.ReorderPart;
import dev.afterglow.benchmarks.pipeline.CheckpointPart;
import dev.afterglow.benchmarks.pipeline.DrainPart;
import dev.afterglow.benchmarks.pipeline.LivePart;
import dev.afterglow.benchmarks.pipeline.RecordingPart;
import dev.afterglow.benchmarks.pipeline.ScalePart;
import dev.afterglow.benchmarks.pipeline.ViewPart;
import dev.afterglow.benchmarks.report.Section;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The parts of the benchmark by name. */
enum Part {
    KERNEL("kernel", (settings, words) -> List.of(KernelPart.measure(settings.runs(), settings.brief()))),
    DECODERS("decoders", (settings, words) -> List.of(DecoderPart.measure(settings.runs(), settings.brief()))),
    REORDER("reorder", (settings, words) -> List.of(ReorderPart.measure(settings.runs(), settings.brief()))),
    DRAIN("drain", (settings, words) -> List.of(DrainPart.measure(settings, words))),
    CHECKPOINT("checkpoint", (settings, words) -> List.of(CheckpointPart.measure(settings, words))),
    SCALE("scale", (settings, words) -> List.of(ScalePart.measure(settings, words))),
    LIVE("live", LivePart::measure),
    VIEW("view", ViewPart::measure),
    RECORDING("recording", (settings, words) -> ofRecording(settings));

    /** Measures. */
    @FunctionalInterface
    interface Measurement {
        List<Section> measure(BenchSettings settings, Consumer<String> words) throws Exception;
    }

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // measurements are stateless
    private final Measurement measurement;

    Part(String text, Measurement measurement) {
        this.text = text;
        this.measurement = measurement;
    }

    List<Section> measure(BenchSettings settings, Consumer<String> words) throws Exception {
        return measurement.measure(settings, words);
    }

    private static List<Section> ofRecording(BenchSettings settings) throws Exception {
        return settings.recording() == null
                ? List.of()
                : List.of(RecordingPart.measure(settings, settings.recording()));
    }

    static Part named(String text) {
        return Arrays.stream(values())
                .filter(part -> part.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--only must be one of "
                        + Arrays.stream(values()).map(Part::toString).collect(Collectors.joining(", ")) + ": "
                        + text));
    }

    @Override
    public String toString() {
        return text;
    }
}
