package org.thirdleak.simulator.calibration;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.Cancellation;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.SimulatedRecord;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.SharedPoints;
import org.thirdleak.simulator.prior.ParameterSpace.PointSampler;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.Estimate;

/**
 * Simulates records under a hypothesis and weighs them. A Bayes factor that lies near the observed one is computed again
 * from more points, since there alone its error matters.
 *
 * @param sample how the records come about
 * @param plan the fleet without leaks
 * @param rule when a record is analysed
 * @param factors the Bayes factors that are wanted
 * @param records number of records
 * @param seed seed of the run
 */
record FactorJob(Sample sample, FleetExposure plan, StoppingRule rule, List<Factor> factors, int records, long seed)
        implements ResumableJob<SimulatedFactors> {

    private static final int BLOCK = 10;
    private static final int MOST_TRIES = 20_000;
    private static final double NEAR = 4;

    /**
     * How records come about.
     *
     * @param id what the sample is called
     * @param source hypothesis that makes the histories
     * @param points points that are played; none for the prior
     * @param leaks number of leaks that a record must have when it is analysed; below 0 for any
     */
    record Sample(String id, Hypothesis source, double[][] points, int leaks) {}

    /**
     * A Bayes factor.
     *
     * @param of numerator
     * @param over denominator
     * @param observed natural logarithm of the observed one
     */
    record Factor(PointSet of, PointSet over, double observed) {}

    /**
     * Points of a hypothesis.
     *
     * @param few for a first look
     * @param many for a second one
     */
    record PointSet(SharedPoints few, SharedPoints many) {}

    @Override
    public String title() {
        return "Bayes factors, " + sample.id();
    }

    @Override
    public String identity() {
        return ResumableJob.identity(
                "Bayes factors",
                sample.id(),
                sample.source().type(),
                sample.source().id(),
                factors.stream().map(Factor::observed).toList().toString());
    }

    @Override
    public Class<SimulatedFactors> summaryType() {
        return SimulatedFactors.class;
    }

    @Override
    public long blocks() {
        return (records + BLOCK - 1L) / BLOCK;
    }

    @Override
    public SimulatedFactors run(long block) {
        UniformRandomProvider rng = RandomStreams.stream(
                seed,
                RandomStreams.purpose(
                        "chance frequency", sample.id(), sample.source().id()),
                block);
        PointSampler points = sampler(rng);
        HistoryPlayer player = sample.source().player(plan, rng);
        History history = new History(plan.record().units().size());
        double[] point = sample.source().space().origin();
        int wanted = (int) Math.min(BLOCK, records - block * BLOCK);
        double[][] log = new double[factors.size()][wanted];
        double[][] error = new double[factors.size()][wanted];
        int[] leaks = new int[wanted];
        int found = 0;
        for (int tries = 0; found < wanted && tries < MOST_TRIES; tries++) {
            Cancellation.check();
            points.draw(point);
            player.play(point, history);
            if (history.size() < sample.leaks()) {
                continue;
            }
            ServiceRecord record = rule.analysed(SimulatedRecord.of(plan.record(), history));
            int count = record.leaked().size();
            if (sample.leaks() >= 0 && count != sample.leaks()) {
                continue;
            }
            for (int f = 0; f < factors.size(); f++) {
                Estimate factor = weigh(record, factors.get(f));
                log[f][found] = factor.value();
                error[f][found] = factor.standardError();
            }
            leaks[found++] = count;
        }
        int size = found;
        return new SimulatedFactors(
                Arrays.stream(log).map(row -> Arrays.copyOf(row, size)).toArray(double[][]::new),
                Arrays.stream(error).map(row -> Arrays.copyOf(row, size)).toArray(double[][]::new),
                Arrays.copyOf(leaks, size));
    }

    private PointSampler sampler(UniformRandomProvider rng) {
        double[][] played = sample.points();
        return played.length == 0
                ? sample.source().space().sampler(rng)
                : point -> System.arraycopy(played[rng.nextInt(played.length)], 0, point, 0, point.length);
    }

    private static Estimate weigh(ServiceRecord record, Factor factor) {
        Estimate first =
                ratio(factor.of().few().evidence(record), factor.over().few().evidence(record));
        return Math.abs(first.value() - factor.observed()) > NEAR * first.standardError()
                ? first
                : ratio(
                        factor.of().many().evidence(record),
                        factor.over().many().evidence(record));
    }

    /** The two share their impacts, so that this error is, if anything, too large. */
    private static Estimate ratio(Evidence of, Evidence over) {
        return new Estimate(
                of.logZ().value() - over.logZ().value(),
                Math.hypot(of.logZ().standardError(), over.logZ().standardError()));
    }
}
