package org.thirdleak.simulator.degradation;

import org.thirdleak.simulator.execution.BlockJob;

/**
 * Tabulates how often a perforation leaves a hole of at least a diameter, before scatter: a block per component of the
 * environment and wall.
 *
 * @param source what makes the holes
 * @param thinnestM thinnest wall, m
 * @param thickestM thickest wall, m
 */
record HoleTableJob(HoleSource source, double thinnestM, double thickestM) implements BlockJob<HoleTable> {

    /** Largest step from wall to wall, in ln thickness. */
    private static final double WALL_STEP = 0.175;

    /** Diameters of a wall, even in ln diameter. */
    static final int HOLES = 49;

    /** Largest hole, in units of the smallest. */
    static final double LARGEST = 64;

    @Override
    public String title() {
        return "holes of impacts";
    }

    @Override
    public long blocks() {
        return (long) source.populations().size() * walls();
    }

    @Override
    public HoleTable run(long block) {
        int component = (int) (block / walls());
        double wallM = wallM((int) (block % walls()));
        double all = source.holesAtLeast(component, wallM, 0);
        double[] logSurvival = new double[HOLES];
        for (int i = 0; i < HOLES; i++) {
            double holeM = wallM * source.wall().smallestHole() * ratio(i);
            logSurvival[i] = all > 0 ? Math.log(source.holesAtLeast(component, wallM, holeM) / all) : 0;
        }
        return new HoleTable(new double[][] {logSurvival});
    }

    /** Walls, even in ln thickness, at least two. */
    int walls() {
        return 1 + Math.max(1, (int) Math.ceil(Math.log(thickestM / thinnestM) / WALL_STEP));
    }

    private double wallM(int index) {
        return thinnestM * Math.pow(thickestM / thinnestM, index / (walls() - 1.0));
    }

    /** Diameter of a point of the table, in units of the smallest hole. */
    static double ratio(int index) {
        return Math.pow(LARGEST, index / (HOLES - 1.0));
    }
}
