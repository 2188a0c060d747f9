package org.thirdleak.simulator.result;

import java.util.List;

/**
 * Odds by histories that resemble the record, for records too rare to be hit by plain simulation. The summaries leave out
 * part of the record, so that these odds are not Bayes factors.
 *
 * @param computed false if it was not asked for; all else is then empty
 * @param engine how matches were found, {@code abc_smc} or {@code rejection}
 * @param summaries what was compared
 * @param populationSize histories in a population
 * @param replicates independent populations
 * @param hypotheses per hypothesis, in the order of the config
 * @param odds per pair, later hypothesis over earlier one
 * @param warnings what speaks against these numbers, in words; empty if nothing does
 */
public record ApproximateBayes(
        boolean computed,
        String engine,
        List<Summary> summaries,
        int populationSize,
        int replicates,
        List<Matches> hypotheses,
        List<SimulationOdds> odds,
        List<String> warnings) {

    /** Not asked for. */
    public static final ApproximateBayes NONE =
            new ApproximateBayes(false, "", List.of(), 0, 0, List.of(), List.of(), List.of());

    /** Copies the lists. */
    public ApproximateBayes {
        summaries = List.copyOf(summaries);
        hypotheses = List.copyOf(hypotheses);
        odds = List.copyOf(odds);
        warnings = List.copyOf(warnings);
    }

    /**
     * A summary that was compared.
     *
     * @param kind {@code leaks}, {@code largest_cluster}, {@code span}, {@code ages} or {@code last_leak}
     * @param design id of the design it is of, empty for all
     * @param unit of its numbers: leaks, or d
     * @param observed its numbers in the record; the date of the last leak in days since 2000-01-01
     * @param tolerance largest difference of a match, in the unit
     * @param scale what a level of tolerance 1 adds to it, in the unit: the median over histories from the priors
     */
    public record Summary(
            String kind, String design, String unit, List<Double> observed, double tolerance, double scale) {
        /** Copies the list. */
        public Summary {
            observed = List.copyOf(observed);
        }
    }

    /**
     * What the histories of a hypothesis did.
     *
     * @param id id of the hypothesis
     * @param reached whether a match was found; if not, the probability is that of the last level
     * @param probability of a match, under the prior
     * @param histories played, those of the pilot too
     * @param levels the way, by falling tolerance; the last one has tolerance 0 if a match was found
     * @param ancestors mean number of draws from the prior that the matches of a population descend from
     * @param parameters posterior of the parameters given a match; empty if none was found
     */
    public record Matches(
            String id,
            boolean reached,
            Estimate probability,
            long histories,
            List<Level> levels,
            double ancestors,
            List<MatchedParameter> parameters) {
        /** Copies the lists. */
        public Matches {
            levels = List.copyOf(levels);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A tolerance on the way.
     *
     * @param tolerance beyond the declared tolerances, in scales; 0 for a match
     * @param fraction of the histories within the level before, those within this one
     * @param probability of a history from the prior to lie within it
     * @param effectiveSize mean number of histories of a population within it
     * @param ancestors mean number of draws from the prior that those descend from
     * @param steps that each history walked within it
     * @param taken fraction of the steps that were taken
     */
    public record Level(
            double tolerance,
            Estimate fraction,
            Estimate probability,
            double effectiveSize,
            double ancestors,
            int steps,
            double taken) {}

    /**
     * A parameter in the matching histories.
     *
     * @param name parameter
     * @param unit its unit, empty for a plain number; dates are decimal years
     * @param mean mean
     * @param q05 5 % quantile
     * @param q50 median
     * @param q95 95 % quantile
     */
    public record MatchedParameter(String name, String unit, double mean, double q05, double q50, double q95) {}
}
