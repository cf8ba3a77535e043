/** Parts of the fast path by themselves, one thread, under JMH, and the plain loops that they are compared with. */
@NullMarked
package dev.afterglow.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
