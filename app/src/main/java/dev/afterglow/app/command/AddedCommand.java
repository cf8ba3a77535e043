package dev.afterglow.app.command;

import java.util.concurrent.Callable;

/** A command from a room that the app knows nothing of: whatever is on the class path and says so is a command too. */
public interface AddedCommand extends Callable<Integer> {}
