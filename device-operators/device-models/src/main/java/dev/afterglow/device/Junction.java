package dev.afterglow.device;

/**
 * The reference model of one junction: plain, pure and exact. Power follows from the state at the start of a pulse and is kept
 * through it, also if the junction switches (frozen resistance), so that heat has a closed form.
 *
 * <pre>
 * R_AP(V) = R_P (1 + TMR0 / (1 + (V/Vh)^2)),   P = V^2 / R,   p = 1 - exp(-integral Gamma(V, T(t)) dt)
 * </pre>
 */
public final class Junction {
    private final JunctionParameters parameters;
    private final FosterNetwork heat;
    private final SwitchingLaw law;

    public Junction(JunctionParameters parameters) {
        this.parameters = parameters;
        heat = new FosterNetwork(parameters.modes());
        law = new SwitchingLaw(parameters);
    }

    public JunctionParameters parameters() {
        return parameters;
    }

    public FosterNetwork heat() {
        return heat;
    }

    public SwitchingLaw law() {
        return law;
    }

    /** Antiparallel and at ambient temperature. */
    public JunctionState cold() {
        return new JunctionState(heat.cold(), MagneticState.ANTIPARALLEL);
    }

    public double resistanceOhms(MagneticState state, double volts) {
        if (state == MagneticState.PARALLEL) {
            return parameters.parallelOhms();
        }
        double ratio = volts / parameters.halfVolts();
        return parameters.parallelOhms() * (1 + parameters.tunnelMagnetoresistance() / (1 + ratio * ratio));
    }

    public double watts(MagneticState state, double volts) {
        return volts * volts / resistanceOhms(state, volts);
    }

    public double joules(MagneticState state, VoltagePulse pulse) {
        return watts(state, pulse.volts()) * pulse.seconds();
    }

    /** Lets a junction cool without voltage. */
    public JunctionState relax(JunctionState state, double seconds) {
        return new JunctionState(heat.advance(state.excessKelvin(), 0, seconds), state.magnetic());
    }

    /** Heats a junction with a pulse and leaves its magnetic state alone. */
    public JunctionState warm(JunctionState state, VoltagePulse pulse) {
        double watts = watts(state.magnetic(), pulse.volts());
        return new JunctionState(heat.advance(state.excessKelvin(), watts, pulse.seconds()), state.magnetic());
    }

    /**
     * Gives a pulse.
     *
     * @param draw uniform in [0, 1): the junction switches if it is below the switching probability
     */
    public PulseOutcome step(JunctionState state, VoltagePulse pulse, double draw) {
        double hazard = hazard(state, pulse);
        double probability = -Math.expm1(-hazard);
        boolean switched = draw < probability;
        JunctionState warmed = warm(state, pulse);
        JunctionState after = switched ? warmed.with(state.magnetic().opposite()) : warmed;
        return new PulseOutcome(state, after, hazard, probability, switched, joules(state.magnetic(), pulse));
    }

    /** Returns a junction to antiparallel with certainty: heat of the pulse included. */
    public JunctionState reset(JunctionState state, VoltagePulse pulse) {
        return warm(state, pulse).with(MagneticState.ANTIPARALLEL);
    }

    public double switchingProbability(JunctionState state, VoltagePulse pulse) {
        return -Math.expm1(-hazard(state, pulse));
    }

    /** Integral of the rate over a pulse while it heats the junction. */
    public double hazard(JunctionState state, VoltagePulse pulse) {
        double watts = watts(state.magnetic(), pulse.volts());
        double favourableVolts = state.magnetic() == MagneticState.ANTIPARALLEL ? pulse.volts() : -pulse.volts();
        double fastest = parameters.modes().stream()
                .mapToDouble(FosterMode::timeConstantSeconds)
                .min()
                .orElseThrow();
        // Panels of 3, 6, 12, ... time constants, so that the first rise of a long pulse is resolved as well as that of
        // a short.
        double hazard = 0;
        double from = 0;
        for (double width = 3 * fastest; from < pulse.seconds(); width *= 2) {
            double to = Math.min(pulse.seconds(), from + width);
            hazard += GaussLegendre.integrate(
                    t -> law.rateHertz(favourableVolts, kelvin(state.excessKelvin(), watts, t)), from, to);
            from = to;
        }
        return hazard;
    }

    private double kelvin(double[] excessKelvin, double watts, double seconds) {
        double kelvin = parameters.ambientKelvin();
        for (int k = 0; k < excessKelvin.length; k++) {
            kelvin += parameters.modes().get(k).advance(excessKelvin[k], watts, seconds);
        }
        return kelvin;
    }
}
