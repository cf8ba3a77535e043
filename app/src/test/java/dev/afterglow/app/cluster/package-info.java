/** The route over a real cluster: the same processes as in {@code docker-compose.yml}, without containers. */
@NullMarked
package dev.afterglow.app.cluster;

import org.jspecify.annotations.NullMarked;
