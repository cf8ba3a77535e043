/**
 * What an embedded run stands on: the directory it owns and a real Kafka broker beside it. Processes, ports and files
 * live here; no command and no topology does.
 */
@NullMarked
package dev.afterglow.app.runtime;

import org.jspecify.annotations.NullMarked;
