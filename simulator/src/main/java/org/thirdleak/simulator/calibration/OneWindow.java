package org.thirdleak.simulator.calibration;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Impacts;
import org.thirdleak.simulator.hypothesis.StrikeProbabilities;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.Estimate;

/**
 * Probability under impacts, given as many leaks as were observed, that all of them fall into one window fixed beforehand.
 * At given rates both numbers are exact: units are struck independently, and the number of leaks is a sum of unequal
 * coins (Poisson-binomial, by the usual recursion); the rates are averaged over draws from their prior.
 *
 * @param impacts impacts alone
 * @param fleet the record
 * @param observed number of leaks
 * @param fromDay start of the window, days since 2000-01-01
 * @param toDay its end
 * @param seed seed of the run
 */
public record OneWindow(Impacts impacts, FleetExposure fleet, int observed, double fromDay, double toDay, long seed)
        implements BlockJob<OneWindow.Sums> {

    private static final int BLOCKS = 64;
    private static final int DRAWS = 256;

    @Override
    public String title() {
        return "one window";
    }

    @Override
    public long blocks() {
        return BLOCKS;
    }

    @Override
    public Sums run(long block) {
        UniformRandomProvider rng = RandomStreams.stream(seed, RandomStreams.purpose("one window"), block);
        ParameterSpace.PointSampler prior = impacts.space().sampler(rng);
        StrikeProbabilities probabilities = new StrikeProbabilities(fleet, fromDay, toDay);
        double[] point = impacts.space().origin();
        int units = fleet.record().units().size();
        double[] any = new double[observed + 1];
        double[] within = new double[observed + 1];
        double asMany = 0;
        double allWithin = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            prior.draw(point);
            probabilities.set(point);
            Arrays.fill(any, 0);
            Arrays.fill(within, 0);
            any[0] = 1;
            within[0] = 1;
            for (int u = 0; u < units; u++) {
                double survives = probabilities.surviving(u);
                for (int n = observed; n >= 0; n--) {
                    any[n] = any[n] * survives + (n == 0 ? 0 : any[n - 1] * (1 - survives));
                    within[n] = within[n] * survives + (n == 0 ? 0 : within[n - 1] * probabilities.struckInWindow(u));
                }
            }
            asMany += any[observed];
            allWithin += within[observed];
        }
        return new Sums(1, asMany, allWithin, asMany * asMany, allWithin * allWithin, asMany * allWithin);
    }

    /**
     * Sums over blocks, from which ratio and error follow.
     *
     * @param blocks number of blocks
     * @param asMany sum of the probability of as many leaks as observed
     * @param allWithin sum of the probability that there are as many, all of them in the window
     * @param asManySquared sum of squares of the block sums
     * @param allWithinSquared the same of the other
     * @param product sum of products
     */
    public record Sums(
            long blocks, double asMany, double allWithin, double asManySquared, double allWithinSquared, double product)
            implements Mergeable<Sums> {
        @Override
        public Sums merge(Sums next) {
            return new Sums(
                    blocks + next.blocks,
                    asMany + next.asMany,
                    allWithin + next.allWithin,
                    asManySquared + next.asManySquared,
                    allWithinSquared + next.allWithinSquared,
                    product + next.product);
        }

        /** The conditional probability, with the error of a ratio of block sums (Cochran 1977, §6.4). */
        public Estimate probability() {
            if (asMany == 0) {
                return new Estimate(0, 0);
            }
            double ratio = allWithin / asMany;
            double squares = allWithinSquared - 2 * ratio * product + ratio * ratio * asManySquared;
            double variance = Math.max(0, squares) * blocks / Math.max(1, blocks - 1) / (asMany * asMany);
            return new Estimate(ratio, Math.sqrt(variance));
        }
    }
}
