package dev.afterglow.sources.drive;

/**
 * The car under its driver's hands and feet, a millisecond a step: kinematic bicycle, x' = v cos psi, y' = v sin psi,
 * psi' = v tan(delta) / wheelbase, at the rear axle. Whoever needs the motion runs it anew; it is the same for all.
 */
public final class CarMotion {
    public static final int STEP_US = 1000;
    static final double SIGHT_METRES = 160;
    private static final double STEP_SECONDS = STEP_US * 1e-6;
    private static final double START_STATION_METRES = 6;

    private final CarParameters car;
    private final Road road;
    private final Hands hands;
    private final Feet feet;
    private final Incident incident;
    private CarState state;

    CarMotion(long seed, SimulatedDriveParameters parameters) {
        car = parameters.car();
        road = new Road(seed, parameters.road());
        hands = new Hands(seed, parameters, STEP_SECONDS);
        feet = new Feet(seed, parameters.driver(), STEP_SECONDS);
        incident = new Incident(seed, parameters.driver());
        road.extendTo(START_STATION_METRES + SIGHT_METRES);
        double lateral = -parameters.road().laneWidthMetres() / 2;
        state = new CarState(
                0,
                START_STATION_METRES,
                lateral,
                0,
                0.8 * parameters.driver().cruiseMetresPerSecond(),
                0,
                0,
                0,
                false,
                START_STATION_METRES,
                lateral,
                0,
                false);
    }

    public CarState state() {
        return state;
    }

    /** Moves on by one step. */
    public CarState advance() {
        CarState now = state;
        incident.advance(now.timestampUs() * 1e-6, STEP_SECONDS, road, now.stationMetres());
        double steeringWheel = hands.turn(now, road, incident);
        double acceleration = feet.press(now, road, incident);

        double speed = Math.max(0, now.speedMetresPerSecond() + acceleration * STEP_SECONDS);
        double turned = speed * car.curvaturePerMetre(steeringWheel) * STEP_SECONDS;
        double direction = now.headingRadians() + 0.5 * turned;
        double x = now.xMetres() + speed * StrictMath.cos(direction) * STEP_SECONDS;
        double y = now.yMetres() + speed * StrictMath.sin(direction) * STEP_SECONDS;
        double station = road.nearestStation(x, y, now.stationMetres());
        road.extendTo(station + SIGHT_METRES);
        double along = road.heading(station);
        state = new CarState(
                now.timestampUs() + STEP_US,
                x,
                y,
                now.headingRadians() + turned,
                speed,
                acceleration,
                steeringWheel,
                feet.acceleratorPercent(speed),
                feet.areBraking(),
                station,
                (y - road.y(station)) * StrictMath.cos(along) - (x - road.x(station)) * StrictMath.sin(along),
                road.curvature(station),
                incident.isGoingOn());
        return state;
    }

    Road road() {
        return road;
    }
}
