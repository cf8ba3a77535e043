package dev.afterglow.sources.drive;

/** Paints what lies flat: meadow, asphalt and its markings, row by row from near to far, fading into haze. */
final class Ground {
    private static final float MEADOW = -1.35f;
    private static final float MEADOW_ROUGHNESS = 0.2f;
    private static final float ASPHALT = -1.75f;
    private static final float ASPHALT_ROUGHNESS = 0.07f;
    private static final float PAINT = -0.35f;
    private static final double VERGE_METRES = 0.35;
    private static final double LINE_METRES = 0.16;
    private static final double DASH_METRES = 4;
    private static final double DASH_PERIOD_METRES = 10;

    private final Texture texture;
    private final double laneMetres;
    private final Weather weather;

    Ground(Texture texture, SimulatedDriveParameters drive) {
        this.texture = texture;
        laneMetres = drive.road().laneWidthMetres();
        weather = drive.weather();
    }

    void paint(Image image, View view, RoadAhead road) {
        int firstRow = firstRow(view);
        boolean roadInSight = true;
        for (int row = image.heightPx - 1; row >= firstRow; row--) {
            double forward = view.groundForward(row + 0.5);
            double metresPerPx = view.groundDepth(row + 0.5) / view.focalPx;
            double rowMetres = view.groundForward(row) - view.groundForward(row + 1);
            float clarity = weather.clarity(forward);

            texturise(image, view, row, forward, metresPerPx, rowMetres);
            roadInSight = roadInSight && road.advanceTo(forward);
            if (roadInSight) {
                paintRoad(image, view, road, row, metresPerPx, rowMetres, clarity);
            } else {
                tint(image, row, 0, image.widthPx, MEADOW, MEADOW_ROUGHNESS, clarity);
            }
        }
    }

    /** The first row that is safely below the horizon. */
    static int firstRow(View view) {
        return Math.max(0, (int) Math.floor(view.horizonRow()) + 2);
    }

    private void texturise(Image image, View view, int row, double forward, double metresPerPx, double rowMetres) {
        double left = (view.centreColumn - 0.5) * metresPerPx;
        double x = view.x + forward * view.cosHeading - left * view.sinHeading;
        double y = view.y + forward * view.sinHeading + left * view.cosHeading;
        int stepU = Texture.phase(metresPerPx * view.sinHeading);
        int stepV = Texture.phase(-metresPerPx * view.cosHeading);
        int level = Texture.levelFor(Math.max(metresPerPx, 0.5 * rowMetres));
        int from = row * image.widthPx;
        texture.row(level, Texture.phase(x), Texture.phase(y), stepU, stepV, image.level, from, from + image.widthPx);
    }

    private void paintRoad(
            Image image, View view, RoadAhead road, int row, double metresPerPx, double rowMetres, float clarity) {
        double middle = view.centreColumn - road.left() / metresPerPx;
        double pxPerMetre = 1 / (road.cosine() * metresPerPx);
        double half = (laneMetres + VERGE_METRES) * pxPerMetre;
        int leftEdge = within(image, middle - half);
        int rightEdge = within(image, middle + half);
        tint(image, row, 0, leftEdge, MEADOW, MEADOW_ROUGHNESS, clarity);
        tint(image, row, leftEdge, rightEdge, ASPHALT, ASPHALT_ROUGHNESS, clarity);
        tint(image, row, rightEdge, image.widthPx, MEADOW, MEADOW_ROUGHNESS, clarity);

        float paint = weather.seen(PAINT, clarity);
        double line = 0.5 * LINE_METRES * pxPerMetre;
        double lane = laneMetres * pxPerMetre;
        image.span(row, middle - lane - line, middle - lane + line, paint, 1);
        image.span(row, middle + lane - line, middle + lane + line, paint, 1);
        float dash = dashShare(road.station(), rowMetres / road.cosine());
        image.span(row, middle - line, middle + line, paint, dash);
    }

    /** Roughness becomes light. */
    private void tint(Image image, int row, int from, int to, float level, float roughness, float clarity) {
        float base = weather.seen(level, clarity);
        float strength = roughness * clarity;
        int end = row * image.widthPx + to;
        for (int pixel = row * image.widthPx + from; pixel < end; pixel++) {
            image.level[pixel] = base + strength * image.level[pixel];
        }
    }

    /** Share of the stretch around a station that is painted. */
    private static float dashShare(double station, double stretch) {
        return (float) ((dashedUpTo(station + 0.5 * stretch) - dashedUpTo(station - 0.5 * stretch)) / stretch);
    }

    private static double dashedUpTo(double station) {
        double periods = Math.floor(station / DASH_PERIOD_METRES);
        return periods * DASH_METRES + Math.min(DASH_METRES, station - periods * DASH_PERIOD_METRES);
    }

    private static int within(Image image, double column) {
        return (int) Math.max(0, Math.min(image.widthPx, Math.rint(column)));
    }
}
