/** What stands around live sensors when a person calls them: their names, the topics they go to, a clock, an end in good order. */
@NullMarked
package dev.afterglow.app.ingest;

import org.jspecify.annotations.NullMarked;
