package org.thirdleak.simulator.inference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.DigitalNet;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Evidence as a function of a parameter that the likelihood integrates out by itself, such as the onset of a defect: all its
 * values at once, averaged over the others by points fitted to the posterior.
 *
 * @param points points of each randomisation
 * @param seed seed of the run
 */
public record DateEvidence(int points, long seed) {

    private static final int ROWS = ConditionalEvidence.RANDOMISATIONS;
    private static final int ROWS_FOR_FIT = 8;
    /** Evidence at a value is told down to this part of the whole; what lies below cannot be told from it. */
    private static final double LEAST = 1e-300;

    /**
     * Evidence at each of some values.
     *
     * @param hypothesis the hypothesis
     * @param fleet the record
     * @param whole its evidence, which says where to look
     * @param parameter index in its space of an integrated parameter
     * @param values ascending values
     * @param runner does the work
     * @return per value and randomisation ln of the evidence with the parameter at that value
     */
    public double[][] at(
            Hypothesis hypothesis,
            FleetExposure fleet,
            Evidence whole,
            int parameter,
            double[] values,
            BlockRunner runner) {
        boolean exact = hypothesis.space().dimension() == 0;
        Proposal proposal = exact
                ? Proposal.prior(hypothesis.space())
                : PosteriorFit.moments(hypothesis.space(), whole, ROWS_FOR_FIT)
                        .proposal(hypothesis.space(), whole.effectiveSize());
        Evaluators evaluators = new Evaluators(hypothesis, fleet);
        List<double[]> rows = runner.run(new Rows(
                        this,
                        hypothesis,
                        evaluators,
                        proposal,
                        parameter,
                        values,
                        whole.logZ().value()))
                .perRow();
        double[][] logs = new double[values.length][ROWS];
        for (int r = 0; r < ROWS; r++) {
            for (int k = 0; k < values.length; k++) {
                logs[k][r] = rows.get(r)[k];
            }
        }
        return logs;
    }

    /**
     * What was found.
     *
     * @param perRow per randomisation and value ln of the evidence
     */
    private record Found(List<double[]> perRow) implements Mergeable<Found> {
        @Override
        public Found merge(Found next) {
            return new Found(
                    Stream.concat(perRow.stream(), next.perRow.stream()).toList());
        }
    }

    /**
     * One randomisation per block.
     *
     * @param settings how precisely
     * @param hypothesis the hypothesis
     * @param evaluators its likelihoods
     * @param proposal where to look
     * @param parameter index of the parameter
     * @param values its values
     * @param scale about ln of the evidence
     */
    private record Rows(
            DateEvidence settings,
            Hypothesis hypothesis,
            Evaluators evaluators,
            Proposal proposal,
            int parameter,
            double[] values,
            double scale)
            implements ResumableJob<Found> {
        @Override
        public String title() {
            return "one date at a time, " + hypothesis.id();
        }

        @Override
        public String identity() {
            return ResumableJob.identity(
                    "one date at a time", hypothesis.type(), hypothesis.id(), Integer.toString(parameter));
        }

        @Override
        public Class<Found> summaryType() {
            return Found.class;
        }

        @Override
        public long blocks() {
            return ROWS;
        }

        @Override
        public Found run(long block) {
            String name = hypothesis.space().parameters().get(parameter).name();
            long purpose = RandomStreams.purpose("evidence by date", hypothesis.id(), name);
            int dimension = hypothesis.space().dimension();
            DigitalNet.Walk walk = DigitalNet.sobol(dimension + 1)
                    .randomised(RandomStreams.stream(settings.seed(), purpose, block))
                    .walkFrom(0);
            double[] cube = new double[dimension + 1];
            double[] standard = new double[dimension];
            double[] normal = new double[dimension];
            double[] point = hypothesis.space().origin();
            double[] logs = new double[values.length];
            double[] sums = new double[values.length];
            LogLikelihood likelihood = evaluators.borrow();
            for (int i = 0; i < settings.points(); i++) {
                walk.next(cube);
                for (int d = 0; d < dimension; d++) {
                    standard[d] = Prior.STANDARD_NORMAL.inverseCumulativeProbability(cube[d]);
                }
                double weight = proposal.propose(cube[dimension], standard, normal, point);
                likelihood.along(point, parameter, values, logs);
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += Math.exp(weight + logs[k] - scale);
                }
            }
            evaluators.giveBack(likelihood);
            double all = settings.points();
            return new Found(List.<double[]>of(Arrays.stream(sums)
                    .map(sum -> Math.log(Math.max(LEAST, sum / all)) + scale)
                    .toArray()));
        }
    }
}
