package dev.afterglow.app.plot;

import dev.afterglow.app.device.PulseTrain;
import dev.afterglow.device.Junction;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;

/** Four panels of one neuron: switching, heat, excitability, barrier. */
public final class DeviceFigure {
    private static final int PANEL_WIDTH = 620;
    private static final int PANEL_HEIGHT = 400;
    private static final int GAP = 20;

    private DeviceFigure() {}

    public static Figure of(NeuronPreset preset, PulseTrain train, MagneticState state) {
        Junction junction = new Junction(preset.junction());
        String subtitle = "Written with %s V for %s ns; thermal time constant %s ns; ambient temperature %s K"
                .formatted(
                        Label.of(preset.pulses().write().volts()),
                        Label.of(1e9 * preset.pulses().write().seconds()),
                        Label.of(1e9 * preset.junction().modes().get(0).timeConstantSeconds()),
                        Label.of(preset.junction().ambientKelvin()));
        return new Figure(preset.name(), subtitle, 2 * PANEL_WIDTH + GAP, 2 * PANEL_HEIGHT + GAP)
                .with(SwitchingPanel.of(junction, preset), 0, 0, PANEL_WIDTH, PANEL_HEIGHT)
                .with(HeatPanel.of(junction, train, state), PANEL_WIDTH + GAP, 0, PANEL_WIDTH, PANEL_HEIGHT)
                .with(ExcitabilityPanel.of(junction, preset), 0, PANEL_HEIGHT + GAP, PANEL_WIDTH, PANEL_HEIGHT)
                .with(
                        BarrierPanel.of(junction, preset),
                        PANEL_WIDTH + GAP,
                        PANEL_HEIGHT + GAP,
                        PANEL_WIDTH,
                        PANEL_HEIGHT);
    }
}
