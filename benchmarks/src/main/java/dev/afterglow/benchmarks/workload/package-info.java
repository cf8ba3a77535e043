/** What is measured on: events of made-up or looped cameras, and files of them. */
@NullMarked
package dev.afterglow.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
