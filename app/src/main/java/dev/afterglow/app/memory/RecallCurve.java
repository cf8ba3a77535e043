package dev.afterglow.app.memory;

import dev.afterglow.schemas.MemoryAnswer;
import java.util.List;

/**
 * What was recalled of lists, by place in the list.
 *
 * @param recalled share of the lists of which the item was recalled
 * @param first share of the lists of which it was recalled first
 * @param answering share of the item's devices that answered the probe
 * @param joulesPerItem energy for each item shown, questions included
 */
record RecallCurve(double[] recalled, double[] first, double[] answering, double joulesPerItem) {
    static RecallCurve of(List<MemoryAnswer> answers, int items, int devices, double joulesPerItem) {
        double[] recalled = new double[items];
        double[] first = new double[items];
        double[] answering = new double[items];
        double list = 1.0 / answers.size();
        for (MemoryAnswer answer : answers) {
            for (int place : answer.getAnswer()) {
                recalled[place] += list;
            }
            if (!answer.getAnswer().isEmpty()) {
                first[answer.getAnswer().get(0)] += list;
            }
            for (int item = 0; item < items; item++) {
                answering[item] += list * answer.getStrengths().get(item) / devices;
            }
        }
        return new RecallCurve(recalled, first, answering, joulesPerItem);
    }
}
