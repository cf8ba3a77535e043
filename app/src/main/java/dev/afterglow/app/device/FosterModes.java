package dev.afterglow.app.device;

import dev.afterglow.device.FosterMode;
import java.util.ArrayList;
import java.util.List;

/** Reads thermal modes as a person writes them. */
public final class FosterModes {
    private static final double NS_PER_SECOND = 1e9;

    private FosterModes() {}

    /** Reads {@code R1,tau1ns;R2,tau2ns} with resistances in K/W. */
    public static List<FosterMode> parse(String text) {
        List<FosterMode> modes = new ArrayList<>();
        for (double[] numbers : NumberGroups.parse(text, "mode", "R,tau_ns")) {
            try {
                modes.add(new FosterMode(numbers[0], numbers[1] / NS_PER_SECOND));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("mode " + (modes.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return modes;
    }
}
