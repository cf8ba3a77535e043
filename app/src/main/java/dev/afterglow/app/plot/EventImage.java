package dev.afterglow.app.plot;

import dev.afterglow.sources.SensorGeometry;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * All events of a recording on the sensor: the more events a pixel had, on a logarithmic scale, the darker it is, and the
 * colour goes from OFF to ON by their balance.
 */
final class EventImage implements Panel {
    private static final double PALEST = 0.12;
    private static final double NEARLY_ALL = 0.995;

    private final SensorGeometry geometry;
    private final int[] on;
    private final int[] off;

    EventImage(SensorGeometry geometry) {
        this.geometry = geometry;
        on = new int[geometry.widthPx() * geometry.heightPx()];
        off = new int[on.length];
    }

    void add(int x, int y, boolean brighter) {
        (brighter ? on : off)[y * geometry.widthPx() + x]++;
    }

    @Override
    public void paint(Graphics2D graphics, int widthPx, int heightPx) {
        double scale = Math.min((double) widthPx / geometry.widthPx(), (double) heightPx / geometry.heightPx());
        int shownWidth = (int) Math.round(scale * geometry.widthPx());
        int shownHeight = (int) Math.round(scale * geometry.heightPx());
        int left = (widthPx - shownWidth) / 2;
        graphics.drawImage(image(), left, 0, shownWidth, shownHeight, null);
        graphics.setColor(Palette.GRID);
        graphics.drawRect(left, 0, shownWidth, shownHeight);
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(geometry.widthPx(), geometry.heightPx(), BufferedImage.TYPE_INT_RGB);
        double most = Math.log1p(busy());
        for (int pixel = 0; pixel < on.length; pixel++) {
            int events = on[pixel] + off[pixel];
            Color color = Palette.PAPER;
            if (events > 0) {
                double depth = PALEST + (1 - PALEST) * Math.min(1, Math.log1p(events) / most);
                Color full = blend(Palette.OFF, Palette.ON, (double) on[pixel] / events);
                color = blend(Palette.PAPER, full, depth);
            }
            image.setRGB(pixel % geometry.widthPx(), pixel / geometry.widthPx(), color.getRGB());
        }
        return image;
    }

    /** Events of a pixel busier than nearly all that had any; a few that never rest must not make the others pale. */
    private int busy() {
        int[] events = new int[on.length];
        int active = 0;
        for (int pixel = 0; pixel < on.length; pixel++) {
            if (on[pixel] + off[pixel] > 0) {
                events[active++] = on[pixel] + off[pixel];
            }
        }
        Arrays.sort(events, 0, active);
        return active == 0 ? 1 : events[(int) (NEARLY_ALL * (active - 1))];
    }

    private static Color blend(Color from, Color to, double share) {
        return new Color(
                blend(from.getRed(), to.getRed(), share),
                blend(from.getGreen(), to.getGreen(), share),
                blend(from.getBlue(), to.getBlue(), share));
    }

    private static int blend(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
