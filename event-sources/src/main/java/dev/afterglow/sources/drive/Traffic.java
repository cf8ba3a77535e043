package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;
import java.util.ArrayDeque;
import java.util.Iterator;

/** Cars that come the other way: they come into sight at random, each keeps its speed, and they are gone once they are past. */
final class Traffic {
    private static final double US_PER_SECOND = 1e6;
    private static final double APPEAR_METRES = 145;
    private static final double LEAST_GAP_METRES = 12;
    private static final double NEAREST_METRES = 2.5;
    private static final double HALF_WIDTH_METRES = 0.9;
    private static final float SHADOW = -2.7f;
    private static final float GLASS = -2.3f;
    private static final float LAMP = -0.1f;
    private static final float LAMP_AT_NIGHT = 1.8f;

    private final TrafficParameters parameters;
    private final Weather weather;
    private final double lateralMetres;
    private final RandomStream random;
    private final ArrayDeque<Oncoming> nearestFirst = new ArrayDeque<>();
    private double nextSeconds;
    private double nowSeconds;

    Traffic(long seed, SimulatedDriveParameters drive) {
        parameters = drive.traffic();
        weather = drive.weather();
        lateralMetres = drive.road().laneWidthMetres() / 2;
        random = RandomStream.of(seed, "traffic");
        nextSeconds = parameters.carsPerMinute() == 0 ? Double.MAX_VALUE : waitSeconds();
    }

    /** Paints all that are in sight, after moving them to the car's time. */
    void paint(Image image, View view, Road road, CarState car) {
        moveTo(car);
        Iterator<Oncoming> farFirst = nearestFirst.descendingIterator();
        while (farFirst.hasNext()) {
            Oncoming oncoming = farFirst.next();
            Stand stand = Stand.at(view, road, oncoming.stationMetres, lateralMetres);
            if (stand.forward() >= NEAREST_METRES && !stand.isBeside(image, HALF_WIDTH_METRES)) {
                paint(image, view, stand, oncoming.level);
            }
        }
    }

    private void moveTo(CarState car) {
        double seconds = car.timestampUs() / US_PER_SECOND;
        double passed = seconds - nowSeconds;
        nowSeconds = seconds;
        double nearestStation = Double.NEGATIVE_INFINITY;
        for (Oncoming oncoming : nearestFirst) {
            // None drives through the one before it.
            double free = oncoming.stationMetres - oncoming.metresPerSecond * passed;
            oncoming.stationMetres = Math.max(free, nearestStation);
            nearestStation = oncoming.stationMetres + LEAST_GAP_METRES;
        }
        while (!nearestFirst.isEmpty() && nearestFirst.getFirst().hasPassed(car.stationMetres())) {
            nearestFirst.removeFirst();
        }
        if (seconds >= nextSeconds) {
            nextSeconds = seconds + waitSeconds();
            nearestFirst.addLast(new Oncoming(
                    car.stationMetres() + APPEAR_METRES,
                    random.between(parameters.slowestMetresPerSecond(), parameters.fastestMetresPerSecond()),
                    (float) random.between(-2.2, -0.2)));
        }
    }

    private double waitSeconds() {
        return random.exponential(60 / parameters.carsPerMinute());
    }

    private void paint(Image image, View view, Stand stand, float body) {
        float clarity = (float) weather.clarityAbove(stand.forward());
        box(image, view, stand, -0.9, 0.9, 0.05, 0.25, weather.seen(SHADOW, clarity));
        box(image, view, stand, -0.9, 0.9, 0.25, 0.9, weather.seen(body, clarity));
        box(image, view, stand, -0.75, 0.75, 0.9, 1.35, weather.seen(GLASS, clarity));
        box(image, view, stand, -0.72, 0.72, 1.35, 1.45, weather.seen(body, clarity));
        // Lamps shine through the dark, and are drawn out a little by it.
        float lamp = weather.isDark() ? LAMP_AT_NIGHT : weather.seen(LAMP, clarity);
        double size = weather.isDark() ? 0.16 : 0.1;
        box(image, view, stand, -0.72 - size, -0.72 + size, 0.65 - size, 0.65 + size, lamp);
        box(image, view, stand, 0.72 - size, 0.72 + size, 0.65 - size, 0.65 + size, lamp);
    }

    private static void box(
            Image image, View view, Stand stand, double left, double right, double bottom, double top, float level) {
        image.rectangle(
                stand.column() + left * stand.pxPerMetre(),
                view.row(stand.forward(), top),
                stand.column() + right * stand.pxPerMetre(),
                view.row(stand.forward(), bottom),
                level);
    }

    private static final class Oncoming {
        private final double metresPerSecond;
        private final float level;
        private double stationMetres;

        private Oncoming(double stationMetres, double metresPerSecond, float level) {
            this.stationMetres = stationMetres;
            this.metresPerSecond = metresPerSecond;
            this.level = level;
        }

        private boolean hasPassed(double carStationMetres) {
            return stationMetres < carStationMetres;
        }
    }
}
