package dev.afterglow.app.memory;

/** What runs a cohort through its protocols. All engines give the same answers. */
public interface MemoryEngine {
    Answers ask(Cohort cohort) throws Exception;
}
