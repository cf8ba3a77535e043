/**
 * The live view: one page that shows a run while it runs, fed by server-sent events from the topics. Nothing is read while no page is
 * open, and a page that is slow misses images, never holds the server up.
 */
@NullMarked
package dev.afterglow.app.view;

import org.jspecify.annotations.NullMarked;
