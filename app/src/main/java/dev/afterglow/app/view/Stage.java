package dev.afterglow.app.view;

/** Where a run stands. */
enum Stage {
    /** Broker and cluster are starting. */
    STARTING,
    /** All is up, and no event has been sent. */
    WAITING,
    /** Events are being sent. */
    RUNNING,
    /** All was sent; the job works off what is left. */
    FINISHING,
    /** All was sent and all came out. */
    FINISHED,
    /** The run broke off. */
    FAILED
}
