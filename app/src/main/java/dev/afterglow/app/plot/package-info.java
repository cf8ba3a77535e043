/**
 * Pictures of neurons and recordings: what they show is computed elsewhere, here is how it looks. Axes carry units, colours are
 * told apart by colour-blind people, and every picture is written as PNG or SVG without a display.
 */
@NullMarked
package dev.afterglow.app.plot;

import org.jspecify.annotations.NullMarked;
