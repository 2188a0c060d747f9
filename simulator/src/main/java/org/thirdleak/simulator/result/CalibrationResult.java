package org.thirdleak.simulator.result;

import java.util.List;

/**
 * Everything the command {@code calibrate} found, in the order it is written to {@code calibration.json}. Hypotheses count
 * as equally probable beforehand, since equally many records were simulated under each.
 *
 * @param schemaVersion version of this layout, {@value #SCHEMA_VERSION}
 * @param provenance what made it; its histories are the records simulated under each hypothesis
 * @param title title of the config
 * @param draws posterior draws among which each true value was ranked
 * @param hypotheses per hypothesis, whether its parameters are recovered
 * @param boundedFactors Bayes factors cut off at a bound, averaged under both hypotheses
 * @param universalBounds how often Bayes factors exceed k where they must not more often than 1/k
 * @param recovery per true hypothesis, what the analysis said
 * @param classes per hypothesis, whether its posterior probability means what it says
 * @param checks the tests, each over a family
 * @param passed whether all of them passed
 */
public record CalibrationResult(
        int schemaVersion,
        Provenance provenance,
        String title,
        int draws,
        List<HypothesisCalibration> hypotheses,
        List<BoundedFactor> boundedFactors,
        List<UniversalBound> universalBounds,
        List<RecoveryRow> recovery,
        List<ClassCalibration> classes,
        List<FamilyCheck> checks,
        boolean passed) {

    /** Version of the layout; readers refuse a newer one. */
    public static final int SCHEMA_VERSION = 1;

    /** Copies the lists. */
    public CalibrationResult {
        hypotheses = List.copyOf(hypotheses);
        boundedFactors = List.copyOf(boundedFactors);
        universalBounds = List.copyOf(universalBounds);
        recovery = List.copyOf(recovery);
        classes = List.copyOf(classes);
        checks = List.copyOf(checks);
    }

    /**
     * The parameters of a hypothesis on records that it made itself.
     *
     * @param id its id
     * @param title its name
     * @param records records simulated
     * @param ranked records whose posterior could be drawn from; the others are left out by what they hold, never by the
     *     true values, which keeps ranks uniform
     * @param meanLeaks mean number of leaks of a record
     * @param fitted records for which the shared points were not enough
     * @param medianStandardError median standard error of ln Z under the hypothesis itself
     * @param band per level, the 95 % band that the empirical distribution of ranks of one parameter stays within as a whole
     * @param parameters its parameters that are not fixed
     */
    public record HypothesisCalibration(
            String id,
            String title,
            int records,
            int ranked,
            double meanLeaks,
            int fitted,
            double medianStandardError,
            List<BandPoint> band,
            List<ParameterCalibration> parameters) {
        /** Copies the lists. */
        public HypothesisCalibration {
            band = List.copyOf(band);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A band about a diagonal.
     *
     * @param at where, 0 … 1
     * @param low lower end of the band
     * @param high upper end
     */
    public record BandPoint(double at, double low, double high) {}

    /**
     * Simulation-based calibration of a parameter (Talts et al. 2018; Säilynoja et al. 2022).
     *
     * @param name its name
     * @param rankCounts number of ranks in each twentieth of 0 … draws
     * @param gamma the γ statistic of the empirical distribution of ranks
     * @param threshold its 5 % quantile for uniform ranks; below it this parameter alone would fail
     * @param probability probability of so small a γ for uniform ranks
     * @param adjusted the same after Holm's correction over all parameters
     * @param coverage how often intervals hold the true value
     */
    public record ParameterCalibration(
            String name,
            List<Integer> rankCounts,
            double gamma,
            double threshold,
            double probability,
            double adjusted,
            List<Coverage> coverage) {
        /** Copies the lists. */
        public ParameterCalibration {
            rankCounts = List.copyOf(rankCounts);
            coverage = List.copyOf(coverage);
        }
    }

    /**
     * How often a central posterior interval holds the true value.
     *
     * @param level its nominal probability
     * @param inside records whose interval did
     * @param fraction inside / ranked records
     * @param low lower binomial 99 % limit of the fraction if the level is right
     * @param high upper limit
     * @param within whether the fraction is within them
     */
    public record Coverage(double level, int inside, double fraction, double low, double high, boolean within) {}

    /**
     * Since a Bayes factor is a ratio of densities, min(BF, c) averaged under the denominator equals min(1, c/BF) averaged
     * under the numerator.
     *
     * @param of id of the numerator
     * @param over id of the denominator
     * @param bound c
     * @param underOver mean of min(BF, c) over records of the denominator
     * @param underOf mean of min(1, c/BF) over records of the numerator
     * @param difference underOver − underOf in standard errors
     * @param probability bound of the probability of as large a difference
     * @param within whether that is at most 3
     */
    public record BoundedFactor(
            String of,
            String over,
            double bound,
            Estimate underOver,
            Estimate underOf,
            double difference,
            double probability,
            boolean within) {}

    /**
     * P(BF ≥ k) ≤ 1/k under the denominator.
     *
     * @param of id of the numerator
     * @param over id of the denominator, which made the records
     * @param factor k
     * @param records number of records
     * @param exceeding records with a Bayes factor of k or more
     * @param fraction exceeding / records
     * @param low lower end of its 95 % interval (Wilson)
     * @param high upper end
     * @param probability probability of so many if it were 1/k
     * @param within whether that is at least 1 %
     */
    public record UniversalBound(
            String of,
            String over,
            double factor,
            int records,
            int exceeding,
            double fraction,
            double low,
            double high,
            double probability,
            boolean within) {}

    /**
     * What the analysis said of records that one hypothesis made.
     *
     * @param truth id of that hypothesis
     * @param records number of records
     * @param cells per hypothesis; the fractions sum to 1
     * @param factors per pair of hypotheses, later over earlier, how ln of their Bayes factor spreads
     */
    public record RecoveryRow(String truth, int records, List<RecoveryCell> cells, List<FactorSpread> factors) {
        /** Copies the lists. */
        public RecoveryRow {
            cells = List.copyOf(cells);
            factors = List.copyOf(factors);
        }
    }

    /**
     * How often a hypothesis came out on top.
     *
     * @param hypothesis its id
     * @param mostProbable records in which it was the most probable one
     * @param fraction mostProbable / records
     * @param low lower end of its 95 % interval (Wilson)
     * @param high upper end
     * @param meanPosterior mean of its posterior probability
     */
    public record RecoveryCell(
            String hypothesis, int mostProbable, double fraction, double low, double high, Estimate meanPosterior) {}

    /**
     * Quantiles of ln of a Bayes factor over records.
     *
     * @param of id of the numerator
     * @param over id of the denominator
     * @param q05 5 % quantile
     * @param q25 25 % quantile
     * @param q50 median
     * @param q75 75 % quantile
     * @param q95 95 % quantile
     */
    public record FactorSpread(String of, String over, double q05, double q25, double q50, double q75, double q95) {}

    /**
     * Whether the posterior probability of a hypothesis is the frequency with which it is true (Dimitriadis, Gneiting and
     * Jordan 2021).
     *
     * @param id its id
     * @param meanPosterior its posterior probability averaged over all records; its prior one if all is well
     * @param difference by how many standard errors that is off
     * @param miscalibration mean Brier score above that of the recalibrated probabilities
     * @param probability probability of so much if calibrated, by resampling
     * @param steps the recalibrated probability: a rising staircase
     * @param band per probability, the 95 % band of the staircase if calibrated
     */
    public record ClassCalibration(
            String id,
            Estimate meanPosterior,
            double difference,
            double miscalibration,
            double probability,
            List<ReliabilityStep> steps,
            List<BandPoint> band) {
        /** Copies the lists. */
        public ClassCalibration {
            steps = List.copyOf(steps);
            band = List.copyOf(band);
        }
    }

    /**
     * A step of a reliability diagram.
     *
     * @param from smallest probability stated
     * @param to largest probability stated
     * @param frequency how often the hypothesis was true
     * @param records number of records
     */
    public record ReliabilityStep(double from, double to, double frequency, int records) {}

    /**
     * A family of tests.
     *
     * @param name what is tested
     * @param tests number of tests
     * @param probability smallest probability of the family after Holm's correction; of the records that can be drawn from,
     *     their smallest share
     * @param level the family fails below it
     * @param passed whether it did not
     * @param worst the test that came out worst, in words
     */
    public record FamilyCheck(String name, int tests, double probability, double level, boolean passed, String worst) {}
}
