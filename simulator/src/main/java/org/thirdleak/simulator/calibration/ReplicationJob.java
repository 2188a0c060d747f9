package org.thirdleak.simulator.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.calibration.Replications.Replication;
import org.thirdleak.simulator.execution.Cancellation;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.execution.SerialBlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.LogLikelihood;
import org.thirdleak.simulator.hypothesis.SimulatedRecord;
import org.thirdleak.simulator.inference.CheckedLikelihood;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceDraws;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.inference.SharedPoints;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.ParameterSpace.PointSampler;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * Simulates records under each hypothesis in turn, parameters from the prior, and analyses each under all hypotheses: ranks
 * of the true parameters among posterior draws, and evidences. Points are shared within a block; where too few of them carry
 * the posterior, the evidence is estimated as in a run.
 *
 * @param hypotheses the hypotheses
 * @param plan the fleet without leaks
 * @param replications records per hypothesis
 * @param points prior points shared by a block
 * @param seed seed of the run
 */
record ReplicationJob(List<Hypothesis> hypotheses, FleetExposure plan, int replications, int points, long seed)
        implements ResumableJob<Replications> {

    /** Posterior draws among which a true value is ranked. */
    static final int DRAWS = 99;

    private static final int BLOCK = 10;
    private static final int ROWS = 8;
    /** Below this effective size points of a record's own are looked for. */
    private static final double ENOUGH_FOR_DRAWS = 400;

    private static final double ENOUGH_FOR_EVIDENCE = 100;
    /** Below this one, even then, a posterior is not drawn from. */
    private static final double LEAST_FOR_DRAWS = 100;
    /** A hypothesis this far behind, ln Z, is out of the race however roughly it was weighed. */
    private static final double HOPELESS = 20;

    private static final double FITTED_ERROR = 0.03;
    private static final int FITTED_ROWS = 16;
    private static final int FITTED_POINTS = 1 << 18;
    private static final int FITTED_POINTS_OF_OTHERS = 1 << 16;

    @Override
    public String title() {
        return "calibration";
    }

    @Override
    public String identity() {
        return title();
    }

    @Override
    public Class<Replications> summaryType() {
        return Replications.class;
    }

    private long blocksPerHypothesis() {
        return (replications + BLOCK - 1L) / BLOCK;
    }

    @Override
    public long blocks() {
        return hypotheses.size() * blocksPerHypothesis();
    }

    @Override
    public Replications run(long block) {
        int truth = (int) (block / blocksPerHypothesis());
        long chunk = block % blocksPerHypothesis();
        Hypothesis source = hypotheses.get(truth);
        long purpose = RandomStreams.purpose("calibration points", source.id(), Long.toString(chunk));
        List<SharedPoints> shared = hypotheses.stream()
                .map(h -> new SharedPoints(h, plan, ROWS, Math.max(1, points / ROWS), seed, purpose))
                .toList();
        UniformRandomProvider rng =
                RandomStreams.stream(seed, RandomStreams.purpose("calibration", source.id()), chunk);
        PointSampler prior = source.space().sampler(rng);
        HistoryPlayer player = source.player(plan, rng);
        History history = new History(plan.record().units().size());
        double[] point = source.space().origin();
        List<Replication> records = new ArrayList<>();
        for (long number = chunk * BLOCK; number < Math.min(replications, (chunk + 1) * BLOCK); number++) {
            Cancellation.check();
            prior.draw(point);
            player.play(point, history);
            ServiceRecord record = SimulatedRecord.of(plan.record(), history);
            records.add(analysed(truth, record, point, shared, number, rng));
        }
        return new Replications(records);
    }

    private Replication analysed(
            int truth,
            ServiceRecord record,
            double[] trueValues,
            List<SharedPoints> shared,
            long number,
            UniformRandomProvider rng) {
        Evidence[] evidence =
                shared.stream().map(points -> points.evidence(record)).toArray(Evidence[]::new);
        double best =
                Arrays.stream(evidence).mapToDouble(e -> e.logZ().value()).max().orElseThrow();
        int fitted = 0;
        FleetExposure fleet = new FleetExposure(plan.model(), record);
        for (int h = 0; h < evidence.length; h++) {
            double enough = h == truth ? ENOUGH_FOR_DRAWS : ENOUGH_FOR_EVIDENCE;
            boolean inTheRace = h == truth || evidence[h].logZ().value() > best - HOPELESS;
            if (evidence[h].effectiveSize() < enough && inTheRace) {
                evidence[h] = fitted(hypotheses.get(h), fleet, h == truth, truth + " " + number);
                fitted++;
            }
        }
        return new Replication(
                truth,
                record.leaked().size(),
                Arrays.stream(evidence).mapToDouble(e -> e.logZ().value()).toArray(),
                Arrays.stream(evidence)
                        .mapToDouble(e -> e.logZ().standardError())
                        .toArray(),
                fitted,
                evidence[truth].effectiveSize() < LEAST_FOR_DRAWS
                        ? new int[0]
                        : ranks(hypotheses.get(truth), fleet, trueValues, evidence[truth], rng));
    }

    private Evidence fitted(Hypothesis hypothesis, FleetExposure fleet, boolean truth, String number) {
        int most = truth ? FITTED_POINTS : FITTED_POINTS_OF_OTHERS;
        return new EvidenceEstimator(FITTED_ERROR, FITTED_ROWS, most, seed)
                .estimate(hypothesis, fleet, "calibration " + number, new SerialBlockRunner());
    }

    /** Indices of the parameters that are ranked: all but the fixed ones. */
    static int[] ranked(ParameterSpace space) {
        return IntStream.range(0, space.size())
                .filter(p -> !space.parameters().get(p).prior().fixed())
                .toArray();
    }

    private static int[] ranks(
            Hypothesis hypothesis,
            FleetExposure fleet,
            double[] trueValues,
            Evidence evidence,
            UniformRandomProvider rng) {
        int[] parameters = ranked(hypothesis.space());
        int[] ranks = new int[parameters.length];
        EvidenceDraws draws = new EvidenceDraws(evidence);
        LogLikelihood likelihood = new CheckedLikelihood(hypothesis, hypothesis.likelihood(fleet));
        double[] point = hypothesis.space().origin();
        for (int draw = 0; draw < DRAWS; draw++) {
            draws.draw(rng, point);
            likelihood.drawIntegrated(point, rng);
            for (int p = 0; p < ranks.length; p++) {
                if (point[parameters[p]] < trueValues[parameters[p]]) {
                    ranks[p]++;
                }
            }
        }
        return ranks;
    }
}
