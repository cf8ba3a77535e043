package dev.afterglow.sources.drive;

/** How two series go together. */
final class Correlation {
    private int count;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;
    private double sumYy;

    void add(double x, double y) {
        count++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
        sumYy += y * y;
    }

    double coefficient() {
        return covariance() / Math.sqrt((sumXx - sumX * sumX / count) * (sumYy - sumY * sumY / count));
    }

    /** Of y over x. */
    double slope() {
        return covariance() / (sumXx - sumX * sumX / count);
    }

    private double covariance() {
        return sumXy - sumX * sumY / count;
    }
}
