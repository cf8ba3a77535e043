/**
 * What readers of HDF5 have in common: a file whose defects become one declared error, and columns of numbers and cells of
 * bytes that are read in chunks. No layout of any recording lives here.
 */
@NullMarked
package dev.afterglow.sources.hdf5;

import org.jspecify.annotations.NullMarked;
