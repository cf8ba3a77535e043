package dev.afterglow.app.memory;

import dev.afterglow.functions.memory.MemoryAnswer;
import java.util.List;

/**
 * What was recalled of lists, by place in the list.
 *
 * @param recalled share of the lists of which the item was recalled
 * @param first share of the lists of which it was recalled first
 * @param answering share of the item's devices that answered the probe
 */
record RecallCurve(double[] recalled, double[] first, double[] answering) {
    static RecallCurve of(List<MemoryAnswer> answers, int items, int devices) {
        double[] recalled = new double[items];
        double[] first = new double[items];
        double[] answering = new double[items];
        double list = 1.0 / answers.size();
        for (MemoryAnswer answer : answers) {
            for (int place : answer.answer()) {
                recalled[place] += list;
            }
            if (answer.answer().length > 0) {
                first[answer.answer()[0]] += list;
            }
            for (int item = 0; item < items; item++) {
                answering[item] += list * answer.strengths()[item] / devices;
            }
        }
        return new RecallCurve(recalled, first, answering);
    }
}
