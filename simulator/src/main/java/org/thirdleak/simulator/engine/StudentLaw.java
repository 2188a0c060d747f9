package org.thirdleak.simulator.engine;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * A Student law in some dimensions, with tails thick enough for what a fit did not see.
 *
 * @param spread its centre and scale
 * @param logPeak ln of the density at the centre
 */
record StudentLaw(SpreadOfPoints spread, double logPeak) {

    private static final int DEGREES_OF_FREEDOM = 6;

    /** The law of a centre and a scale. */
    static StudentLaw of(SpreadOfPoints spread) {
        int dimension = spread.mean().length;
        double logPeak = LogGamma.value(0.5 * (DEGREES_OF_FREEDOM + dimension))
                - LogGamma.value(0.5 * DEGREES_OF_FREEDOM)
                - 0.5 * dimension * Math.log(Math.PI * DEGREES_OF_FREEDOM)
                - spread.logDeterminant();
        return new StudentLaw(spread, logPeak);
    }

    /**
     * ln of the density.
     *
     * @param squaredDistance squared distance from the centre in units of the scale
     * @param dimension number of axes
     */
    double logDensity(double squaredDistance, int dimension) {
        return logPeak - 0.5 * (DEGREES_OF_FREEDOM + dimension) * Math.log(1 + squaredDistance / DEGREES_OF_FREEDOM);
    }

    /** Weight of a draw in a fit: what is far counts less. */
    static double weight(double squaredDistance, int dimension) {
        return (DEGREES_OF_FREEDOM + dimension) / (DEGREES_OF_FREEDOM + squaredDistance);
    }

    /**
     * Draws a point: a normal step over the root of a mean square of as many normal numbers as there are degrees of freedom.
     *
     * @param normal source of normal numbers
     * @param point receives the point
     */
    void draw(ContinuousSampler normal, double[] point) {
        spread.step(normal, point);
        double squares = 0;
        for (int i = 0; i < DEGREES_OF_FREEDOM; i++) {
            double z = normal.sample();
            squares += z * z;
        }
        double stretch = Math.sqrt(DEGREES_OF_FREEDOM / squares);
        for (int d = 0; d < point.length; d++) {
            point[d] = spread.mean()[d] + stretch * point[d];
        }
    }
}
