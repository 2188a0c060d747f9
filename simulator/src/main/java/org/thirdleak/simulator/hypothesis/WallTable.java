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
}
