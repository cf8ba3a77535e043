/**
 * Events in HDF5 files: the raw drives of DDD17 and DDD20, and columns of x, y, t and p as of the RPG, DSEC and the event
 * libraries of Prophesee's users.
 */
@NullMarked
package dev.afterglow.sources.recording.hdf5;

import org.jspecify.annotations.NullMarked;
