package org.thirdleak.simulator.scan;

/**
 * Probability that a Poisson process shows no cluster. Immutable; the part that does not depend on the rate is worked out
 * once.
 *
 * <p>No two in a window: the sum over numbers of events is finite and taken whole. No three: the same up to 18 windows;
 * beyond, survival falls by one factor per window, as in Naus (1982, JASA 77:177), but starting from 16 windows instead of
 * two, which leaves no visible error: 1e-11, where Naus has 1e-4 (tested). Starting from six would leave 3e-10 at one event
 * in a window.
 */
final class PoissonScan {

    private static final int WHOLE = 18;
    private static final int START = 16;

    private final double[] start;
    private final double[] next;
    private final double startLength;
    private final double steps;

    /**
     * A record.
     *
     * @param cluster number of events in a window, 2 or 3
     * @param length length of the record in windows, above 0
     */
    PoissonScan(int cluster, double length) {
        boolean whole = cluster == 2 || length < WHOLE;
        this.steps = whole ? 0 : Math.floor(length) - START;
        this.startLength = length - steps;
        this.start = logVolumes(cluster, startLength);
        this.next = whole ? start : logVolumes(cluster, startLength + 1);
    }

    private static double[] logVolumes(int cluster, double length) {
        if (cluster == 3) {
            double[] volumes = TripleFreeVolumes.upTo(length, 2 * ((int) length + 1));
            for (int n = 0; n < volumes.length; n++) {
                volumes[n] = Math.log(volumes[n]);
            }
            return volumes;
        }
        double[] logs = new double[(int) Math.floor(length) + 2];
        double logFactorial = 0;
        for (int n = 1; n < logs.length; n++) {
            logFactorial += Math.log(n);
            logs[n] = n * Math.log(Math.max(0, length - (n - 1))) - logFactorial;
        }
        return logs;
    }

    /**
     * Probability of no cluster.
     *
     * @param perWindow expected number of events in a window, above 0
     * @return 0 … 1
     */
    double survival(double perWindow) {
        double first = sum(start, startLength, perWindow);
        if (steps == 0 || first == 0) {
            return Math.min(1, first);
        }
        return Math.min(1, first * Math.pow(sum(next, startLength + 1, perWindow) / first, steps));
    }

    private static double sum(double[] logVolumes, double length, double perWindow) {
        double log = Math.log(perWindow);
        double sum = 0;
        for (int n = 0; n < logVolumes.length; n++) {
            sum += Math.exp(logVolumes[n] + n * log - perWindow * length);
        }
        return sum;
    }
}
