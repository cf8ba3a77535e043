/** The topics of a Kafka that others run: what is published to has to be there. */
@NullMarked
package dev.afterglow.app.topics;

import org.jspecify.annotations.NullMarked;
