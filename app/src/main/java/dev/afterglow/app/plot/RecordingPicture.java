package dev.afterglow.app.plot;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.RecordingSurvey;
import java.util.Locale;

/** Collects a recording while it is read, for a figure of all its events above their rate over time. */
public final class RecordingPicture {
    private static final int WIDTH = 960;
    private static final int IMAGE_HEIGHT = 620;
    private static final int GAP = 16;
    private static final int RATE_HEIGHT = 260;
    private static final double HEADROOM = 1.1;

    private final SensorGeometry geometry;
    private final EventImage image;
    private final EventRate rate = new EventRate();

    public RecordingPicture(SensorGeometry geometry) {
        this.geometry = geometry;
        image = new EventImage(geometry);
    }

    public void add(EventBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            image.add(batch.x[i], batch.y[i], batch.brighter[i]);
            rate.add(batch.timestampsUs[i], batch.brighter[i]);
        }
    }

    public Figure figure(String name, RecordingSurvey survey) {
        String subtitle = String.format(
                Locale.ROOT,
                "%s, %s pixels, %,d events in %.3f s. The darker a pixel, the more events it had (log scale).",
                survey.sensor(),
                geometry,
                survey.events(),
                survey.durationUs() / 1e6);
        int imageHeight = Math.min(IMAGE_HEIGHT, WIDTH * geometry.heightPx() / geometry.widthPx());
        Figure figure = new Figure(name, subtitle, WIDTH, imageHeight + GAP + RATE_HEIGHT)
                .with(image, 0, 0, WIDTH, imageHeight);
        return rate.bins() < 2 ? figure : figure.with(rateChart(), 0, imageHeight + GAP, WIDTH, RATE_HEIGHT);
    }

    private Chart rateChart() {
        double[] seconds = rate.seconds();
        Chart chart = new Chart(
                "Event rate",
                String.format(Locale.ROOT, "time (s), steps of %s", width(rate.binSeconds())),
                "events / s");
        chart.line("ON, brighter", seconds, rate.onPerSecond(), Palette.ON);
        chart.line("OFF, darker", seconds, rate.offPerSecond(), Palette.OFF);
        chart.style()
                .setXAxisMin(0.0)
                .setYAxisMin(0.0)
                .setYAxisMax(HEADROOM * rate.mostPerSecond())
                .setXAxisDecimalPattern("0.###")
                .setYAxisDecimalPattern("#,##0");
        return chart;
    }

    private static String width(double seconds) {
        return seconds < 1 ? Label.of(1e3 * seconds) + " ms" : Label.of(seconds) + " s";
    }
}
