package org.thirdleak.simulator.predictive;

import java.util.Arrays;
import java.util.List;
import org.thirdleak.simulator.execution.BlockJob;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.inference.PosteriorDraws;

/**
 * Posterior predictive density of given futures under a hypothesis, p(future | record) = E[L(future | θ)] over the
 * posterior. A future is a record that begins where the observed one ends: its units count as survivors until then.
 */
public final class PredictiveJob implements BlockJob<PredictiveSums> {

    private final Hypothesis hypothesis;
    private final PosteriorDraws draws;
    private final List<FleetExposure> futures;
    private final int stride;
    private final int randomisations;

    /**
     * Prepares it.
     *
     * @param hypothesis the hypothesis
     * @param draws its posterior draws
     * @param futures records that may follow, at least one
     * @param mostDraws about how many draws to use: every so many-th, since they come in the order of their points
     */
    public PredictiveJob(Hypothesis hypothesis, PosteriorDraws draws, List<FleetExposure> futures, int mostDraws) {
        this.hypothesis = hypothesis;
        this.draws = draws;
        this.futures = List.copyOf(futures);
        this.stride = Math.max(1, draws.row().length / mostDraws);
        this.randomisations = Arrays.stream(draws.row()).max().orElse(0) + 1;
    }

    @Override
    public String title() {
        return "prediction of " + hypothesis.id();
    }

    @Override
    public long blocks() {
        return futures.size();
    }

    @Override
    public PredictiveSums run(long block) {
        double[] count = new double[randomisations];
        double[] sums = new double[randomisations];
        double squares = 0;
        LogLikelihood likelihood = hypothesis.likelihood(futures.get((int) block));
        for (int i = 0; i < draws.row().length; i += stride) {
            double density = Math.exp(likelihood.at(draws.points()[i]));
            count[draws.row()[i]]++;
            sums[draws.row()[i]] += density;
            squares += density * density;
        }
        return new PredictiveSums(count, new double[][] {sums}, new double[] {squares});
    }
}
