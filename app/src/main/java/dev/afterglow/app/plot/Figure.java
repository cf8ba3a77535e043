package dev.afterglow.app.plot;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Panels under a heading, drawn once for the screen's pixels or for a vector file. */
public final class Figure {
    /** Pixels of a PNG for each unit of the layout, so that text stays crisp. */
    private static final int PIXELS_PER_UNIT = 2;

    private static final int MARGIN = 24;
    private static final int HEADING_HEIGHT = 64;

    private final String title;
    private final String subtitle;
    private final int widthPx;
    private final int heightPx;
    private final List<Placed> panels = new ArrayList<>();

    /** A figure whose panels share an area of the given size below the heading. */
    Figure(String title, String subtitle, int areaWidth, int areaHeight) {
        this.title = title;
        this.subtitle = subtitle;
        widthPx = areaWidth + 2 * MARGIN;
        heightPx = areaHeight + HEADING_HEIGHT + 2 * MARGIN;
    }

    /** Adds a panel at a place within the area. */
    Figure with(Panel panel, int x, int y, int width, int height) {
        panels.add(new Placed(panel, new Rectangle(MARGIN + x, MARGIN + HEADING_HEIGHT + y, width, height)));
        return this;
    }

    /** Writes PNG or SVG, by the ending of the file's name. */
    public void write(Path file) throws IOException {
        PictureFormat format = PictureFormat.of(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            switch (format) {
                case PNG -> writePng(out);
                case SVG -> writeSvg(out);
            }
        }
    }

    private void writePng(OutputStream out) throws IOException {
        BufferedImage image =
                new BufferedImage(PIXELS_PER_UNIT * widthPx, PIXELS_PER_UNIT * heightPx, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paint(graphics);
        graphics.dispose();
        ImageIO.write(image, "png", out);
    }

    private void writeSvg(OutputStream out) throws IOException {
        VectorGraphics2D graphics = new VectorGraphics2D();
        paint(graphics);
        new SVGProcessor()
                .getDocument(graphics.getCommands(), new PageSize(widthPx, heightPx))
                .writeTo(out);
    }

    private void paint(Graphics2D graphics) {
        graphics.setColor(Palette.PAPER);
        graphics.fillRect(0, 0, widthPx, heightPx);
        graphics.setColor(Palette.INK);
        letter(graphics, title, Lettering.TITLE, MARGIN + 22);
        graphics.setColor(Palette.PALE_INK);
        letter(graphics, subtitle, Lettering.SUBTITLE, MARGIN + 44);
        for (Placed placed : panels) {
            Rectangle place = placed.place;
            Graphics2D part = (Graphics2D) graphics.create();
            part.translate(place.x, place.y);
            placed.panel.paint(part, place.width, place.height);
            part.dispose();
        }
    }

    /** Letters as shapes, as in the charts: they look the same in a vector file wherever it is shown. */
    private static void letter(Graphics2D graphics, String text, Font font, int baseline) {
        graphics.fill(
                font.createGlyphVector(graphics.getFontRenderContext(), text).getOutline(MARGIN, baseline));
    }

    private record Placed(Panel panel, Rectangle place) {}
}
