package dev.afterglow.app.device;

import java.util.ArrayList;
import java.util.List;

/** Reads groups of numbers from an option: numbers parted by commas, groups by semicolons. */
final class NumberGroups {
    private NumberGroups() {}

    /**
     * Groups of as many numbers as {@code form} names.
     *
     * @param what a group is, for the refusal
     * @param form of a group, for example {@code t_ns,V,width_ns}
     */
    static List<double[]> parse(String text, String what, String form) {
        int size = form.split(",").length;
        List<double[]> groups = new ArrayList<>();
        for (String group : text.strip().split(";", -1)) {
            if (group.isBlank() && !groups.isEmpty()) {
                continue;
            }
            double[] numbers = numbers(group);
            if (numbers.length != size) {
                throw new IllegalArgumentException(
                        "%s %d must be %s: %s".formatted(what, groups.size() + 1, form, group.strip()));
            }
            groups.add(numbers);
        }
        return groups;
    }

    /** The numbers of one group; none if one of them is not a number. */
    private static double[] numbers(String group) {
        String[] words = group.split(",", -1);
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i].strip());
            } catch (NumberFormatException e) {
                return new double[0];
            }
        }
        return numbers;
    }
}
