package dev.afterglow.app.plot;

import dev.afterglow.schemas.ThermalSnapshot;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** Excess temperature of a sensor's readout cells, as glowing metal shows it: from dark over red to white. */
final class ThermalImage implements Panel {
    private static final int TITLE_HEIGHT = 34;
    private static final int SCALE_HEIGHT = 40;
    private static final int SCALE_WIDTH = 180;
    private static final int SCALE_THICKNESS = 10;

    private final ThermalSnapshot snapshot;
    private final double hottestKelvin;

    ThermalImage(ThermalSnapshot snapshot) {
        this.snapshot = snapshot;
        hottestKelvin = snapshot.getExcessKelvinOfCell().stream()
                .mapToDouble(Float::doubleValue)
                .max()
                .orElse(0);
    }

    @Override
    public void paint(Graphics2D graphics, int widthPx, int heightPx) {
        graphics.setColor(Palette.INK);
        letter(graphics, "The afterglow: what the neurons remember", Lettering.PANEL_TITLE, 10, 22);
        int columns = snapshot.getCellColumns();
        int rows = snapshot.getCellRows();
        double scale = Math.min((widthPx - 20.0) / columns, (double) (heightPx - TITLE_HEIGHT - SCALE_HEIGHT) / rows);
        int shownWidth = (int) (scale * columns);
        int shownHeight = (int) (scale * rows);
        int left = (widthPx - shownWidth) / 2;
        graphics.drawImage(image(), left, TITLE_HEIGHT, shownWidth, shownHeight, null);
        paintScale(graphics, left, TITLE_HEIGHT + shownHeight + 12);
    }

    private BufferedImage image() {
        BufferedImage image =
                new BufferedImage(snapshot.getCellColumns(), snapshot.getCellRows(), BufferedImage.TYPE_INT_RGB);
        for (int cell = 0; cell < snapshot.getExcessKelvinOfCell().size(); cell++) {
            double share =
                    hottestKelvin == 0 ? 0 : snapshot.getExcessKelvinOfCell().get(cell) / hottestKelvin;
            image.setRGB(
                    cell % snapshot.getCellColumns(),
                    cell / snapshot.getCellColumns(),
                    glow(share).getRGB());
        }
        return image;
    }

    private void paintScale(Graphics2D graphics, int left, int top) {
        for (int x = 0; x < SCALE_WIDTH; x++) {
            graphics.setColor(glow((double) x / SCALE_WIDTH));
            graphics.fillRect(left + x, top, 1, SCALE_THICKNESS);
        }
        graphics.setColor(Palette.PALE_INK);
        letter(
                graphics,
                String.format(Locale.ROOT, "0 to %.2g K above ambient, mean of a cell's neurons", hottestKelvin),
                Lettering.TICKS,
                left + SCALE_WIDTH + 10,
                top + SCALE_THICKNESS);
    }

    private static void letter(Graphics2D graphics, String text, Font font, int x, int baseline) {
        graphics.fill(
                font.createGlyphVector(graphics.getFontRenderContext(), text).getOutline(x, baseline));
    }

    /** Red comes first, then green, then blue; the square root lifts what is only warm. */
    private static Color glow(double share) {
        double heat = Math.sqrt(Math.max(0, Math.min(1, share)));
        return new Color(channel(heat, 0.05, 0.55), channel(heat, 0.35, 0.85), channel(heat, 0.65, 1));
    }

    private static int channel(double heat, double from, double to) {
        return (int) Math.round(255 * Math.max(0.06, Math.min(1, (heat - from) / (to - from))));
    }
}
