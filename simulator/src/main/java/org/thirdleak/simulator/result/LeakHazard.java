package org.thirdleak.simulator.result;

import java.util.List;

/**
 * How often the fleet at risk leaks, against the date, and how likely it is to stay silent. Given its parameters a hypothesis
 * has a hazard at every date; what is told is its law over the posterior, that is with the whole record in mind, also for
 * dates long past.
 *
 * @param computed false in a result that was written before there was a hazard
 * @param steps spans of time from the start of the record to the end of the longest forecast, in order
 * @param hypotheses per hypothesis in the order of the config, then {@value Attribution#AVERAGED} over them
 */
public record LeakHazard(boolean computed, List<Step> steps, List<Course> hypotheses) {

    /** Not computed. */
    public static final LeakHazard NONE = new LeakHazard(false, List.of(), List.of());

    /** Copies the lists. */
    public LeakHazard {
        steps = List.copyOf(steps);
        hypotheses = List.copyOf(hypotheses);
    }

    /**
     * A span of time.
     *
     * @param fromUtc its start
     * @param toUtc its end
     * @param unitsAtRisk mean number of circuits at risk in it; those that leaked are so until their leak, and after the
     *     record those of the flight plan, none of which has leaked
     */
    public record Step(String fromUtc, String toUtc, double unitsAtRisk) {}

    /**
     * A hypothesis.
     *
     * @param hypothesis its id, or {@value Attribution#AVERAGED}
     * @param expectedLeaks leaks expected in the record among circuits that were at risk as long as the observed ones:
     *     the integral of the hazard over the record
     * @param expectedByImpacts those of them that are impacts
     * @param levels per step
     * @param survival probability of no further leak, from the date of the record on, falling from 1; empty without a
     *     forecast
     */
    public record Course(
            String hypothesis,
            Estimate expectedLeaks,
            Estimate expectedByImpacts,
            List<Level> levels,
            List<SurvivalPoint> survival) {
        /** Copies the lists. */
        public Course {
            levels = List.copyOf(levels);
            survival = List.copyOf(survival);
        }
    }

    /**
     * The hazard of the fleet in a step, mean over its time.
     *
     * @param perYear posterior mean, leaks per year of 365.25 days
     * @param standardError Monte Carlo error of that mean, 1/yr
     * @param byImpactsPerYear posterior mean of the part that is impacts, 1/yr
     * @param q05 5 % quantile over the parameters, 1/yr; for the average over the hypotheses too
     * @param q25 25 % quantile, 1/yr
     * @param q75 75 % quantile, 1/yr
     * @param q95 95 % quantile, 1/yr
     */
    public record Level(
            double perYear,
            double standardError,
            double byImpactsPerYear,
            double q05,
            double q25,
            double q75,
            double q95) {}

    /**
     * Probability that no circuit of the flight plan leaks.
     *
     * @param days within so many days after the date of the record
     * @param probability the probability, 0 … 1
     * @param standardError its Monte Carlo error
     */
    public record SurvivalPoint(double days, double probability, double standardError) {}
}
