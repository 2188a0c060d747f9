package org.thirdleak.simulator.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The temperatures of a population and the steps at each, found by a pilot population and then fixed: a population whose own
 * particles choose them has a biased mean of Z, one that follows a schedule does not (P. Del Moral, A. Doucet and A. Jasra
 * 2006, <i>Sequential Monte Carlo samplers</i>, JRSS B 68, 411, section 3.2.1; adaptive temperatures after A. Jasra et al. 2011,
 * <i>Scandinavian Journal of Statistics</i> 38, 1).
 *
 * @param stages temperatures in rising order, the last one 1; empty if the pilot met no positive likelihood
 */
record TemperingSchedule(List<Stage> stages) {

    private static final int HALVINGS = 60;
    /** A likelihood that asks for more is jumped to in one go at the end, and the spread of the populations tells. */
    private static final int MOST_STAGES = 500;
    /** Step of a random walk in d dimensions over √d (A. Gelman, G. O. Roberts and W. R. Gilks 1996). */
    private static final double FIRST_SCALE = 2.38;
    /** Share of accepted steps of mixed lengths at which they go far. */
    private static final double WANTED_ACCEPTANCE = 0.35;

    private static final double LEAST_SCALE = 1e-3;

    TemperingSchedule {
        stages = List.copyOf(stages);
    }

    /**
     * A temperature.
     *
     * @param beta exponent of the likelihood, above 0 … 1
     * @param rise by how much it exceeds the one before
     * @param spread shape of a step
     * @param scale length of a step in that shape
     */
    record Stage(double beta, double rise, SpreadOfPoints spread, double scale) {}

    /**
     * The schedule that leaves a share of effective particles at each temperature, and what it leads the pilot to.
     *
     * @param pilot a population, which is taken from the prior to the posterior and moved there
     * @param effectiveShare share of effective among possible particles, 0.1 … 0.99
     */
    static TemperingSchedule found(TemperedPopulation pilot, double effectiveShare) {
        pilot.drawFromPrior();
        List<Stage> stages = new ArrayList<>();
        double scale = FIRST_SCALE / Math.sqrt(pilot.points()[0].length);
        double beta = 0;
        while (beta < 1 && pilot.possible() > 0) {
            double whole = 1 - beta;
            double rise = stages.size() == MOST_STAGES - 1 ? whole : rise(pilot, whole, effectiveShare);
            beta = rise == whole ? 1 : beta + rise;
            pilot.weigh(rise);
            Stage stage = new Stage(beta, rise, pilot.spread(), scale);
            stages.add(stage);
            double acceptance = pilot.move(stage);
            scale = Math.max(LEAST_SCALE, scale * Math.exp(2 * (acceptance - WANTED_ACCEPTANCE)));
        }
        return new TemperingSchedule(stages);
    }

    /** The greatest rise of β that leaves enough effective particles of those that are possible. */
    private static double rise(TemperedPopulation pilot, double whole, double effectiveShare) {
        double wanted = effectiveShare * pilot.possible();
        if (leaves(pilot, whole, wanted)) {
            return whole;
        }
        double low = 0;
        double high = whole;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (leaves(pilot, middle, wanted)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static boolean leaves(TemperedPopulation pilot, double rise, double wanted) {
        pilot.weigh(rise);
        return pilot.effectiveParticles() >= wanted;
    }

    /**
     * Leads a population from the prior to the posterior, without the moves at the posterior itself.
     *
     * @return its estimate of ln Z; the mean of Z over populations has no bias
     */
    double lead(TemperedPopulation population) {
        population.drawFromPrior();
        double logZ = 0;
        for (Stage stage : stages) {
            double log = population.weigh(stage.rise());
            if (log == Double.NEGATIVE_INFINITY) {
                return log;
            }
            logZ += log;
            if (stage.beta() < 1) {
                population.move(stage);
            }
        }
        return logZ;
    }
}
