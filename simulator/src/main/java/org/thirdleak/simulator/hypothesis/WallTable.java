package org.thirdleak.simulator.hypothesis;

/**
 * Perforation rates of one design against wall thickness: logarithms on a grid that is even in ln wall, interpolated on
 * straight lines (log-log).
 *
 * @param logFirstWallMm ln of the thinnest wall, mm
 * @param logStep step of the grid in ln wall
 * @param logRates per component of the environment, ln of the rate per m² and year at each wall
 */
public record WallTable(double logFirstWallMm, double logStep, double[][] logRates) {

    /** Number of walls in the grid. */
    public int size() {
        return logRates[0].length;
    }

    /** Index of the grid point below a wall, such that the next one exists. */
    int below(double logWallMm) {
        int index = (int) ((logWallMm - logFirstWallMm) / logStep);
        return Math.max(0, Math.min(size() - 2, index));
    }

    /** How far a wall is from the grid point below to the next, 0 … 1 within the grid. */
    double weight(double logWallMm, int below) {
        return (logWallMm - logFirstWallMm) / logStep - below;
    }
}
