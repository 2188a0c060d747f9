package org.thirdleak.simulator.scan;

/**
 * What chance makes of one window width.
 *
 * @param windowD width, d
 * @param probability that some window of this width anywhere in the record holds the cluster
 * @param oneWindowProbability the same for one window fixed beforehand
 */
public record ScanPoint(double windowD, double probability, double oneWindowProbability) {
    /**
     * How many times likelier the cluster is anywhere than in one window: the look-elsewhere factor, 1 or more; infinite
     * where the probability of the one window is too small for a double.
     */
    public double lookElsewhereFactor() {
        return probability / oneWindowProbability;
    }
}
