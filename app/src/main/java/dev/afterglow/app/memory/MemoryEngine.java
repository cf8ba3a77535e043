package dev.afterglow.app.memory;

/** What runs a cohort through its protocols. All engines give the same answers. */
public interface MemoryEngine extends AutoCloseable {
    Answers ask(Cohort cohort) throws Exception;

    @Override
    default void close() throws Exception {}
}
