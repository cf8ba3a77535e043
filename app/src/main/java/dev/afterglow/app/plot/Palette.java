package dev.afterglow.app.plot;

import java.awt.Color;
import java.util.List;

/** Colours of Okabe and Ito (2008), which people with any colour vision tell apart, and the greys around them. */
final class Palette {
    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILION = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);
    static final Color PURPLE = new Color(0xCC79A7);
    static final Color SKY = new Color(0x56B4E9);
    static final Color ORANGE = new Color(0xE69F00);

    static final Color INK = new Color(0x222222);
    static final Color PALE_INK = new Color(0x6B6B6B);
    static final Color GRID = new Color(0xE6E6E6);
    static final Color SHADE = new Color(0xEFEFEF);
    static final Color PAPER = Color.WHITE;

    /** Of events: brighter and darker. */
    static final Color ON = VERMILION;

    static final Color OFF = BLUE;

    /** From cold to hot. */
    static final List<Color> WARMING = List.of(BLUE, SKY, ORANGE, VERMILION);

    private Palette() {}
}
