package dev.afterglow.device;

/**
 * What a neuron's behaviour depends on: presets that are scaled copies of each other, in volts, ohms or seconds, agree in all.
 *
 * @param excitationPerPulse chi kappa, by how much one pulse raises the logarithm of the next one's rate at once
 * @param periodOverTau time between pulses over the fast time constant
 * @param pulseOverTau pulse width over the fast time constant: well above 1 remembers when, well below how much
 * @param barrierUnderBias Delta (1 - V/Vc)
 * @param heatOverAmbient R_th P / T0, the hottest a neuron gets by write pulses alone before it switches
 */
public record DimensionlessGroups(
        double excitationPerPulse,
        double periodOverTau,
        double pulseOverTau,
        double barrierUnderBias,
        double heatOverAmbient) {}
