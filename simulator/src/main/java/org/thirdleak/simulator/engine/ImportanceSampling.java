package org.thirdleak.simulator.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.weights.ParetoSmoothing;

/**
 * Importance sampling from a mixture of Student laws fitted to the posterior, with a share of the prior (O. Cappé et al. 2008,
 * <i>Adaptive importance sampling in general mixture classes</i>, Statistics and Computing 18, 447; for evidence M. Kilbinger et
 * al. 2010, MNRAS 405, 2381). The draws are independent and the fit is not touched by them, so that Z has no bias. The shape of the
 * tail of the weights says whether their spread can be believed (Vehtari et al. 2024).
 *
 * @param pilotDraws draws from about the posterior that the mixture is fitted to, 200 … 1,000,000, a multiple of 20
 * @param laws greatest number of Student laws, 1 … 200
 * @param draws draws to begin with, 1000 … 10,000,000
 * @param wantedError standard error of ln Z at which to stop, above 0
 * @param mostDraws draws at which to stop whatever the error, {@code draws} … 50,000,000
 */
public record ImportanceSampling(int pilotDraws, int laws, int draws, double wantedError, int mostDraws)
        implements EvidenceEngine {

    /** Name of the diagnostic of the tail of the weights. */
    public static final String PARETO_SHAPE = "Pareto k-hat of the weights";
    /** Name of the diagnostic of the number of draws that the weights are worth. */
    public static final String EFFECTIVE_DRAWS = "effective sample size";

    private static final String TITLE = "importance sampling";
    private static final int MOST_DIMENSIONS = 50;
    private static final int FIRST_DRAWS = 16_000;
    private static final int MOST_DRAWS = 50_000_000;
    private static final int DRAWS_PER_BLOCK = 2000;
    private static final double FEWEST_EFFECTIVE_DRAWS = 400;

    /** Refuses settings out of range. */
    public ImportanceSampling {
        NestedSampling.check("pilotDraws", pilotDraws, 200, 1_000_000);
        PilotFit.checkChains("pilotDraws", pilotDraws);
        NestedSampling.check("laws", laws, 1, 200);
        NestedSampling.check("draws", draws, 1000, 10_000_000);
        NestedSampling.check("mostDraws", mostDraws, draws, MOST_DRAWS);
        RepeatedEvidence.checkError(wantedError);
    }

    /** An error of 0.005, from sixteen thousand draws or as many more as that takes, up to two million. */
    public static ImportanceSampling standard() {
        return within(0.005, 2_000_000);
    }

    /**
     * A wanted error from sixteen thousand draws or as many more as that takes.
     *
     * @param wantedError standard error of ln Z at which to stop, above 0
     * @param mostDraws draws at which to stop whatever the error; taken within sixteen thousand and fifty million
     */
    static ImportanceSampling within(double wantedError, long mostDraws) {
        int most = (int) Math.max(FIRST_DRAWS, Math.min(MOST_DRAWS, mostDraws));
        return new ImportanceSampling(4000, 24, FIRST_DRAWS, wantedError, most);
    }

    @Override
    public String method() {
        return "importance sampling from a mixture fitted to the posterior";
    }

    @Override
    public LogEvidenceEstimate estimate(Model model, long seed, BlockRunner runner) {
        CubeLikelihood.dimension(model, TITLE, MOST_DIMENSIONS);
        UniformRandomProvider pilot = RandomStreams.stream(seed, RandomStreams.purpose(TITLE, "pilot"), 0);
        PilotFit fit = Parts.run(TITLE, 1, 1, i -> PilotFit.of(model, pilotDraws, laws, pilot), runner)
                .get(0);
        if (!fit.possible()) {
            return LogEvidenceEstimate.nowherePositive(fit.evaluations());
        }
        List<double[]> blocks = new ArrayList<>(weights(model, fit.proposal(), seed, 0, blocks(draws), runner));
        RepeatedEvidence weights = RepeatedEvidence.of(joined(blocks));
        long further = Math.min(weights.further(wantedError), (long) mostDraws - weights.count());
        if (further > 0) {
            blocks.addAll(weights(model, fit.proposal(), seed, blocks.size(), blocks(further), runner));
            weights = RepeatedEvidence.of(joined(blocks));
        }
        long evaluations = fit.evaluations() + weights.count();
        if (weights.logMean() == Double.NEGATIVE_INFINITY) {
            return LogEvidenceEstimate.nowherePositive(evaluations);
        }
        ParetoSmoothing tail = ParetoSmoothing.of(joined(blocks), 1);
        return weights.estimate(
                evaluations,
                new LogEvidenceEstimate.Diagnostic(
                        PARETO_SHAPE,
                        tail.shape(),
                        Double.NEGATIVE_INFINITY,
                        Math.nextDown(tail.greatestReliableShape())),
                new LogEvidenceEstimate.Diagnostic(
                        EFFECTIVE_DRAWS, weights.effectiveCount(), FEWEST_EFFECTIVE_DRAWS, Double.POSITIVE_INFINITY));
    }

    private static int blocks(long draws) {
        return (int) ((draws + DRAWS_PER_BLOCK - 1) / DRAWS_PER_BLOCK);
    }

    private static List<double[]> weights(
            Model model, FittedProposal proposal, long seed, int from, int blocks, BlockRunner runner) {
        long purpose = RandomStreams.purpose(TITLE, "draws");
        return Parts.run(
                TITLE,
                blocks,
                1,
                b -> logWeights(model, proposal, RandomStreams.stream(seed, purpose, from + b)),
                runner);
    }

    private static double[] logWeights(Model model, FittedProposal proposal, UniformRandomProvider rng) {
        NormalLikelihood likelihood = new NormalLikelihood(model);
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(rng);
        double[] point = new double[proposal.dimension()];
        double[] scratch = new double[proposal.dimension()];
        double[] logs = new double[DRAWS_PER_BLOCK];
        for (int i = 0; i < logs.length; i++) {
            proposal.draw(rng, normal, point);
            logs[i] = likelihood.at(point) + proposal.logPriorOver(point, scratch);
        }
        return logs;
    }

    private static double[] joined(List<double[]> blocks) {
        return blocks.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
