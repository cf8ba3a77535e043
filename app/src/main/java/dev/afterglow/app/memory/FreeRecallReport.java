package dev.afterglow.app.memory;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of free recall.
 *
 * @param rehearsed whether early items were rehearsed
 * @param fitted whether the lists were fitted one by one, otherwise they are as {@code raw}
 * @param controls other neurons with the raw parameters, on the list 20-1
 */
public record FreeRecallReport(
        String neuron,
        String preset,
        long seed,
        int trials,
        boolean rehearsed,
        boolean fitted,
        List<RecalledList> lists,
        List<Control> controls) {
    static final ListDesign CONTROLLED = new ListDesign(20, 1);

    /**
     * One list.
     *
     * @param serialPosition share recalled by place, with the fitted parameters, or the raw ones if the neuron is not fitted
     * @param firstRecall share recalled first by place
     * @param humanFirstRecall likewise of people, as far as it is published
     * @param rmseRecency of the recency part to the human curve, {@code rmse} of all places
     * @param spearman rank correlation with the human curve over all places
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
            double spearman,
            int recencyFrom,
            double joulesPerItem,
            double[] human,
            @Nullable FirstRecall humanFirstRecall,
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
                    Curve.spearman(fitted.serialPosition(), design.human()),
                    design.recencyFrom(),
                    fitted.joulesPerItem(),
                    design.human(),
                    design.humanFirstRecall(),
                    raw,
                    delayed);
        }
    }

    /** Share of lists of which the first item was recalled first, and each of the last items. */
    public record FirstRecall(double firstItem, double[] lastItems) {
        /** Of a curve by place, with as many last items. */
        public static FirstRecall of(double[] byPlace, int lastItems) {
            return new FirstRecall(byPlace[0], Arrays.copyOfRange(byPlace, byPlace.length - lastItems, byPlace.length));
        }
    }

    /**
     * One run of one list.
     *
     * @param joulesPerItem energy for each item shown, questions included
     */
    public record Run(
            double tauItems,
            int devices,
            double rmseRecency,
            double rmse,
            double joulesPerItem,
            double[] serialPosition,
            double[] firstRecall) {
        static Run of(ListDesign design, ParameterFit parameters, RecallCurve curve) {
            return new Run(
                    parameters.tauItems(),
                    parameters.devices(),
                    Curve.rmse(curve.recalled(), design.human(), design.recencyFrom()),
                    Curve.rmse(curve.recalled(), design.human()),
                    curve.joulesPerItem(),
                    curve.recalled(),
                    curve.first());
        }
    }

    /** A neuron to compare with. */
    public record Control(String neuron, double rmseRecency, double[] serialPosition) {}
}
