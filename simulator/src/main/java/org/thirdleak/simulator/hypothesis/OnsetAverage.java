package org.thirdleak.simulator.hypothesis;

import org.apache.commons.rng.UniformRandomProvider;

/** The factor of a defect, averaged exactly over its onset. Belongs to one thread. */
interface OnsetAverage {

    /**
     * ln of the average.
     *
     * @param point coordinates; the onset is not read
     * @param leakRates rate of impacts at each leak, 1/yr
     */
    double log(double[] point, double[] leakRates);

    /**
     * Draws the onset given the other parameters and the record.
     *
     * @param point coordinates; receives the onset
     * @param leakRates rate of impacts at each leak, 1/yr
     * @param rng stream the numbers come from
     */
    void draw(double[] point, double[] leakRates, UniformRandomProvider rng);
}
