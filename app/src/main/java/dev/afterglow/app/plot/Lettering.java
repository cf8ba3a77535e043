package dev.afterglow.app.plot;

import java.awt.Font;

/** Fonts of all pictures. */
final class Lettering {
    static final Font TITLE = font(Font.BOLD, 20);
    static final Font SUBTITLE = font(Font.PLAIN, 13);
    static final Font PANEL_TITLE = font(Font.BOLD, 15);
    static final Font AXIS_TITLE = font(Font.PLAIN, 13);
    static final Font TICKS = font(Font.PLAIN, 12);

    private Lettering() {}

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
