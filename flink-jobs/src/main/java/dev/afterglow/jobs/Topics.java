package dev.afterglow.jobs;

import java.util.List;

/** Names of the topics, which are part of the contract. */
public final class Topics {
    public static final String EVENTS = "afterglow.events";
    public static final String VEHICLE = "afterglow.vehicle";
    public static final String TRAJECTORIES = "afterglow.trajectories";
    public static final String ENERGY = "afterglow.energy";
    public static final String THERMAL = "afterglow.thermal";
    public static final String ALERTS = "afterglow.alerts";
    public static final String PROBES = "afterglow.probes";
    public static final String ANSWERS = "afterglow.answers";
    public static final String REJECTED = "afterglow.rejected";

    /** Of the drive job. */
    public static final List<String> OUTPUTS = List.of(TRAJECTORIES, ENERGY, THERMAL, ALERTS, REJECTED);

    private Topics() {}
}
