package dev.afterglow.app.memory;

import java.util.List;

/**
 * What came out of free recall.
 *
 * @param rehearsed whether early items were rehearsed
 * @param controls other neurons with the raw parameters, on the list 20-1
 */
public record FreeRecallReport(
        String neuron,
        String preset,
        long seed,
        int trials,
        boolean rehearsed,
        List<RecalledList> lists,
        List<Control> controls) {
    static final ListDesign CONTROLLED = new ListDesign(20, 1);

    /**
     * One list.
     *
     * @param serialPosition share recalled by place, with the fitted parameters, or the raw ones if the neuron is not fitted
     * @param firstRecall share recalled first by place
     * @param rmseRecency of the recency part to the human curve, {@code rmse} of all places
     * @param raw with parameters set before any fit, the same for all lists
     * @param delayed as {@code raw}, asked five time constants later
     */
    public record RecalledList(
            String list,
            double tauItems,
            double tauSeconds,
            int devices,
            double[] serialPosition,
            double[] firstRecall,
            double rmseRecency,
            double rmse,
            int recencyFrom,
            double[] human,
            Run raw,
            double[] delayed) {
        static RecalledList of(ListDesign design, Run fitted, Run raw, double[] delayed) {
            return new RecalledList(
                    design.name(),
                    fitted.tauItems(),
                    fitted.tauItems() * design.itemSeconds(),
                    fitted.devices(),
                    fitted.serialPosition(),
                    fitted.firstRecall(),
                    fitted.rmseRecency(),
                    fitted.rmse(),
                    design.recencyFrom(),
                    design.human(),
                    raw,
                    delayed);
        }
    }

    /** One run of one list. */
    public record Run(
            double tauItems,
            int devices,
            double rmseRecency,
            double rmse,
            double[] serialPosition,
            double[] firstRecall) {
        static Run of(ListDesign design, ParameterFit parameters, RecallCurve curve) {
            return new Run(
                    parameters.tauItems(),
                    parameters.devices(),
                    Curve.rmse(curve.recalled(), design.human(), design.recencyFrom()),
                    Curve.rmse(curve.recalled(), design.human()),
                    curve.recalled(),
                    curve.first());
        }
    }

    /** A neuron to compare with. */
    public record Control(String neuron, double rmseRecency, double[] serialPosition) {}
}
