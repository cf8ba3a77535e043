package dev.afterglow.app.memory;

/**
 * Two parameters and how close they come.
 *
 * @param tauItems time constant of the neurons in items
 * @param devices of an item
 * @param rmse to the human curve that was fitted
 */
record ParameterFit(double tauItems, int devices, double rmse) {
    static final ParameterFit NONE = new ParameterFit(Double.NaN, 0, Double.POSITIVE_INFINITY);

    ParameterFit orIfCloser(ParameterFit other) {
        return other.rmse < rmse ? other : this;
    }
}
