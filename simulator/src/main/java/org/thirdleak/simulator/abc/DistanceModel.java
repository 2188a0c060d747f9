package org.thirdleak.simulator.abc;

import org.thirdleak.simulator.random.RandomTape;

/**
 * A model seen through the distance of what it simulates from what was observed. Its parameters are written in a space in
 * which their prior is standard normal; all other randomness comes from a tape. Immutable.
 */
public interface DistanceModel {

    /** What it is called, for progress and for the streams of its random numbers. */
    String name();

    /** Number of parameters. */
    int dimension();

    /**
     * A simulator.
     *
     * @param tape where all random numbers come from
     * @return a new one, for one thread
     */
    Simulator simulator(RandomTape tape);

    /** Simulates one data set after the other. */
    @FunctionalInterface
    interface Simulator {
        /**
         * Simulates: a pure function of the parameters and of what the tape gives from where it stands.
         *
         * @param normal the parameters
         * @return distance from what was observed, 0 for a match, otherwise above; never NaN
         */
        double distance(double[] normal);
    }
}
