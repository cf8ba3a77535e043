/**
 * Signs: what an alert pattern is told of a sensor or tile at a tick. A sign is raised or calm; that it stays raised is for the pattern
 * to see. Few signs come of many events, so patterns keep little.
 */
@NullMarked
package dev.afterglow.functions.alert;

import org.jspecify.annotations.NullMarked;
