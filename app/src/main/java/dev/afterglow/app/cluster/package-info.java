/** What a cluster needs beside the job: topics, and someone who drives. */
@NullMarked
package dev.afterglow.app.cluster;

import org.jspecify.annotations.NullMarked;
