package org.thirdleak.simulator.scan;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.thirdleak.core.quantity.Quantity;

/**
 * Probability that one, two or three events lie within some window anywhere in a record of constant rate. Exact; rounding
 * leaves an absolute error of 1e-11 (tested).
 *
 * <p>For three events see {@link TripleFreeVolumes}; for two, no two of n uniform events lie within a part q of the record
 * with probability (1 − (n−1) q)^n (Naus 1965, JASA 60:532).
 *
 * @param recordD length of the record, d, above 0
 * @param windowD width of the window, d, above 0; one that is longer than the record sees all of it
 */
public record HomogeneousScan(double recordD, double windowD) {

    /** Greatest number of events in a record of which three may be near each other. */
    public static final int MOST_EVENTS = TripleFreeVolumes.MOST_EVENTS;

    private static final double DAYS_PER_YEAR = 365.25;

    /** Refuses lengths that are none. */
    public HomogeneousScan {
        Quantity.positive("length of the record", recordD, "d");
        Quantity.positive("width of the window", windowD, "d");
        Quantity.between("length of the record in windows", recordD / windowD, 1e-6, 1e4, "");
    }

    /**
     * Some window holds the cluster, given the number of events.
     *
     * @param cluster number of events in a window, 1 … 3
     * @param events number in the record, 0 … {@link #MOST_EVENTS}
     * @return probability
     * @throws IllegalArgumentException if a number is outside its range
     */
    public double givenNumber(int cluster, int events) {
        checkCluster(cluster);
        Quantity.between("number of events in the record", events, 0, MOST_EVENTS, "");
        if (events < cluster) {
            return 0;
        }
        return switch (cluster) {
            case 1 -> 1;
            case 2 -> -Math.expm1(events * Math.log1p(-Math.min(1, (events - 1) * windowD / recordD)));
            default -> 1 - TripleFreeVolumes.probabilityGiven(recordD / windowD, events);
        };
    }

    /**
     * Some window holds the cluster, for a Poisson number of events.
     *
     * @param cluster number of events in a window, 1 … 3
     * @param ratePerYear rate, 1/yr of 365.25 d, above 0
     * @return probability
     * @throws IllegalArgumentException if a number is outside its range
     */
    public double atRate(int cluster, double ratePerYear) {
        checkCluster(cluster);
        Quantity.positive("rate", ratePerYear, "1/yr");
        return someWindow(cluster).applyAsDouble(ratePerYear);
    }

    /**
     * The same for an uncertain rate: a prior predictive probability, which moves severalfold with the prior.
     *
     * @param cluster number of events in a window, 1 … 3
     * @param prior law of the rate
     * @return probability
     * @throws IllegalArgumentException if the cluster is outside its range
     */
    public double overRates(int cluster, GammaRate prior) {
        checkCluster(cluster);
        if (cluster == 1) {
            return atLeast(1, prior, recordD);
        }
        return prior.mean(someWindow(cluster));
    }

    /**
     * One window fixed beforehand holds the cluster, given the number of events.
     *
     * @param cluster number of events in the window, 1 or more
     * @param events number in the record, 0 or more
     * @return probability
     */
    public double oneWindowGivenNumber(int cluster, int events) {
        Quantity.between("number of events in a window", cluster, 1, Integer.MAX_VALUE, "");
        Quantity.between("number of events in the record", events, 0, Integer.MAX_VALUE, "");
        return BinomialDistribution.of(events, Math.min(1, windowD / recordD)).survivalProbability(cluster - 1);
    }

    /**
     * The same for a Poisson number of events.
     *
     * @param cluster number of events in the window, 1 or more
     * @param ratePerYear rate, 1/yr, above 0
     * @return probability
     */
    public double oneWindowAtRate(int cluster, double ratePerYear) {
        Quantity.between("number of events in a window", cluster, 1, Integer.MAX_VALUE, "");
        Quantity.positive("rate", ratePerYear, "1/yr");
        return RegularizedGamma.P.value(cluster, ratePerYear * Math.min(windowD, recordD) / DAYS_PER_YEAR);
    }

    /**
     * The same for an uncertain rate: the number in the window is negative binomial.
     *
     * @param cluster number of events in the window, 1 or more
     * @param prior law of the rate
     * @return probability
     */
    public double oneWindowOverRates(int cluster, GammaRate prior) {
        Quantity.between("number of events in a window", cluster, 1, Integer.MAX_VALUE, "");
        return atLeast(cluster, prior, Math.min(windowD, recordD));
    }

    private DoubleUnaryOperator someWindow(int cluster) {
        if (cluster == 1) {
            return rate -> -Math.expm1(-rate * recordD / DAYS_PER_YEAR);
        }
        PoissonScan scan = new PoissonScan(cluster, recordD / windowD);
        return rate -> 1 - scan.survival(rate * windowD / DAYS_PER_YEAR);
    }

    private static double atLeast(int cluster, GammaRate prior, double lengthD) {
        double years = lengthD / DAYS_PER_YEAR;
        return RegularizedBeta.value(years / (years + prior.rateYears()), cluster, prior.shape());
    }

    private static void checkCluster(int cluster) {
        Quantity.between("number of events in a window", cluster, 1, 3, "");
    }
}
