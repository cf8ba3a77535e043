/** The topologies, their configuration, uids and alert patterns. A topology is a function of its sources and sinks. */
@NullMarked
package dev.afterglow.jobs;

import org.jspecify.annotations.NullMarked;
