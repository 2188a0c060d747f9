package org.thirdleak.simulator.hypothesis;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * ln of the density of a record under a hypothesis, in leaks per year (one factor per leak). Belongs to one thread: it
 * keeps scratch space between calls.
 */
public interface LogLikelihood {

    /**
     * With the integrated parameters of the space averaged over their prior.
     *
     * @param point coordinates; integrated parameters are not read
     * @return natural logarithm; negative infinity where the record is impossible
     */
    double marginal(double[] point);

    /**
     * At one value of every parameter.
     *
     * @param point coordinates
     * @return natural logarithm
     */
    double at(double[] point);

    /**
     * Along one integrated parameter, with the others of them averaged over their priors. A likelihood with more than one
     * integrated parameter has to say how.
     *
     * @param point coordinates; those of integrated parameters are not read and may be changed
     * @param parameter index of the integrated parameter
     * @param values its values
     * @param logs receives natural logarithms, one per value
     */
    default void along(double[] point, int parameter, double[] values, double[] logs) {
        for (int i = 0; i < values.length; i++) {
            point[parameter] = values[i];
            logs[i] = at(point);
        }
    }

    /**
     * Values of an integrated parameter between which the likelihood is constant.
     *
     * @param parameter index of the integrated parameter
     * @return ascending; empty if the likelihood is no step function of it
     */
    default double[] steps(int parameter) {
        return new double[0];
    }

    /**
     * Draws the integrated parameters from their distribution given the others and the record.
     *
     * @param point coordinates; receives the integrated parameters
     * @param rng stream the numbers come from
     */
    void drawIntegrated(double[] point, UniformRandomProvider rng);

    /**
     * Probability of each leak, in order of time, that it was the defect and not an impact.
     *
     * @param point coordinates, integrated parameters too
     * @param defect receives one probability per leak
     */
    void attribute(double[] point, double[] defect);
}
