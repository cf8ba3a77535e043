package dev.afterglow.functions.prediction;

/**
 * How predictions whose time has come were off. What is not known is not a number.
 *
 * @param tickUs the tick at which it became known
 * @param toldDegrees steering wheel angle that the camera tells for the tick
 * @param drivenDegrees angle that the vehicle reports
 * @param nowErrorDegrees distance between the two
 * @param aheadErrorDegrees distance from the angle that was predicted for the tick half a second before
 * @param pathErrorMetres distance between the end of the path predicted two seconds before and where the car is
 */
public record PredictionScore(
        String sensorId,
        long tickUs,
        double toldDegrees,
        double drivenDegrees,
        double nowErrorDegrees,
        double aheadErrorDegrees,
        double pathErrorMetres) {}
