/**
 * Video to events, after v2e (Hu, Liu, Delbruck, CVPRW 2021): frames of a folder, a tar archive or a donkeycar tub are what an
 * event camera's pixels see. The pixels themselves are those of the simulated drive.
 */
@NullMarked
package dev.afterglow.sources.emulator;

import org.jspecify.annotations.NullMarked;
