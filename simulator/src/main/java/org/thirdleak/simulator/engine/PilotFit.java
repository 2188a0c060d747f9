package org.thirdleak.simulator.engine;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Where the posterior lies, found by a small tempered population: a proposal fitted to it, and the temperatures on the way.
 *
 * @param schedule the temperatures; empty if no positive likelihood was met
 * @param proposal the proposal, of no laws in that case
 * @param evaluations number of likelihoods computed
 */
record PilotFit(TemperingSchedule schedule, FittedProposal proposal, long evaluations) {

    /** States of a chain. */
    private static final int CHAIN = 20;

    private static final double EFFECTIVE_SHARE = 0.5;

    /**
     * Finds it.
     *
     * @param model the model
     * @param draws number of draws that the proposal is fitted to, a multiple of 20
     * @param laws greatest number of Student laws
     * @param rng stream of the draws and of the fit
     */
    static PilotFit of(Model model, int draws, int laws, UniformRandomProvider rng) {
        TemperedPopulation population = new TemperedPopulation(model, draws, CHAIN, rng);
        TemperingSchedule schedule = TemperingSchedule.found(population, EFFECTIVE_SHARE);
        FittedProposal proposal = schedule.stages().isEmpty()
                ? new FittedProposal(List.of(), new double[0], 0)
                : FittedProposal.to(population.points(), laws, rng);
        return new PilotFit(schedule, proposal, population.evaluations());
    }

    /** Refuses a number of draws that is not one of whole chains. */
    static void checkChains(String name, int draws) {
        if (draws % CHAIN != 0) {
            throw new IllegalArgumentException(name + " must be a multiple of " + CHAIN + " but was " + draws);
        }
    }

    /** An independent population at the posterior, or nowhere if none of its particles got there. */
    TemperedPopulation draws(Model model, int count, UniformRandomProvider rng) {
        TemperedPopulation population = new TemperedPopulation(model, count, CHAIN, rng);
        if (schedule.lead(population) > Double.NEGATIVE_INFINITY) {
            population.move(schedule.stages().get(schedule.stages().size() - 1));
        }
        return population;
    }

    boolean possible() {
        return !schedule.stages().isEmpty();
    }
}
