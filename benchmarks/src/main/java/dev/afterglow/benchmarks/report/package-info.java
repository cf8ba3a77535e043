/** Figures with their runs and spread, as a table for people and as JSON for machines. */
@NullMarked
package dev.afterglow.benchmarks.report;

import org.jspecify.annotations.NullMarked;
