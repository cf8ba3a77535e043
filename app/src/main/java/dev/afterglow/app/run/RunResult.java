package dev.afterglow.app.run;

/** What is left of a run: figures for a report, and what a picture needs. */
public record RunResult(RunSummary summary, RunHistory history) {}
