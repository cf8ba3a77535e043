package dev.afterglow.app.view;

/**
 * How far the replay has come.
 *
 * @param sentUs sensor time before which all events were sent
 * @param sentEvents how many
 */
record RunPosition(Stage stage, long sentUs, long sentEvents) {
    static final RunPosition START = new RunPosition(Stage.STARTING, 0, 0);

    RunPosition at(Stage next) {
        return new RunPosition(next, sentUs, sentEvents);
    }
}
