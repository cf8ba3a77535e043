package dev.afterglow.app.device;

import dev.afterglow.device.NeuronPreset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One neuron on the bench; the components are the keys of {@code device --json}.
 *
 * @param pulses null if no train was asked for
 */
public record DeviceReport(
        NeuronPreset preset,
        DerivedFigures derived,
        @Nullable List<BenchPulse> pulses) {}
