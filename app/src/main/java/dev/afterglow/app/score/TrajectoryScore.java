package dev.afterglow.app.score;

/**
 * Distance between predicted and driven path in metres.
 *
 * @param paths how many were scored
 * @param adeM average over the points of a path
 * @param fdeM at the last point, two seconds ahead
 * @param constantAdeM average of a path that keeps the wheel and speed as they are
 */
public record TrajectoryScore(long paths, double adeM, double fdeM, double constantAdeM) {}
