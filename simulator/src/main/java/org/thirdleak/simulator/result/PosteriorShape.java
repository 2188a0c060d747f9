package org.thirdleak.simulator.result;

import java.util.List;

/**
 * Where the posterior of a hypothesis lies, in bins, and how its parameters hang together.
 *
 * @param marginals per parameter that is not fixed, prior and posterior
 * @param correlations per pair of such parameters, earlier one first
 * @param pairs counts in two dimensions, for pairs of the parameters that are the hypothesis's own
 */
public record PosteriorShape(List<Marginal> marginals, List<Correlation> correlations, List<PairCounts> pairs) {

    /** Nothing is known. */
    public static final PosteriorShape NONE = new PosteriorShape(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public PosteriorShape {
        marginals = List.copyOf(marginals);
        correlations = List.copyOf(correlations);
        pairs = List.copyOf(pairs);
    }

    /**
     * A scale divided into bins of equal width, of the value or of its logarithm.
     *
     * @param parameter name of the parameter
     * @param unit its unit, empty for a plain number; {@code utc} for dates, which are decimal years
     * @param low lower edge of the first bin
     * @param high upper edge of the last bin
     * @param logarithmic whether the bins are equally wide in the logarithm
     */
    public record Scale(String parameter, String unit, double low, double high, boolean logarithmic) {}

    /**
     * One parameter before and after the record.
     *
     * @param scale the bins
     * @param prior fraction of the prior in each bin
     * @param posterior fraction of the posterior draws in each bin; what lies outside of the bins is left out, so that both
     *     may sum to a little less than 1
     */
    public record Marginal(Scale scale, List<Double> prior, List<Double> posterior) {
        /** Copies the lists. */
        public Marginal {
            prior = List.copyOf(prior);
            posterior = List.copyOf(posterior);
        }
    }

    /**
     * Posterior correlation of two parameters, of their logarithms where these are what numerics see.
     *
     * @param first a parameter
     * @param second another
     * @param value −1 … 1
     * @param standardError its Monte Carlo error
     */
    public record Correlation(String first, String second, double value, double standardError) {}

    /**
     * Posterior draws of two parameters.
     *
     * @param x bins across
     * @param y bins upwards
     * @param counts number of draws per cell, row by row from the lowest, bins of x within a row
     */
    public record PairCounts(Scale x, Scale y, List<Integer> counts) {
        /** Copies the list. */
        public PairCounts {
            counts = List.copyOf(counts);
        }
    }
}
