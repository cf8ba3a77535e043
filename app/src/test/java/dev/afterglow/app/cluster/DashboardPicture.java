package dev.afterglow.app.cluster;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws what the queries of a dashboard return, a graph a panel: not Grafana, but the same data under the same titles. */
final class DashboardPicture {
    private static final int WIDTH_PX = 520;
    private static final int HEIGHT_PX = 230;
    private static final int SECONDS = 60;
    private static final int TITLE_PX = 36;
    private static final int MOST_LETTERS = 24;

    private final PrometheusServer prometheus;

    DashboardPicture(PrometheusServer prometheus) {
        this.prometheus = prometheus;
    }

    void draw(List<PanelQuery> queries, Path file) throws Exception {
        Map<String, XYChart> panels = new LinkedHashMap<>();
        for (PanelQuery query : queries) {
            XYChart chart = panels.computeIfAbsent(query.panel(), title -> empty(title, query.unit()));
            for (PrometheusServer.Series series : prometheus.queryRange(query.sent(), SECONDS)) {
                String name = shortened(query.legendOf(series.labels()));
                if (!series.values().isEmpty() && chart.getSeries(name) == null) {
                    XYSeries line = chart.addSeries(name, series.seconds(), series.values());
                    line.setMarker(SeriesMarkers.NONE);
                }
            }
        }
        write(queries.get(0).dashboard(), List.copyOf(panels.values()), file);
    }

    private static String shortened(String name) {
        return name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS) + "...";
    }

    private static XYChart empty(String title, String unit) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH_PX)
                .height(HEIGHT_PX)
                .title(title + " [" + unit + "]")
                .build();
        chart.getStyler()
                .setLegendPosition(Styler.LegendPosition.OutsideE)
                .setChartBackgroundColor(Color.WHITE)
                .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 13))
                .setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10))
                .setLegendBorderColor(Color.WHITE);
        chart.getStyler().setXAxisDecimalPattern("0").setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
        return chart;
    }

    private static void write(String title, List<XYChart> charts, Path file) throws IOException {
        int rows = (charts.size() + 1) / 2;
        BufferedImage image = new BufferedImage(2 * WIDTH_PX, TITLE_PX + rows * HEIGHT_PX, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        graphics.drawString(title + ", the last " + SECONDS + " s", 10, TITLE_PX - 12);
        for (int i = 0; i < charts.size(); i++) {
            Graphics2D panel =
                    (Graphics2D) graphics.create(i % 2 * WIDTH_PX, TITLE_PX + i / 2 * HEIGHT_PX, WIDTH_PX, HEIGHT_PX);
            charts.get(i).paint(panel, WIDTH_PX, HEIGHT_PX);
            panel.dispose();
        }
        graphics.dispose();
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }
}
