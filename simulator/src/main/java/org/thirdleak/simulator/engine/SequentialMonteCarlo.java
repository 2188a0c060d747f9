package org.thirdleak.simulator.engine;

import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Sequential Monte Carlo from the prior to the posterior through tempered likelihoods (P. Del Moral, A. Doucet and A. Jasra
 * 2006, <i>Sequential Monte Carlo samplers</i>, JRSS B 68, 411). A pilot population fixes temperatures and steps; independent
 * populations then follow them. Each gives Z without bias, and their spread is the error, whatever the chains within them do.
 *
 * @param populations number of independent populations to begin with, 8 … 1000
 * @param particles particles of each, 40 … 1,000,000, a multiple of {@code chain}
 * @param chain states of the chains that move them, the first included, 2 … particles / 10
 * @param effectiveShare share of effective particles at each temperature, 0.1 … 0.99
 * @param wantedError standard error of ln Z at which to stop, above 0
 * @param mostEvaluations likelihoods beyond which no further populations are begun, 1 or more
 */
public record SequentialMonteCarlo(
        int populations, int particles, int chain, double effectiveShare, double wantedError, long mostEvaluations)
        implements EvidenceEngine {

    /** Name of the diagnostic of how different the populations are: standard deviation of Z over its mean. */
    public static final String SPREAD = "spread of Z between populations";
    /** Name of the diagnostic of the number of temperatures. */
    public static final String TEMPERATURES = "temperatures";

    private static final String TITLE = "sequential Monte Carlo";
    private static final int MOST_DIMENSIONS = 50;

    /** Refuses settings out of range. */
    public SequentialMonteCarlo {
        NestedSampling.check("populations", populations, 8, 1000);
        NestedSampling.check("particles", particles, 40, 1_000_000);
        NestedSampling.check("chain", chain, 2, particles / 10);
        NestedSampling.check("mostEvaluations", mostEvaluations, 1, Long.MAX_VALUE);
        RepeatedEvidence.checkError(wantedError);
        if (particles % chain != 0) {
            throw new IllegalArgumentException(
                    "particles must be a multiple of chain, " + chain + ", but was " + particles);
        }
        if (!(effectiveShare >= 0.1 && effectiveShare <= 0.99)) {
            throw new IllegalArgumentException("effectiveShare must lie within 0.1 ... 0.99 but was " + effectiveShare);
        }
    }

    /** An error of 0.01 from sixteen populations of four thousand, or as many more as that takes. */
    public static SequentialMonteCarlo standard() {
        return within(0.01, 50_000_000);
    }

    /**
     * A wanted error from sixteen populations of four thousand, or as many more as that takes.
     *
     * @param wantedError standard error of ln Z at which to stop, above 0
     * @param mostEvaluations likelihoods beyond which no further populations are begun, 1 or more
     */
    static SequentialMonteCarlo within(double wantedError, long mostEvaluations) {
        return new SequentialMonteCarlo(16, 4000, 20, 0.6, wantedError, mostEvaluations);
    }

    @Override
    public String method() {
        return "sequential Monte Carlo with tempering, error by independent populations";
    }

    @Override
    public LogEvidenceEstimate estimate(Model model, long seed, BlockRunner runner) {
        CubeLikelihood.dimension(model, TITLE, MOST_DIMENSIONS);
        Pilot pilot = Parts.run(TITLE, 1, 1, i -> pilot(model, seed), runner).get(0);
        TemperingSchedule schedule = pilot.schedule();
        if (schedule.stages().isEmpty()) {
            return LogEvidenceEstimate.nowherePositive(pilot.evaluations());
        }
        long purpose = RandomStreams.purpose(TITLE, "population");
        RepeatedEvidence.Run run = RepeatedEvidence.run(
                TITLE,
                populations,
                wantedError,
                mostEvaluations,
                p -> follow(model, schedule, RandomStreams.stream(seed, purpose, p)),
                runner);
        return run.evidence()
                .estimate(
                        pilot.evaluations() + run.evaluations(),
                        run.evidence().spread(SPREAD),
                        new LogEvidenceEstimate.Diagnostic(
                                TEMPERATURES, schedule.stages().size(), 1, Double.POSITIVE_INFINITY));
    }

    private Pilot pilot(Model model, long seed) {
        TemperedPopulation population = new TemperedPopulation(
                model, particles, chain, RandomStreams.stream(seed, RandomStreams.purpose(TITLE, "pilot"), 0));
        TemperingSchedule schedule = TemperingSchedule.found(population, effectiveShare);
        return new Pilot(schedule, population.evaluations());
    }

    private RepeatedEvidence.Repeat follow(Model model, TemperingSchedule schedule, UniformRandomProvider rng) {
        TemperedPopulation population = new TemperedPopulation(model, particles, chain, rng);
        return new RepeatedEvidence.Repeat(schedule.lead(population), population.evaluations());
    }

    private record Pilot(TemperingSchedule schedule, long evaluations) {}
}
