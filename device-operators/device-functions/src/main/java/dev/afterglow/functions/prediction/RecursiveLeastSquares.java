package dev.afterglow.functions.prediction;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Linear regression that learns from one example at a time and slowly forgets.
 *
 * <p>k = P x / (f + x'P x), w += k e, P = (P - k x'P) / f, with forgetting factor f and error e = y - w'x (Haykin, Adaptive
 * Filter Theory). P starts at the identity over the ridge, and forgetting stops while its trace would grow beyond that, so quiet
 * inputs cannot wind it up. An error counts no more than a limit (Huber's influence function), so that one event nobody could
 * foresee does not undo what was learnt. Public fields make it a Flink POJO.
 */
public final class RecursiveLeastSquares {
    private static final double FORGETTING = 0.9995;

    public double[] weights = new double[0];
    /** P, row-major. */
    public double[] covariance = new double[0];

    public double ridge;
    public double errorLimit;

    static RecursiveLeastSquares untrained(int inputs, double ridge, double errorLimit) {
        RecursiveLeastSquares regression = new RecursiveLeastSquares();
        regression.weights = new double[inputs];
        regression.covariance = new double[inputs * inputs];
        regression.ridge = ridge;
        regression.errorLimit = errorLimit;
        for (int i = 0; i < inputs; i++) {
            regression.covariance[i * inputs + i] = 1 / ridge;
        }
        return regression;
    }

    double predict(double[] inputs) {
        double sum = 0;
        for (int i = 0; i < inputs.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return sum;
    }

    void learn(double[] inputs, double target) {
        int n = inputs.length;
        DMatrixRMaj p = DMatrixRMaj.wrap(n, n, covariance);
        DMatrixRMaj x = DMatrixRMaj.wrap(n, 1, inputs);
        DMatrixRMaj px = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.mult(p, x, px);
        double error = Math.max(-errorLimit, Math.min(errorLimit, target - predict(inputs)));
        double gain = 1 / (FORGETTING + CommonOps_DDRM.dot(x, px));
        for (int i = 0; i < n; i++) {
            weights[i] += gain * px.get(i) * error;
        }
        CommonOps_DDRM.multAddTransB(-gain, px, px, p);
        if (CommonOps_DDRM.trace(p) / FORGETTING <= n / ridge) {
            CommonOps_DDRM.scale(1 / FORGETTING, p);
        }
    }
}
