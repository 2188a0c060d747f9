package org.thirdleak.simulator.result;

import java.util.List;

/**
 * How often steady chance would produce a Bayes factor at least as large as the one found, with marks of leaks left out.
 *
 * @param computed false if it was not asked for; all else is then empty
 * @param stopping when a simulated record was analysed: {@code fixed_end}, at the end of the observation, or {@code
 *     at_third_leak}, as soon as {@code stoppingLeaks} leaks had fallen into {@code windowDays}, else at the end
 * @param stoppingLeaks number of leaks observed
 * @param windowDays width of the matching window, days
 * @param comparisons one per hypothesis with a defect
 */
public record ChanceFrequency(
        boolean computed, String stopping, int stoppingLeaks, double windowDays, List<Comparison> comparisons) {

    /** Not asked for. */
    public static final ChanceFrequency NONE = new ChanceFrequency(false, "", 0, 0, List.of());

    /** Records under chance, parameters from their prior. */
    public static final String PRIOR = "prior";

    /** Records under chance, parameters from their posterior given the record. */
    public static final String POSTERIOR = "posterior";

    /** Records under chance, parameters from their prior, with as many leaks as observed. */
    public static final String AS_MANY = "as_many";

    /** Records under the hypothesis in the numerator, parameters from their prior. */
    public static final String ALTERNATIVE = "alternative";

    /** Copies the list. */
    public ChanceFrequency {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * One Bayes factor.
     *
     * @param of id of the numerator, a defect
     * @param over id of the denominator, steady chance
     * @param logBayesFactor natural logarithm of the observed one
     * @param universalBound min(1, 1 / Bayes factor): no rule of stopping makes chance exceed it (Ville 1939, Robbins 1970)
     * @param samples simulated records, by how they were made
     */
    public record Comparison(
            String of, String over, double logBayesFactor, double universalBound, List<SampleFrequency> samples) {
        /** Copies the list. */
        public Comparison {
            samples = List.copyOf(samples);
        }
    }

    /**
     * How often a sample of records reaches the observed Bayes factor.
     *
     * @param sample {@link #PRIOR}, {@link #POSTERIOR}, {@link #AS_MANY} or {@link #ALTERNATIVE}
     * @param records number of records; fewer than asked for where few histories have as many leaks
     * @param meanLeaks mean number of leaks of a record
     * @param atLeast records with a Bayes factor at least as large as the observed one
     * @param fraction atLeast / records
     * @param low lower end of its 95 % interval (Wilson)
     * @param high upper end
     * @param undecided records whose Bayes factor is within two standard errors of the observed one
     * @param medianStandardError median standard error of ln of a Bayes factor
     * @param curve how often a record exceeds each of a row of Bayes factors
     */
    public record SampleFrequency(
            String sample,
            int records,
            double meanLeaks,
            int atLeast,
            double fraction,
            double low,
            double high,
            int undecided,
            double medianStandardError,
            List<Exceedance> curve) {
        /** Copies the list. */
        public SampleFrequency {
            curve = List.copyOf(curve);
        }
    }

    /**
     * How often a record has a Bayes factor at least this large.
     *
     * @param bayesFactor the Bayes factor
     * @param fraction fraction of the records
     * @param low lower end of its 95 % interval (Wilson)
     * @param high upper end
     */
    public record Exceedance(double bayesFactor, double fraction, double low, double high) {}
}
