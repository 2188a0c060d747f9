package org.thirdleak.simulator.calibration;

/**
 * A fraction with its 95 % interval (Wilson 1927, <i>JASA</i> 22, 209).
 *
 * @param fraction successes / trials
 * @param low lower end
 * @param high upper end
 */
public record BinomialInterval(double fraction, double low, double high) {

    private static final double Z_95 = 1.96;

    /**
     * The interval of a count.
     *
     * @param successes 0 … trials
     * @param trials number of trials; without any, nothing is known and the interval is 0 … 1
     */
    public static BinomialInterval wilson(double successes, double trials) {
        if (trials == 0) {
            return new BinomialInterval(0, 0, 1);
        }
        double p = successes / trials;
        double z2 = Z_95 * Z_95 / trials;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z_95 * Math.sqrt((p * (1 - p) + z2 / 4) / trials) / (1 + z2);
        return new BinomialInterval(p, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
