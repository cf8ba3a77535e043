package dev.afterglow.app.plot;

import java.awt.Graphics2D;

/** A part of a figure that fills the rectangle it is given. */
interface Panel {
    /** Paints from the origin to (widthPx, heightPx). */
    void paint(Graphics2D graphics, int widthPx, int heightPx);
}
